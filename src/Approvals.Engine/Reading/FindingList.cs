using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What is found while a file is read.</summary>
internal sealed class FindingList
{
    /// <summary>Of each severity: far more than anybody reads. A file of nothing but mistakes has half a million.</summary>
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

/// <summary>A text of a file, and where it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">The element that it belongs to.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct Passage(string Text, XmlNode Node, int Line, int Column)
{
    /// <summary>The element's own text.</summary>
    public static Passage Of(XmlNode node) => new(node.Text.Trim(), node, node.Line, node.Column);

    /// <summary>The value of an attribute.</summary>
    public static Passage Of(XmlNode node, XmlMember member) =>
        new(member.Value.Trim(), node, member.Line, member.Column);

    /// <summary>The value of an attribute without a namespace; null where it is absent or blank.</summary>
    public static Passage? Of(XmlNode node, string attribute) =>
        node.Attribute(attribute) is { } member && !string.IsNullOrWhiteSpace(member.Value)
            ? Of(node, member)
            : null;

    /// <summary>Another text at the same place.</summary>
    public Passage With(string text) => this with { Text = text };
}
