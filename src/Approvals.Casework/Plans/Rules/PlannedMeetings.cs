using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>The meetings that the phases of a plan give a date to: a measure that is done at one is due with
/// it.</summary>
internal sealed partial class PlannedMeetings
{
    private readonly Dictionary<string, DateOnly> _dates = new(StringComparer.Ordinal);

    /// <summary>The meetings of phases.</summary>
    public static PlannedMeetings Of(IReadOnlyList<PlanPhase> phases)
    {
        var meetings = new PlannedMeetings();
        foreach (var task in phases.SelectMany(phase => phase.Tasks))
            if (task.Deadline is { Date: { } date, Basis: DeadlineBasis.Stated })
                foreach (Match match in Name().Matches(PlainForm.Of(task.Text)))
                    meetings._dates.TryAdd(match.Groups["kind"].Value, date);
        return meetings;
    }

    /// <summary>The deadline of a measure that is done at such a meeting; null where it is done at none.</summary>
    public FoundDeadline? DeadlineIn(string printed)
    {
        foreach (Match match in Occasion().Matches(PlainForm.Of(printed)))
            if (_dates.TryGetValue(match.Groups["kind"].Value, out var date))
            {
                var words = match.Groups["text"];
                var deadline = new PlanDeadline(
                    date,
                    DeadlinePrecision.Day,
                    DeadlineBasis.Event,
                    printed.Substring(words.Index, words.Length)
                );
                return new(
                    deadline,
                    new(date, [], IsOpen: false, IsYearAssumed: false),
                    words.Index
                );
            }
        return null;
    }

    [GeneratedRegex("(?<kind>民主生活会|组织生活会)")]
    private static partial Regex Name();

    [GeneratedRegex(
        "(?:在|于|以|结合|通过)(?<text>(?:[^，。；“”：]{0,14}?)(?<kind>民主生活会|组织生活会))(?=上|中|，|召开|会前|作|进行|为契机)"
    )]
    private static partial Regex Occasion();
}
