using System.Collections.Frozen;

namespace Approvals.Engine.Reading;

/// <summary>The namespaces that files of BPMN use, and what the reader makes of each.</summary>
internal static class BpmnNames
{
    /// <summary>The model of BPMN 2.0.</summary>
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>The diagrams of BPMN 2.0.</summary>
    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>Our own extension.</summary>
    public const string Own = "urn:approvals:bpmn:1";

    /// <summary>Zeebe's extension: elements with attributes without a namespace.</summary>
    public const string Zeebe = "http://camunda.org/schema/zeebe/1.0";

    private const string Camunda = "http://camunda.org/schema/1.0/bpmn";
    private const string Operaton = "http://operaton.org/schema/1.0/bpmn";
    private const string Flowable = "http://flowable.org/bpmn";
    private const string Activiti = "http://activiti.org/bpmn";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<
        string,
        string
    >
    {
        [Own] = "approvals",
        [Camunda] = "camunda",
        [Operaton] = "operaton",
        [Flowable] = "flowable",
        [Activiti] = "activiti",
        [Zeebe] = "zeebe",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those whose attributes have the names that Activiti gave them, ours first: it wins.</summary>
    public static IReadOnlyList<string> Family { get; } =
    [Own, Camunda, Operaton, Flowable, Activiti];

    /// <summary>All whose attributes and elements mean something to the reader, ours first.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. Family, Zeebe];

    /// <summary>The prefix that people know an extension by; null for a namespace that is none of them.</summary>
    public static string? PrefixOf(string ns) => Prefixes.GetValueOrDefault(ns);
}
