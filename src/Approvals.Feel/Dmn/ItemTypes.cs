using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>The types of a model: its item definitions (DMN 1.5, 7.3.2), each worked out when it is first asked for.</summary>
internal sealed class ItemTypes(
    XElement definitions,
    IReadOnlyDictionary<string, DmnModel> imports,
    ProblemList problems
)
{
    private readonly XNamespace _dmn = definitions.Name.Namespace;
    private readonly Dictionary<string, FeelType?> _known = []; // Null while it is being worked out.
    private readonly Dictionary<string, XElement> _items = definitions
        .Elements(definitions.Name.Namespace + "itemDefinition")
        .Where(e => e.Attribute("name") is not null)
        .DistinctBy(e => e.Attribute("name")!.Value)
        .ToDictionary(e => e.Attribute("name")!.Value);

    /// <summary>The names of the item definitions.</summary>
    public IEnumerable<string> Names => _items.Keys;

    /// <summary>The type that an element's <c>typeRef</c> names; any type where it names none, or one that is unknown.</summary>
    public FeelType Of(XElement? element)
    {
        if (element is null)
            return FeelType.Any;
        var reference = (
            element.Attribute("typeRef")?.Value ?? element.Element(_dmn + "typeRef")?.Value
        )?.Trim();
        if (string.IsNullOrEmpty(reference))
            return FeelType.Any;
        if (Find(WithoutPrefix(element, reference)) is { } type)
            return type;
        problems.Add(
            DmnSeverity.Warning,
            element,
            $"Expected a type, but '{reference}' is not one; any value is accepted."
        );
        return FeelType.Any;
    }

    /// <summary>The type of that name, here or, behind the name of an import and a point, there; null where there is none.</summary>
    public FeelType? Find(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known ?? Circular(name);
        if (_items.TryGetValue(name, out var item))
        {
            _known[name] = null;
            var type = OfItem(item, name);
            _known[name] = type;
            return type;
        }
        foreach (var (prefix, model) in imports)
        {
            if (prefix.Length == 0 && model.Types.Find(name) is { } merged)
                return merged;
            if (
                name.StartsWith(prefix + ".", StringComparison.Ordinal)
                && model.Types.Find(name[(prefix.Length + 1)..]) is { } imported
            )
                return imported;
        }
        return FeelType.Of(name);
    }

    private FeelType Circular(string name)
    {
        problems.Add(
            DmnSeverity.Error,
            _items[name],
            $"Expected the type '{name}' not to contain itself, but it does."
        );
        return FeelType.Any;
    }

    // A QName of older models: "feel:number", or a prefix for the namespace of an import.
    private string WithoutPrefix(XElement element, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || _items.ContainsKey(reference))
            return reference;
        var bound = element.GetNamespaceOfPrefix(reference[..colon])?.NamespaceName;
        var import = imports.FirstOrDefault(i => i.Value.Namespace == bound).Key;
        return string.IsNullOrEmpty(import)
            ? reference[(colon + 1)..]
            : $"{import}.{reference[(colon + 1)..]}";
    }

    private FeelType OfItem(XElement item, string name)
    {
        var components = item.Elements(_dmn + "itemComponent").ToList();
        var type =
            item.Element(_dmn + "functionItem") is { } function ? OfFunction(function)
            : components.Count > 0
                ? FeelType.Context.Of(
                    components
                        .DistinctBy(NameOf)
                        .Select(c =>
                            KeyValuePair.Create(NameOf(c), OfItem(c, $"{name}.{NameOf(c)}"))
                        )
                )
            : Of(item);
        type = Restricted(item.Element(_dmn + "allowedValues"), type, name);
        if (item.Attribute("isCollection")?.Value is "true" or "1")
            type = new FeelType.List(type);
        return Restricted(item.Element(_dmn + "typeConstraint"), type, name);
    }

    private FeelType.Function OfFunction(XElement function)
    {
        var result = function.Attribute("outputTypeRef")?.Value is { } reference
            ? Find(WithoutPrefix(function, reference))
            : null;
        return new([.. function.Elements(_dmn + "parameters").Select(Of)], result ?? FeelType.Any);
    }

    private FeelType Restricted(XElement? constraint, FeelType type, string name)
    {
        if (
            constraint is null
            || string.IsNullOrWhiteSpace(constraint.Element(_dmn + "text")?.Value)
        )
            return type;
        var allowed = FeelExpression.ParseUnaryTests(
            constraint.Element(_dmn + "text")!.Value,
            Vocabulary.Empty.WithPropertiesOf(type)
        );
        if (allowed.Problem is null)
            return new FeelType.Restricted(name, type, allowed);
        problems.Add(DmnSeverity.Error, constraint, allowed);
        return type;
    }

    private static string NameOf(XElement component) => component.Attribute("name")?.Value ?? "";
}
