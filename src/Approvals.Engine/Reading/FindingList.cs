using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What is found while a file is read.</summary>
internal sealed class FindingList
{
    /// <summary>Of each severity: far more than anybody reads. A file of nothing but mistakes has half a
    /// million.</summary>
    private const int MaxFindings = 5_000;

    private readonly List<Finding> _all = [];
    private readonly Dictionary<Severity, int> _counts = [];
    private readonly HashSet<Finding> _known = []; // A message is read by each who awaits it: one complaint does.

    public ImmutableArray<Finding> All => [.. _all];

    public void Error(string rule, Passage at, string expected, string found) =>
        Add(rule, Severity.Error, at, expected, found);

    public void Warning(string rule, Passage at, string expected, string found) =>
        Add(rule, Severity.Warning, at, expected, found);

    private void Add(string rule, Severity severity, Passage at, string expected, string found)
    {
        var count = _counts.GetValueOrDefault(severity);
        if (count == MaxFindings)
            return;
        var element = ElementAround(at.Node);
        var finding = new Finding(rule, severity, element, at.Line, at.Column, expected, found);
        if (!_known.Add(finding))
            return;
        _all.Add(finding);
        _counts[severity] = count + 1;
    }

    // What people see in a diagram: not an event's definition or an expression, but what it belongs to.
    private static string? ElementAround(XmlNode node)
    {
        var nearest = node["id"];
        for (var around = node; around is not null; around = around.Parent)
        {
            if (IsSeen(around) && around["id"] is { } id)
                return id;
            nearest ??= around["id"];
        }
        return nearest;
    }

    private static bool IsSeen(XmlNode node) =>
        node.Namespace == BpmnNames.Model
        && node.LocalName is not ("extensionElements" or "ioSpecification" or "property")
        && node.Parent?.LocalName
            is "definitions"
                or "process"
                or "subProcess"
                or "transaction"
                or "adHocSubProcess"
                or "collaboration"
                or "laneSet";
}
