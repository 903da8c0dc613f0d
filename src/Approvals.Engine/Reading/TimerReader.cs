using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads when a timer fires: a literal text of ISO 8601 or of our extension, or one that is
/// computed.</summary>
internal static class TimerReader
{
    private static readonly (string Part, TimerKind Kind)[] Kinds =
    [
        ("timeDate", TimerKind.Date),
        ("timeDuration", TimerKind.Duration),
        ("timeCycle", TimerKind.Cycle),
    ];

    public static TimerRule Read(ProcessContext context, XmlNode definition)
    {
        foreach (var (part, kind) in Kinds)
        {
            if (definition.Part(part) is not { } node)
                continue;
            var text = context.Expressions.Text(Passage.Of(node), Severity.Error);
            return TimerRule.Of(kind, text!);
        }
        return TimerRule.Of(TimerKind.Duration, Formula.Of("", definition.Line));
    }
}
