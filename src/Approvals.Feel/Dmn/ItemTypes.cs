using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// The types of a model: its item definitions (DMN 1.5, 7.3.2), each worked out when it is first asked for.
/// </summary>
internal sealed class ItemTypes
{
    // Far above any real type; what is below takes little of the stack and of time, wherever types are walked through.
    private const int MaxDepth = 100; // Levels of types within types.
    private const int MaxSize = 10_000; // Types within a type, each counted wherever it occurs.

    private readonly XNamespace _dmn;
    private readonly IReadOnlyList<Import> _imports;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, XElement> _items;
    private readonly Dictionary<string, FeelType?> _known = []; // Null while it is being worked out.
    private int _depth;

    public ItemTypes(XElement definitions, IReadOnlyList<Import> imports, ProblemList problems)
    {
        _dmn = definitions.Name.Namespace;
        _imports = imports;
        _problems = problems;
        _items = definitions
            .Elements(_dmn + "itemDefinition")
            .Where(e => e.Attribute("name") is not null)
            .DistinctBy(NameOf)
            .ToDictionary(NameOf);
        PropertyNames =
        [
            .. definitions
                .Descendants()
                .Where(e =>
                    e.Name.LocalName is "variable" or "output" or "column" or "itemComponent"
                )
                .Select(NameOf),
            .. imports.SelectMany(i => i.Model.Types.PropertyNames),
        ];
        Words = PropertyNames.Aggregate(Vocabulary.Empty, (all, name) => all.WithProperty(name));
    }

    /// <summary>The names of the item definitions.</summary>
    public IEnumerable<string> Names => _items.Keys;

    /// <summary>The names that the model, or one that it imports, gives to entries of contexts.</summary>
    public HashSet<string> PropertyNames { get; }

    /// <summary>The same as words that a text may use behind a point.</summary>
    public Vocabulary Words { get; }

    /// <summary>
    /// The type that an element's <c>typeRef</c> names; any type where it names none, or one that is unknown.
    /// </summary>
    public FeelType Of(XElement? element) =>
        element is null
            ? FeelType.Any
            : Of(
                element,
                element.Attribute("typeRef")?.Value ?? element.Element(_dmn + "typeRef")?.Value
            );

    /// <summary>
    /// The type of that name, here or, behind the name of an import and a point, there; null where there is none.
    /// </summary>
    public FeelType? Find(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known ?? Circular(name);
        if (_items.TryGetValue(name, out var item))
        {
            _known[name] = null;
            var type = OfItem(item, name, Words);
            _known[name] = type;
            return type;
        }
        foreach (var (prefix, model) in _imports)
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

    private FeelType Of(XElement element, string? reference)
    {
        reference = reference?.Trim();
        if (string.IsNullOrEmpty(reference))
            return FeelType.Any;
        if (Find(element, reference) is { } type)
            return type;
        _problems.Add(
            DmnSeverity.Warning,
            element,
            $"Expected a type, but '{reference}' is not one; any value is accepted."
        );
        return FeelType.Any;
    }

    // A QName of older models has a prefix for the namespace of FEEL, of this model or of an import.
    private FeelType? Find(XElement element, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || _items.ContainsKey(reference))
            return Find(reference);
        var name = reference[(colon + 1)..];
        var bound = element.GetNamespaceOfPrefix(reference[..colon])?.NamespaceName;
        if (bound is not null && DmnDocument.IsOfFeel(bound))
            return FeelType.Of(name);
        var import = _imports.FirstOrDefault(i => i.Model.Namespace == bound);
        return import is null ? Find(name) : import.Model.Types.Find(name);
    }

    private FeelType Circular(string name)
    {
        _problems.Add(
            DmnSeverity.Error,
            _items[name],
            $"Expected the type '{name}' not to contain itself, but it does; any value is accepted."
        );
        return FeelType.Any;
    }

    private FeelType OfItem(XElement item, string name, Vocabulary words)
    {
        if (_depth == MaxDepth)
            return TooLarge(item, name);
        _depth++;
        var type = Bare(item, name);
        // Allowed values speak of the elements of a collection; a constraint speaks of the collection.
        type = type is FeelType.List { Element: var element }
            ? new FeelType.List(Restricted(item, "allowedValues", element, name, words))
            : Restricted(item, "allowedValues", type, name, words);
        if (item.Attribute("isCollection")?.Value.Trim() is "true" or "1")
            type = new FeelType.List(type);
        type = Restricted(item, "typeConstraint", type, name, words);
        _depth--;
        return type.Depth > MaxDepth || type.Size > MaxSize ? TooLarge(item, name) : type;
    }

    private FeelType TooLarge(XElement item, string name)
    {
        _problems.Add(
            DmnSeverity.Error,
            item,
            $"Expected the type '{name}' to contain at most {MaxSize} others, nested at most {MaxDepth} deep, "
                + "but there are more; any value is accepted."
        );
        return FeelType.Any;
    }

    private FeelType Bare(XElement item, string name)
    {
        if (item.Element(_dmn + "functionItem") is { } function)
            return new FeelType.Function(
                [.. function.Elements(_dmn + "parameters").Select(Of)],
                Of(function, function.Attribute("outputTypeRef")?.Value)
            );
        var components = item.Elements(_dmn + "itemComponent").DistinctBy(NameOf).ToList();
        if (components.Count == 0)
            return Of(item);
        // The allowed values of a component may speak of its siblings.
        var words = components.Aggregate(Words, (all, component) => all.With(NameOf(component)));
        return FeelType.Context.Of(
            components.Select(c =>
                KeyValuePair.Create(NameOf(c), OfItem(c, $"{name}.{NameOf(c)}", words))
            )
        );
    }

    private FeelType Restricted(
        XElement item,
        string kind,
        FeelType type,
        string name,
        Vocabulary words
    )
    {
        var constraint = item.Element(_dmn + kind);
        var text = constraint?.Element(_dmn + "text")?.Value;
        if (constraint is null || string.IsNullOrWhiteSpace(text))
            return type;
        var allowed = FeelExpression.ParseUnaryTests(text, words);
        if (allowed.Problem is null)
            return new FeelType.Restricted(name, type, allowed);
        _problems.Add(DmnSeverity.Error, constraint, allowed);
        return type;
    }

    private static string NameOf(XElement element) => element.Attribute("name")?.Value ?? "";
}
