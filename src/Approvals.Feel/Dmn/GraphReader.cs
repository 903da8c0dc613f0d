using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// The requirement graph of a model from XML: first the elements, then what they need, then their logic.
/// </summary>
internal sealed class GraphReader(
    XElement definitions,
    IReadOnlyList<Import> imports,
    ItemTypes types,
    ProblemList problems
)
{
    private readonly XNamespace _dmn = definitions.Name.Namespace;
    private readonly string? _namespace = definitions.Attribute("namespace")?.Value;
    private readonly List<(GraphNode Node, XElement Xml)> _nodes = [];
    private readonly Dictionary<string, GraphNode> _byId = [];
    private readonly BoxedReader _boxed = new(types, problems);

    public IReadOnlyList<GraphNode> Read(out IReadOnlyDictionary<string, GraphNode> byId)
    {
        Add("inputData", NodeKind.Input);
        Add("decision", NodeKind.Decision);
        Add("businessKnowledgeModel", NodeKind.Knowledge);
        Add("decisionService", NodeKind.Service);
        foreach (var (node, xml) in _nodes)
            Connect(node, xml);
        List<GraphNode> nodes = [.. _nodes.Select(n => n.Node)];
        var circular = Cycles.In(nodes);
        var words = Words();
        foreach (var (node, xml) in _nodes)
        {
            if (circular.TryGetValue(node, out var way))
                Break(node, xml, way);
            else
                node.Logic = LogicOf(node, xml, words);
        }
        byId = _byId;
        return nodes;
    }

    private void Add(string kind, NodeKind nodeKind)
    {
        var names = new HashSet<string>();
        foreach (var xml in definitions.Elements(_dmn + kind))
        {
            var variable = xml.Element(_dmn + "variable");
            var label = xml.Attribute("name")?.Value ?? "";
            var name = variable?.Attribute("name")?.Value ?? label;
            var node = new GraphNode(nodeKind, name, label, types.Of(variable));
            if (!names.Add(name))
                problems.Add(
                    DmnSeverity.Error,
                    xml,
                    $"Expected one {kind} of the name '{name}', but there are several; the first one counts."
                );
            _nodes.Add((node, xml));
            if (xml.Attribute("id")?.Value is { } id && !_byId.TryAdd(id, node))
                problems.Add(
                    DmnSeverity.Error,
                    xml,
                    $"Expected the id '{id}' once, but it occurs again."
                );
        }
    }

    private void Connect(GraphNode node, XElement xml)
    {
        foreach (
            var requirement in xml.Elements()
                .Where(e =>
                    e.Name == _dmn + "informationRequirement"
                    || e.Name == _dmn + "knowledgeRequirement"
                )
        )
            AddTo(
                node.Requirements,
                requirement
                    .Elements()
                    .Where(e => e.Name.LocalName.StartsWith("required", StringComparison.Ordinal))
            );
        AddTo(node.Parameters, xml.Elements(_dmn + "inputData"));
        AddTo(node.Parameters, xml.Elements(_dmn + "inputDecision"));
        AddTo(node.Outputs, xml.Elements(_dmn + "outputDecision"));
        if (node.Kind == NodeKind.Service && node.Outputs.Count == 0)
            problems.Add(
                DmnSeverity.Error,
                xml,
                $"Expected the decision service '{node.Name}' to have an output decision, but it has none."
            );
    }

    private void AddTo(List<Requirement> requirements, IEnumerable<XElement> references)
    {
        foreach (var reference in references)
        {
            if (Find(reference) is { } found)
                requirements.Add(found);
        }
    }

    // "#id", or "namespace#id" for an element of another model, or of this one.
    private Requirement? Find(XElement reference)
    {
        var href = reference.Attribute("href")?.Value ?? "";
        var hash = href.LastIndexOf('#');
        var (model, id) = hash < 0 ? ("", href) : (href[..hash], href[(hash + 1)..]);
        if ((model.Length == 0 || model == _namespace) && _byId.TryGetValue(id, out var local))
            return new(null, local);
        foreach (var import in imports)
        {
            if (import.Model.Namespace == model && import.Model.NodeOf(id) is { } node)
                return new(import, node);
        }
        problems.Add(
            DmnSeverity.Error,
            reference,
            $"Expected an element that can be required, but '{href}' is none."
        );
        return null;
    }

    private void Break(GraphNode node, XElement xml, string way)
    {
        problems.Add(
            DmnSeverity.Error,
            xml,
            $"Expected '{node.Name}' not to need itself, but it does: {way}."
        );
        node.Requirements.Clear();
        node.Outputs.Clear();
        node.Logic = new Expression.Invalid(
            Warning.Of(WarningCode.Cycle, default, node.Name, way) with
            {
                Element = ProblemList.Shortened(node.Name),
            }
        );
    }

    private Expression? LogicOf(GraphNode node, XElement xml, Vocabulary words)
    {
        foreach (var requirement in node.Requirements)
            words =
                requirement.Prefix.Length == 0
                    ? words.With(requirement.Node.Name)
                    : words.With(requirement.Prefix).WithProperty(requirement.Node.Name);
        var element = ProblemList.Shortened(node.Name);
        switch (node.Kind)
        {
            case NodeKind.Decision:
                return _boxed.ReadChild(xml, words, element, node.Type);
            case NodeKind.Knowledge when xml.Element(_dmn + "encapsulatedLogic") is { } logic:
                return _boxed.Function(logic, words.With(node.Name), element, node.Type);
            case NodeKind.Knowledge:
                problems.Add(
                    DmnSeverity.Warning,
                    xml,
                    $"Expected '{node.Name}' to have logic, but it has none; it is null."
                );
                return BoxedReader.Missing(element);
            default:
                return null;
        }
    }

    // What every text of the model may name: its types, and as properties all that the model gives a name to.
    private Vocabulary Words()
    {
        var words = types.Words;
        foreach (var name in types.Names)
            words = words.WithType(name, types.Find(name)!);
        foreach (var import in imports)
        {
            foreach (var name in import.Model.Types.Names)
                words = words.WithType(
                    import.Name.Length == 0 ? name : $"{import.Name}.{name}",
                    import.Model.Types.Find(name)!
                );
        }
        return words;
    }
}
