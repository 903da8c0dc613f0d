using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Outlines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans;

/// <summary>Reads the phases of a plan and what is to be done in each.</summary>
internal static partial class PhaseReading
{
    /// <summary>The phases, in order.</summary>
    public static IReadOnlyList<PlanPhase> Of(IReadOnlyList<Chapter> chapters, PlanDates dates)
    {
        List<(Segment Title, List<Segment> Body)> phases = [];
        foreach (
            var segment in chapters.Where(c => c.Kind == ChapterKind.Phases).SelectMany(c => c.Body)
        )
        {
            var isAsFirst =
                phases.Count == 0 || segment.Marker?.Kind == phases[0].Title.Marker?.Kind;
            if (isAsFirst && Heading().IsMatch(segment.Plain))
                phases.Add((segment, []));
            else if (phases.Count > 0)
                phases[^1].Body.Add(segment);
        }
        return [.. phases.Select(phase => Phase(phase.Title, phase.Body, dates))];
    }

    private static PlanPhase Phase(Segment title, List<Segment> body, PlanDates dates)
    {
        var heading = Heading().Match(title.Plain);
        var (start, end) = PhaseDates.Of(title.Text[..heading.Length], dates);
        List<string> tasks = [];
        var rest = title.Text[heading.Length..].Trim('。', '：', ' ', '，');
        if (rest.Length > 0)
            tasks.Add(title.Text[heading.Length..].TrimStart('。', '：', ' ', '，'));
        foreach (var segment in body)
        {
            if (segment.Marker is null && tasks.Count > 0)
                tasks[^1] += segment.Text;
            else if (segment.Text.Length > 0)
                tasks.Add(segment.Text);
        }
        return new(
            heading.Groups["name"].Value,
            start,
            end,
            title.Line,
            [.. tasks.Select(task => Task(task, dates))]
        );
    }

    private static PhaseTask Task(string text, PlanDates dates) =>
        new(text)
        {
            Deadline = Deadlines.InText(text, dates)?.Value,
            Recurrence = Rhythms.Of(text).Select(r => r.Value).FirstOrDefault(),
            Recipients = Recipients.Of(text),
        };

    [GeneratedRegex(
        "^(?:第[一二三四五六][：、，])?(?:(?<name>[^。，；：（]{0,16}阶段)(?=[（。：，]"
            + "|$)(?:（[^）]{2,40}）|[：，]?[^。，；]{0,6}[0-9]{1,2}月[^。，；]{1,30}(?=。))?"
            + "|(?<name>[^。，；：（]{2,16})（[^）]{0,8}[0-9]{1,2} ?月?[^）]{1,30}）)"
    )]
    private static partial Regex Heading();
}
