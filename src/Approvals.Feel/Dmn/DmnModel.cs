using System.Collections.Immutable;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// A decision model (DMN 1.2 to 1.5) ready to be evaluated, as often as needed and by several threads at once. Nothing
/// in a file makes it throw: what cannot be used is among the <see cref="Problems"/>, and null when it is evaluated.
/// </summary>
public sealed class DmnModel
{
    private const int MaxImports = 100; // Far above any real model; names are looked for in one after the other.

    private readonly IReadOnlyList<GraphNode> _nodes = [];
    private readonly Dictionary<(NodeKind Kind, string Name), GraphNode> _byName = [];
    private readonly IReadOnlyDictionary<string, GraphNode> _byId = ImmutableDictionary<
        string,
        GraphNode
    >.Empty;

    private DmnModel(DmnDocument document, IReadOnlyList<DmnModel> available)
    {
        var problems = new ProblemList();
        Problems = problems.All;
        if (document.Tree() is not { } root)
        {
            problems.Add(document.Problem!);
            Types = new(new XElement("definitions"), [], problems);
            return;
        }
        Name = root.Attribute("name")?.Value ?? "";
        Namespace = root.Attribute("namespace")?.Value ?? "";
        var imports = root.Elements(root.Name.Namespace + "import").ToList();
        Imports = [.. imports.Select(ImportOf)];
        var resolved = Resolve(imports, available, problems);
        Types = new(root, resolved, problems);
        _nodes = new GraphReader(root, resolved, Types, problems).Read(out _byId);
        foreach (var node in _nodes)
            _byName.TryAdd((node.Kind, node.Name), node);
        foreach (var node in _nodes)
            _byName.TryAdd((node.Kind, node.Label), node);
    }

    /// <summary>The name of the model; empty where the file could not be read.</summary>
    public string Name { get; } = "";

    /// <summary>The namespace by which other models import it; empty where the file could not be read.</summary>
    public string Namespace { get; } = "";

    /// <summary>The models that it builds on, in the order of the file.</summary>
    public IReadOnlyList<DmnImport> Imports { get; } = [];

    /// <summary>What is wrong with it, in the order in which it was found.</summary>
    public IReadOnlyList<DmnProblem> Problems { get; }

    /// <summary>The names of its decisions in the order of the file.</summary>
    public IReadOnlyList<string> DecisionNames => NamesOf(NodeKind.Decision);

    /// <summary>The names of its decision services in the order of the file.</summary>
    public IReadOnlyList<string> ServiceNames => NamesOf(NodeKind.Service);

    /// <summary>The names of its inputs in the order of the file.</summary>
    public IReadOnlyList<string> InputNames => NamesOf(NodeKind.Input);

    internal ItemTypes Types { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="available">Models among which those that it imports are looked for, by their namespaces.</param>
    public static DmnModel Read(string xml, IEnumerable<DmnModel>? available = null) =>
        Of(DmnDocument.Read(xml), available);

    /// <summary>The model of a document as it is now; later changes of the document do not change it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="available">Models among which those that it imports are looked for, by their namespaces.</param>
    public static DmnModel Of(DmnDocument document, IEnumerable<DmnModel>? available = null) =>
        new(document, [.. available ?? []]);

    /// <summary>Evaluates a decision, and before it all decisions that it needs.</summary>
    /// <param name="decision">The name of the decision.</param>
    /// <param name="inputs">
    /// The values of the inputs by name; those of an imported model in a context of the import's name, or as its own.
    /// </param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    /// <param name="limits">What the evaluation may ask for; by default <see cref="FeelLimits.Default"/>.</param>
    /// <param name="days">Which days are working days; without it the functions over them are null.</param>
    public FeelResult Evaluate(
        string decision,
        Value.Context inputs,
        DateTimeOffset? now = null,
        FeelLimits? limits = null,
        IWorkingDays? days = null
    )
    {
        var evaluator = new Evaluator(limits ?? FeelLimits.Default, now, days);
        var value = _byName.TryGetValue((NodeKind.Decision, decision), out var node)
            ? new DecisionRun(evaluator, this, inputs).Of(node)
            : evaluator.Warn(WarningCode.UnknownElement, default, "a decision", decision);
        return evaluator.Result(value);
    }

    /// <summary>Evaluates the output decisions of a decision service; several give a context of their names.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="inputs">The values of its inputs and input decisions by name.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    /// <param name="limits">What the evaluation may ask for; by default <see cref="FeelLimits.Default"/>.</param>
    /// <param name="days">Which days are working days; without it the functions over them are null.</param>
    public FeelResult EvaluateService(
        string service,
        Value.Context inputs,
        DateTimeOffset? now = null,
        FeelLimits? limits = null,
        IWorkingDays? days = null
    )
    {
        var evaluator = new Evaluator(limits ?? FeelLimits.Default, now, days);
        var value = _byName.TryGetValue((NodeKind.Service, service), out var node)
            ? Invoke(evaluator, node, inputs)
            : evaluator.Warn(WarningCode.UnknownElement, default, "a decision service", service);
        return evaluator.Result(value);
    }

    internal GraphNode? NodeOf(string id) => _byId.GetValueOrDefault(id);

    private Value Invoke(Evaluator evaluator, GraphNode service, Value.Context inputs)
    {
        var arguments = new Value[service.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] =
                Given(service.Parameters[i], inputs)
                ?? evaluator.Warn(
                    WarningCode.MissingInput,
                    default,
                    service.Parameters[i].QualifiedName
                );
        return evaluator.Invoke(new ServiceBody(this, service), arguments, default);
    }

    private static Value? Given(Requirement parameter, Value.Context inputs)
    {
        if (inputs.TryGet(parameter.QualifiedName, out var given))
            return given;
        if (inputs.TryGet(parameter.Prefix, out var nested) && nested is Value.Context own)
            inputs = own;
        return
            inputs.TryGet(parameter.Node.Name, out given)
            || inputs.TryGet(parameter.Node.Label, out given)
            ? given
            : null;
    }

    private List<string> NamesOf(NodeKind kind) =>
        [.. _nodes.Where(n => n.Kind == kind).Select(n => n.Name)];

    private static DmnImport ImportOf(XElement import) =>
        new(
            import.Attribute("name")?.Value ?? "",
            import.Attribute("namespace")?.Value ?? "",
            import.Attribute("locationURI")?.Value
        );

    // Several imports may be without a name: the names of their elements are told apart, or the first one counts.
    private List<Import> Resolve(
        List<XElement> elements,
        IReadOnlyList<DmnModel> available,
        ProblemList problems
    )
    {
        var resolved = new List<Import>();
        foreach (var (import, element) in Imports.Zip(elements).Take(MaxImports))
        {
            var model = available.FirstOrDefault(m =>
                m.Namespace == import.Namespace && m.Namespace.Length > 0
            );
            if (model is null)
                problems.Add(
                    DmnSeverity.Error,
                    element,
                    $"Expected the imported model '{import.Namespace}' to be at hand, but it is not."
                );
            else if (import.Name.Length > 0 && resolved.Any(r => r.Name == import.Name))
                problems.Add(
                    DmnSeverity.Error,
                    element,
                    $"Expected one import of the name '{import.Name}', but there are several; the first one counts."
                );
            else
                resolved.Add(new(import.Name, model));
        }
        if (elements.Count > MaxImports)
            problems.Add(
                DmnSeverity.Error,
                elements[MaxImports],
                $"Expected at most {MaxImports} imports, but there are {elements.Count}."
            );
        return resolved;
    }
}
