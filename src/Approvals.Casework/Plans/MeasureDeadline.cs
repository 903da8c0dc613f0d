using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans;

/// <summary>Decides which of the times that are said of a measure is its deadline.</summary>
internal static class MeasureDeadline
{
    /// <summary>A condition that a measure begins with holds for all of it.</summary>
    private const int Beginning = 4;

    /// <summary>The deadline of a measure; null where nobody says one. A time that it promises itself comes before what
    /// is said beside it, and that before what it only hopes for, or makes depend on something.</summary>
    /// <param name="own">Its own words.</param>
    /// <param name="beside">What is said beside it.</param>
    /// <param name="dates">The time of the plan.</param>
    /// <param name="meetings">The meetings of the plan.</param>
    public static FoundDeadline? Of(
        string own,
        SaidBeside beside,
        PlanDates dates,
        PlannedMeetings meetings
    )
    {
        var said = Deadlines.InText(own, dates);
        if (
            said is { IsFirm: true }
            || said is { Value.Basis: DeadlineBasis.Condition } && IsAtBeginning(own, said)
        )
            return said;
        var told = beside.Deadline(dates);
        if (told?.Value.Date is not null)
            return told;
        if (said?.Value.Date is null && meetings.DeadlineIn(own) is { } meeting)
            return meeting;
        return said?.Value.Date is not null ? said : told ?? said;
    }

    private static bool IsAtBeginning(string own, FoundDeadline said)
    {
        var tag = own.Length - own.TrimStart().Length;
        return said.At - tag < Beginning;
    }
}
