using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>The requirement graph of a model from XML: first the elements, then what they need, then their logic.</summary>
internal sealed class GraphReader(
    XElement definitions,
    IReadOnlyDictionary<string, DmnModel> imports,
    ItemTypes types,
    ProblemList problems
)
{
    private readonly XNamespace _dmn = definitions.Name.Namespace;
    private readonly Dictionary<string, GraphNode> _byId = [];
    private readonly List<GraphNode> _nodes = [];
    private readonly BoxedReader _boxed = new(types, problems);

    public IReadOnlyList<GraphNode> Read(out IReadOnlyDictionary<string, GraphNode> byId)
    {
        Add("inputData", NodeKind.Input);
        Add("decision", NodeKind.Decision);
        Add("businessKnowledgeModel", NodeKind.Knowledge);
        Add("decisionService", NodeKind.Service);
        foreach (var node in _nodes)
            Connect(node);
        var circular = Cycles.In(_nodes);
        var words = Words();
        foreach (var node in _nodes)
        {
            if (circular.TryGetValue(node, out var way))
                Break(node, way);
            else
                node.Logic = LogicOf(node, words);
        }
        byId = _byId;
        return _nodes;
    }

    private void Add(string kind, NodeKind nodeKind)
    {
        foreach (var xml in definitions.Elements(_dmn + kind))
        {
            var variable = xml.Element(_dmn + "variable");
            var name = variable?.Attribute("name")?.Value ?? xml.Attribute("name")?.Value ?? "";
            var node = new GraphNode(nodeKind, name, types.Of(variable), xml);
            if (_nodes.Any(n => n.Kind == nodeKind && n.Name == name))
                problems.Add(
                    DmnSeverity.Error,
                    xml,
                    $"Expected one {kind} of the name '{name}', but there are several; the first one counts."
                );
            _nodes.Add(node);
            if (xml.Attribute("id")?.Value is { } id && !_byId.TryAdd(id, node))
                problems.Add(
                    DmnSeverity.Error,
                    xml,
                    $"Expected the id '{id}' once, but it occurs again."
                );
        }
    }

    private void Connect(GraphNode node)
    {
        foreach (
            var requirement in node
                .Xml.Elements()
                .Where(e =>
                    e.Name == _dmn + "informationRequirement"
                    || e.Name == _dmn + "knowledgeRequirement"
                )
        )
        {
            foreach (
                var reference in requirement
                    .Elements()
                    .Where(e => e.Name.LocalName.StartsWith("required", StringComparison.Ordinal))
            )
                AddTo(node.Requirements, reference);
        }
        foreach (var input in node.Xml.Elements(_dmn + "inputData"))
            AddTo(node.Parameters, input);
        foreach (var input in node.Xml.Elements(_dmn + "inputDecision"))
            AddTo(node.Parameters, input);
        foreach (var output in node.Xml.Elements(_dmn + "outputDecision"))
        {
            if (Find(output) is { Import: null, Node: var decision })
                node.Outputs.Add(decision);
        }
        if (node.Kind == NodeKind.Service && node.Outputs.Count == 0)
            problems.Add(
                DmnSeverity.Error,
                node.Xml,
                $"Expected the decision service '{node.Name}' to have an output decision of its model, but it has none."
            );
    }

    private void AddTo(List<Requirement> requirements, XElement reference)
    {
        if (Find(reference) is { } found)
            requirements.Add(found);
    }

    // "#id", or "namespace#id" for an element of another model, or of this one.
    private Requirement? Find(XElement reference)
    {
        var href = reference.Attribute("href")?.Value ?? "";
        var hash = href.LastIndexOf('#');
        var (model, id) = hash < 0 ? ("", href) : (href[..hash], href[(hash + 1)..]);
        if (model.Length == 0 || model == definitions.Attribute("namespace")?.Value)
        {
            if (_byId.TryGetValue(id, out var local))
                return new(null, local);
        }
        foreach (var (name, imported) in imports)
        {
            if (imported.Namespace == model && imported.NodeOf(id) is { } node)
                return new(name, node);
        }
        problems.Add(
            DmnSeverity.Error,
            reference,
            $"Expected an element that can be required, but '{href}' is none."
        );
        return null;
    }

    private void Break(GraphNode node, string way)
    {
        problems.Add(
            DmnSeverity.Error,
            node.Xml,
            $"Expected '{node.Name}' not to need itself, but it does: {way}."
        );
        node.Requirements.Clear();
        node.Outputs.Clear();
        node.Logic = new Expression.Invalid(
            Warning.Of(WarningCode.Cycle, default, node.Name, way) with
            {
                Element = node.Name,
            }
        );
    }

    private Expression? LogicOf(GraphNode node, Vocabulary words)
    {
        foreach (var requirement in node.Requirements)
        {
            var prefix = string.IsNullOrEmpty(requirement.Import) ? "" : requirement.Import;
            words =
                prefix.Length == 0
                    ? words.With(requirement.Node.Name)
                    : words.With(prefix).WithProperty(requirement.Node.Name);
        }
        switch (node.Kind)
        {
            case NodeKind.Decision:
                return new Declared(
                    node.Name,
                    _boxed.ReadChild(node.Xml, words, node.Name),
                    node.Type
                );
            case NodeKind.Knowledge when node.Xml.Element(_dmn + "encapsulatedLogic") is { } logic:
                return _boxed.Function(logic, words.With(node.Name), node.Name);
            case NodeKind.Knowledge:
                problems.Add(
                    DmnSeverity.Warning,
                    node.Xml,
                    $"Expected '{node.Name}' to have logic, but it has none; it is null."
                );
                return BoxedReader.Missing(node.Name);
            default:
                return null;
        }
    }

    // What every text of the model may name: its types, and as properties all that the model gives a name to.
    private Vocabulary Words()
    {
        var words = Vocabulary.Empty;
        foreach (var name in types.Names)
        {
            var type = types.Find(name)!;
            words = words.WithType(name, type).WithPropertiesOf(type);
        }
        foreach (var (prefix, model) in imports)
        {
            foreach (var name in model.Types.Names)
            {
                var type = model.Types.Find(name)!;
                words = words
                    .WithType(prefix.Length == 0 ? name : $"{prefix}.{name}", type)
                    .WithPropertiesOf(type);
            }
        }
        var named = definitions
            .Descendants()
            .Where(e => e.Name.LocalName is "variable" or "output" or "column");
        return named
            .Select(e => e.Attribute("name")?.Value)
            .OfType<string>()
            .Distinct()
            .Aggregate(words, (all, name) => all.WithProperty(name));
    }
}
