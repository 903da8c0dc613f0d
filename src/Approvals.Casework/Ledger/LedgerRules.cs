using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger;

/// <summary>
/// From the facts about an entry to its status and light (handbook on the ledger, sections 5 and 7). Pure: the same
/// facts, day and calendar give the same standing.
/// </summary>
internal static class LedgerRules
{
    /// <summary>What an entry stands at.</summary>
    public static EntryStanding StandingOf(
        EntryFacts entry,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var current = CurrentCases(entry, today, calendar);
        var status = StatusOf(entry, current, today, calendar);
        var due = NextDue(entry, current, today, calendar);
        var planned = PlannedOf(entry, current, today, calendar);
        var (light, reasons) = LightRules.Of(entry, status, current, today, calendar);
        return new()
        {
            Status = status,
            Light = light,
            Reasons = reasons,
            Gaps = entry.Gaps,
            IsOverdue =
                light != Light.Grey // What stands still, or is somebody else's, is not late.
                && !IsOver(status)
                && current.Any(c => c.IsOpen && c.WorkOn(calendar) < today),
            NextDueOn = due,
            NextWorkOn = due is { } day ? calendar.OnOrBefore(day) : null,
            Planned = planned,
            Actual = current.IsEmpty ? null : current.Min(c => c.Standing?.Percent ?? 0),
            Level = current.IsEmpty ? 0 : current.Min(c => c.Standing?.Level ?? 0),
            Returned = current.Sum(c => c.Standing?.Returned ?? 0),
            Extensions = current.Sum(c => c.Standing?.Extensions ?? 0),
        };
    }

    /// <summary>What is missing before a measure can start: a leader, a section, and a date; where it never ends,
    /// that of its mechanism. What belongs to a body outside needs none of them.</summary>
    public static EntryGaps GapsOf(
        bool isExternal,
        bool hasLeader,
        bool hasSection,
        DateOnly? dueOn
    ) =>
        isExternal
            ? EntryGaps.None
            : (hasLeader ? EntryGaps.None : EntryGaps.Leader)
                | (hasSection ? EntryGaps.None : EntryGaps.Section)
                | (dueOn is not null ? EntryGaps.None : EntryGaps.Date);

    /// <summary>What is missing before the measure of an entry can start.</summary>
    public static EntryGaps GapsOf(EntryRow entry) =>
        GapsOf(
            entry.ExternalOwner is not null,
            entry.LeaderPostId is not null,
            entry.DepartmentId is not null,
            entry.DueOn
        );

    /// <summary>How much of a case should be done on a day: in a straight line over working days from one milestone
    /// to the next, from nothing at its start to all at its last day. Milestones from that day on, as one that was
    /// brought forward leaves, count no more.</summary>
    public static int PlannedOf(EntryCase one, DateOnly today, OfficeCalendar calendar)
    {
        var (from, last) = (new Milestone(one.StartsOn, 0), new Milestone(one.LastOn, 100));
        if (today <= from.On)
            return 0;
        var between = Milestone.Read(one.Standing?.Milestones).Where(m => m.On < last.On);
        foreach (var to in between.Append(last))
        {
            if (to.On <= from.On)
                continue;
            if (today < to.On)
            {
                var all = calendar.CountWorkingDays(from.On.AddDays(1), to.On);
                var gone = calendar.CountWorkingDays(from.On.AddDays(1), today);
                return all == 0
                    ? from.Percent
                    : from.Percent + (to.Percent - from.Percent) * gone / all;
            }
            from = to;
        }
        return 100;
    }

    /// <summary>Whether nothing more is to be done now.</summary>
    public static bool IsOver(MeasureStatus status) =>
        status is MeasureStatus.Closed or MeasureStatus.StagedClosed or MeasureStatus.Superseded;

    /// <summary>
    /// The cases that count now: those that are open (a period that was missed stays, and is not merged into the
    /// next), and the newest closed one of each kind.
    /// </summary>
    private static ImmutableArray<EntryCase> CurrentCases(
        EntryFacts entry,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var periods = entry
            .Rhythms.Select(r => CurrentPeriod(r, today, calendar).Label)
            .ToHashSet();
        return
        [
            .. entry.Cases.Where(c =>
                !c.IsClosed
                || c.Period is LedgerPeriod.Once or LedgerPeriod.Mechanism
                || periods.Contains(c.Period)
            ),
        ];
    }

    /// <summary>The period that counts on a day: the one that it lies in, or the one before while the first working
    /// day has not come.</summary>
    public static LedgerPeriod CurrentPeriod(Rhythm rhythm, DateOnly day, OfficeCalendar calendar)
    {
        var period = LedgerPeriod.Of(rhythm, day);
        return period.OpensOn(calendar) > day && period.FirstOn > DateOnly.MinValue
            ? LedgerPeriod.Of(rhythm, period.FirstOn.AddDays(-1))
            : period;
    }

    private static MeasureStatus StatusOf(
        EntryFacts entry,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        if (entry.IsWithdrawn)
            return MeasureStatus.Superseded;
        if (entry.SuspendedUntil >= today || IsHeld(current))
            return MeasureStatus.Suspended;
        if (current.IsEmpty)
            return entry.Cycle > 1 ? MeasureStatus.Reopened
                : entry.Gaps == EntryGaps.None ? MeasureStatus.Assigned
                : MeasureStatus.Draft;
        if (current.All(c => c.IsClosed))
            return entry.Class != MeasureClass.LongTerm ? MeasureStatus.Closed
                : HasEachPeriod(entry, current, today, calendar) ? MeasureStatus.StagedClosed
                : MeasureStatus.InProgress;
        // A case that says nothing has only begun.
        var stage = current
            .Where(c => !c.IsClosed)
            .Min(c => c.Standing?.Stage ?? CaseStage.Assigned);
        return stage switch
        {
            CaseStage.Assigned when HasPlan(entry) => MeasureStatus.InProgress,
            CaseStage.Assigned when entry.Cycle > 1 => MeasureStatus.Reopened,
            CaseStage.Assigned => MeasureStatus.Assigned,
            CaseStage.Returned => MeasureStatus.Returned,
            CaseStage.Submitted => MeasureStatus.Submitted,
            CaseStage.Verified => MeasureStatus.Verified,
            _ => MeasureStatus.InProgress,
        };
    }

    /// <summary>Whether all that is to be done stands still in its process.</summary>
    private static bool IsHeld(ImmutableArray<EntryCase> current) =>
        current.Any(c => c.IsOpen) && current.All(c => !c.IsOpen || c.IsSuspended);

    /// <summary>Whether a plan was approved in this cycle: a new period of what is worked on for long does not begin
    /// it anew.</summary>
    private static bool HasPlan(EntryFacts entry) =>
        entry.Cases.Any(c => c.Standing is { Stage: not CaseStage.Assigned });

    private static bool HasEachPeriod(
        EntryFacts entry,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    ) =>
        current.Any(c => c.Period == LedgerPeriod.Mechanism)
        && entry.Rhythms.All(rhythm =>
        {
            var period = CurrentPeriod(rhythm, today, calendar);
            // Before the first period that counts, the mechanism is all that there is to close.
            return current.Any(c => c.Period == period.Label)
                || FirstOf(entry, rhythm, period).FirstOn > period.FirstOn;
        });

    /// <summary>The first period that counts for a measure; the given one where its start is not known.</summary>
    private static LedgerPeriod FirstOf(EntryFacts entry, Rhythm rhythm, LedgerPeriod otherwise) =>
        entry.StartsOn is { } start ? FirstPeriod(rhythm, start) : otherwise;

    /// <summary>The first period of a rhythm that counts for a measure: the one in which it starts, where at least
    /// half of its days are left, else the next.</summary>
    public static LedgerPeriod FirstPeriod(Rhythm rhythm, DateOnly startsOn)
    {
        var period = LedgerPeriod.Of(rhythm, startsOn);
        var left = OfficeCalendar.CountDays(startsOn, period.LastOn);
        return 2 * left >= OfficeCalendar.CountDays(period.FirstOn, period.LastOn)
            ? period
            : period.Next(rhythm);
    }

    private static DateOnly? NextDue(
        EntryFacts entry,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var open = current.Where(c => c.IsOpen).Select(c => (DateOnly?)c.LastOn).Min();
        if (open is not null || entry.IsWithdrawn)
            return open;
        if (current.IsEmpty)
            return entry.DueOn;
        return entry.Class == MeasureClass.LongTerm
            ? entry
                .Rhythms.Select(r => NextPeriod(entry, r, current, today, calendar))
                .Select(p => (DateOnly?)p.DueOn(calendar))
                .Min()
            : null;
    }

    /// <summary>The period that is to be done next: the current one until it is closed, but none before the
    /// first.</summary>
    private static LedgerPeriod NextPeriod(
        EntryFacts entry,
        Rhythm rhythm,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var period = CurrentPeriod(rhythm, today, calendar);
        var first = FirstOf(entry, rhythm, period);
        return first.FirstOn > period.FirstOn ? first
            : current.Any(c => c.Period == period.Label) ? period.Next(rhythm)
            : period;
    }

    private static int? PlannedOf(
        EntryFacts entry,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    ) =>
        entry.IsExternal || current.IsEmpty
            ? null
            : current.Min(c => c.IsClosed ? 100 : PlannedOf(c, today, calendar));
}
