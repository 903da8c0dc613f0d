namespace Approvals.Feel.Dmn;

/// <summary>One evaluation of a requirement graph: each element is worked out once, and only if it is needed.</summary>
internal sealed class DecisionRun(Evaluator evaluator, DmnModel model, Value.Context inputs)
{
    private readonly Dictionary<GraphNode, Value> _values = [];
    private readonly Dictionary<Import, DecisionRun> _imports = [];

    /// <summary>Fixes the value of an element, so that it is not worked out.</summary>
    public void Give(Requirement requirement, Value value) =>
        RunOf(requirement)._values[requirement.Node] = value;

    /// <summary>
    /// The value of an element. What it needs comes first, without recursion: a chain of decisions may be long.
    /// </summary>
    public Value Of(GraphNode wanted)
    {
        var open = new Stack<(DecisionRun Run, GraphNode Node)>();
        open.Push((this, wanted));
        while (open.TryPeek(out var next))
        {
            if (!next.Run._values.ContainsKey(next.Node))
            {
                if (next.Run.OpenWhatIsMissing(next.Node, open))
                    continue;
                next.Run._values[next.Node] = next.Run.Compute(next.Node);
            }
            open.Pop();
        }
        return _values[wanted];
    }

    /// <summary>
    /// The result of a service: of its only output decision, or of all as the entries of a context (DMN 1.5, 10.4).
    /// </summary>
    public Value OfOutputs(GraphNode service)
    {
        if (service.Logic is { } broken)
            return evaluator.Evaluate(broken, new Frame(null, null));
        var value = service.Outputs is [var only]
            ? RunOf(only).Of(only.Node)
            : new Value.Context(
                service.Outputs.Select(o =>
                    KeyValuePair.Create(o.QualifiedName, RunOf(o).Of(o.Node))
                )
            );
        var type = service.Type is FeelType.Function { Result: var result } ? result : service.Type;
        return evaluator.Conform(type, value, default);
    }

    private bool OpenWhatIsMissing(GraphNode node, Stack<(DecisionRun Run, GraphNode Node)> open)
    {
        var before = open.Count;
        foreach (var requirement in node.Requirements)
        {
            var run = RunOf(requirement);
            if (requirement.Node != node && !run._values.ContainsKey(requirement.Node))
                open.Push((run, requirement.Node));
        }
        return open.Count > before;
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
        evaluator.Charge(node.Requirements.Count, default);
        var names = new NamedValues(node.Requirements.Count + 1);
        Dictionary<string, NamedValues>? imported = null;
        foreach (var requirement in node.Requirements)
        {
            if (requirement.Node == node)
                continue;
            var entries = names;
            if (requirement.Prefix.Length > 0)
            {
                imported ??= [];
                if (!imported.TryGetValue(requirement.Prefix, out entries))
                    imported[requirement.Prefix] = entries = [];
            }
            entries[requirement.Node.Name] = RunOf(requirement)._values[requirement.Node];
        }
        foreach (var (prefix, entries) in imported ?? [])
            names[prefix] = new Value.Context(entries);

        var result = evaluator.Evaluate(node.Logic!, new Frame(null, names));
        if (node.Kind == NodeKind.Knowledge)
            names[node.Name] = result; // It may call itself.
        return result;
    }

    private Value Input(GraphNode node)
    {
        var outer = evaluator.Element;
        evaluator.Element = ProblemList.Shortened(node.Name);
        var value =
            inputs.TryGet(node.Name, out var given) || inputs.TryGet(node.Label, out given)
                ? evaluator.Conform(node.Type, given, default)
                : evaluator.Warn(WarningCode.MissingInput, default, node.Name);
        evaluator.Element = outer;
        return value;
    }

    private DecisionRun RunOf(Requirement requirement)
    {
        if (requirement.Import is not { } import)
            return this;
        if (!_imports.TryGetValue(import, out var run))
            _imports[import] = run = new(evaluator, import.Model, InputsOf(import.Name));
        return run;
    }

    // The inputs of an imported model: in a context of the import's name, or under "import.input"; else it shares those
    // of this model.
    private Value.Context InputsOf(string import)
    {
        if (import.Length == 0)
            return inputs;
        if (inputs.TryGet(import, out var nested) && nested is Value.Context own)
            return own;
        evaluator.Charge(inputs.Entries.Count, default);
        var prefixed = inputs
            .Entries.Where(e => e.Key.StartsWith(import + ".", StringComparison.Ordinal))
            .Select(e => KeyValuePair.Create(e.Key[(import.Length + 1)..], e.Value))
            .ToList();
        return prefixed.Count == 0 ? inputs : new(prefixed);
    }
}

/// <summary>A decision service as a function of its inputs (DMN 1.5, 10.4).</summary>
internal sealed class ServiceBody(DmnModel model, GraphNode service) : FunctionBody
{
    public override string Name => service.Name;

    public override IReadOnlyList<FunctionParameter> Parameters { get; } =
    [.. service.Parameters.Select(p => new FunctionParameter(p.QualifiedName, p.Node.Type))];

    public override Value Invoke(Evaluator evaluator, Value[] arguments, SourceSpan at)
    {
        var run = new DecisionRun(evaluator, model, Value.Context.Empty);
        for (var i = 0; i < arguments.Length; i++)
            run.Give(service.Parameters[i], arguments[i]);
        return run.OfOutputs(service);
    }
}
