using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Outlines;

namespace Approvals.Casework.Plans.Lines;

/// <summary>Joins lines that are broken in mid-sentence, as copying from a page does it.</summary>
internal static partial class LineJoining
{
    private const string ClosesSentence = "。！？：；.!?:;";

    /// <summary>A line with these last is whole, though no full stop ends it.</summary>
    private const string ClosesQuote = "）】〕)]";

    /// <summary>The lines, each whole.</summary>
    public static IReadOnlyList<PlanLine> Join(IReadOnlyList<PlanLine> lines)
    {
        List<PlanLine> joined = [];
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Continues(joined[^1], line))
                joined[^1] = joined[^1] with { Text = joined[^1].Text + line.Text };
            else
                joined.Add(line);
        }
        return
        [
            .. joined.Select(line => new PlanLine(line.Number, line.Text)
            {
                AfterBlank = line.AfterBlank,
                Row = line.Row,
            }),
        ];
    }

    private static bool Continues(PlanLine before, PlanLine line) =>
        before.Row is null
        && line.Row is null
        && !line.AfterBlank
        && !IsWhole(before.Text)
        && Markers.At(line.Plain, 0) is null
        && Labels.At(line.Plain, 0) is null;

    private static bool IsWhole(string text) =>
        ClosesSentence.Contains(text[^1], StringComparison.Ordinal)
        || ClosesQuote.Contains(text[^1], StringComparison.Ordinal)
        || Labels.At(PlainForm.Of(text), 0) is { } label && label.Length == text.Length
        || text.Length <= LongestHeading && WholeHeading().IsMatch(text);

    /// <summary>A heading that ends in such a word is taken as whole.</summary>
    private const int LongestHeading = 60;

    [GeneratedRegex(
        "(?:问题|方面|情况|措施|要求|安排|领导|方案|阶段|目标|原则|任务|步骤|保障|内容|清单|台账|通知"
            + "|不够|不足|不到位|不严|不力|不实|不深|不高|不强|弱化|缺失|差距|短板|薄弱|弱项|突出|严重|偏差"
            + "|附件|有力|不够有力|不够彻底|不扎实|不规范|不彻底|不深入|滞后|缺位)[。]?$"
    )]
    private static partial Regex WholeHeading();
}
