namespace Approvals.Feel.Dmn;

/// <summary>One evaluation of a requirement graph: each element is worked out once, and only if it is needed.</summary>
internal sealed class DecisionRun(Evaluator evaluator, DmnModel model, Value.Context inputs)
{
    private readonly Dictionary<GraphNode, Value> _values = [];
    private readonly Dictionary<string, DecisionRun> _imports = [];

    /// <summary>Fixes the value of an element, so that it is not worked out.</summary>
    public void Give(Requirement requirement, Value value) =>
        RunOf(requirement)._values[requirement.Node] = value;

    /// <summary>The value of an element. What it needs comes first, without recursion: a chain of decisions may be long.</summary>
    public Value Of(GraphNode wanted)
    {
        var open = new Stack<GraphNode>([wanted]);
        while (open.TryPeek(out var node))
        {
            var before = open.Count;
            if (!_values.ContainsKey(node))
            {
                foreach (var requirement in node.Requirements)
                {
                    if (
                        requirement.Import is null
                        && requirement.Node != node
                        && !_values.ContainsKey(requirement.Node)
                    )
                        open.Push(requirement.Node);
                }
                if (open.Count > before)
                    continue;
                _values[node] = Compute(node);
            }
            open.Pop();
        }
        return _values[wanted];
    }

    /// <summary>The result of a service: of its only output decision, or of all as the entries of a context (DMN 1.5, 10.4).</summary>
    public Value OfOutputs(GraphNode service)
    {
        var value =
            service.Logic is { } broken ? evaluator.Evaluate(broken, new Frame(null, null))
            : service.Outputs is [var only] ? Of(only)
            : new Value.Context(service.Outputs.Select(o => KeyValuePair.Create(o.Name, Of(o))));
        return Declared.Conform(evaluator, service.Type, value, default);
    }

    private Value Compute(GraphNode node) =>
        node.Kind switch
        {
            NodeKind.Input => Input(node),
            NodeKind.Service => new Value.Function(new ServiceBody(model, node)),
            _ => Evaluate(node),
        };

    private Value Evaluate(GraphNode node)
    {
        var names = new OrderedDictionary<string, Value>();
        foreach (
            var group in node.Requirements.Where(r => r.Node != node).GroupBy(r => r.Import ?? "")
        )
        {
            var values = group.Select(r => KeyValuePair.Create(r.Node.Name, RunOf(r).Of(r.Node)));
            if (group.Key.Length > 0)
                names[group.Key] = new Value.Context(values);
            else
                foreach (var (name, value) in values)
                    names[name] = value;
        }
        var result = evaluator.Evaluate(node.Logic!, new Frame(null, names));
        if (node.Kind == NodeKind.Knowledge)
            names[node.Name] = result; // It may call itself.
        return result;
    }

    private Value Input(GraphNode node)
    {
        var outer = evaluator.Element;
        evaluator.Element = node.Name;
        var value = inputs.TryGet(node.Name, out var given)
            ? Declared.Conform(evaluator, node.Type, given, default)
            : evaluator.Warn(WarningCode.MissingInput, default, node.Name);
        evaluator.Element = outer;
        return value;
    }

    private DecisionRun RunOf(Requirement requirement)
    {
        if (requirement.Import is not { } import)
            return this;
        if (!_imports.TryGetValue(import, out var run))
            _imports[import] = run = new(evaluator, model.ImportOf(import), InputsOf(import));
        return run;
    }

    // The inputs of an imported model: in a context of the import's name, or under "import.input", or as this model's own.
    private Value.Context InputsOf(string import)
    {
        var all = new OrderedDictionary<string, Value>(inputs.Raw);
        foreach (var (name, value) in inputs.Entries)
        {
            if (import.Length > 0 && name.StartsWith(import + ".", StringComparison.Ordinal))
                all[name[(import.Length + 1)..]] = value;
        }
        if (inputs.TryGet(import, out var nested) && nested is Value.Context own)
        {
            foreach (var (name, value) in own.Entries)
                all[name] = value;
        }
        return new(all);
    }
}

/// <summary>A decision service as a function of its inputs.</summary>
internal sealed class ServiceBody(DmnModel model, GraphNode service) : FunctionBody
{
    public override string Name => service.Name;

    public override IReadOnlyList<FunctionParameter> Parameters { get; } =
    [.. service.Parameters.Select(p => new FunctionParameter(p.Node.Name, p.Node.Type))];

    public override Value Invoke(Evaluator evaluator, Value[] arguments, SourceSpan at)
    {
        var run = new DecisionRun(evaluator, model, Value.Context.Empty);
        for (var i = 0; i < arguments.Length; i++)
            run.Give(service.Parameters[i], arguments[i]);
        return run.OfOutputs(service);
    }
}
