using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Engine.Run;

namespace Approvals.Casework.Ledger;

/// <summary>
/// The lights (handbook on the ledger, section 7): the first that has a reason wins, and all its reasons are told.
/// </summary>
internal static class LightRules
{
    /// <summary>How many points behind is yellow, and how many more are red.</summary>
    private const int Behind = 10;

    private const int FarBehind = 30;
    private const int SoonDays = 5;
    private const int SilentDays = 10;
    private const int ReturnedTwice = 2;
    private const int ReturnedThrice = 3;

    /// <summary>The light of an entry, with its reasons.</summary>
    public static (Light Light, ImmutableArray<LightReason> Reasons) Of(
        EntryFacts entry,
        MeasureStatus status,
        ImmutableArray<EntryCase> current,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        if (Grey(entry, status, current, today) is { } grey)
            return (Light.Grey, [grey]);
        if (LedgerRules.IsOver(status))
            return (Light.Blue, [new(status == MeasureStatus.Closed ? "closed" : "staged-closed")]);
        ImmutableArray<LightReason> red =
        [
            .. status == MeasureStatus.Reopened ? [new LightReason("reopened")] : NoReason,
            .. current.SelectMany(c => Red(c, today, calendar)),
        ];
        if (!red.IsEmpty)
            return (Light.Red, red);
        ImmutableArray<LightReason> yellow =
        [
            .. current.Where(c => c.IsOpen).SelectMany(c => Yellow(c, today, calendar)),
        ];
        return yellow.IsEmpty ? (Light.Green, [new("in-order")]) : (Light.Yellow, yellow);
    }

    private static readonly LightReason[] NoReason = [];

    private static LightReason? Grey(
        EntryFacts entry,
        MeasureStatus status,
        ImmutableArray<EntryCase> current,
        DateOnly today
    ) =>
        status == MeasureStatus.Superseded ? new LightReason("withdrawn")
        : status == MeasureStatus.Suspended ? new LightReason("suspended")
        : entry.IsExternal ? new LightReason("external")
        : status == MeasureStatus.Draft ? new LightReason("not-assigned")
        : current.IsEmpty && status == MeasureStatus.Assigned
            ? new LightReason(entry.StartsOn > today ? "not-yet" : "not-opened")
        : null;

    private static IEnumerable<LightReason> Red(
        EntryCase one,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        if (one.IsClosed)
            yield break;
        if (one.Status != CaseStatus.Running)
        {
            yield return new("ended-open", one.Period);
            yield break;
        }
        var workOn = one.WorkOn(calendar);
        if (workOn < today)
            yield return new(
                "overdue",
                one.Period,
                calendar.CountWorkingDays(workOn.AddDays(1), today)
            );
        var points = PointsBehind(one, today, calendar);
        if (points > FarBehind)
            yield return new("far-behind", one.Period, points);
        if (one.Standing is { Returned: >= ReturnedThrice and var times })
            yield return new("returned-often", one.Period, times);
        if (one.Standing is { IsFalse: true })
            yield return new("false-evidence", one.Period);
    }

    private static IEnumerable<LightReason> Yellow(
        EntryCase one,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var left = calendar.CountWorkingDays(today.AddDays(1), one.WorkOn(calendar));
        if (left <= SoonDays)
            yield return new("soon-due", one.Period, left);
        var points = PointsBehind(one, today, calendar);
        if (points >= Behind)
            yield return new("behind", one.Period, points);
        var since = one.ReportedOn > one.StartsOn ? one.ReportedOn.Value : one.StartsOn;
        var silent = calendar.CountWorkingDays(since.AddDays(1), today);
        if (silent >= SilentDays)
            yield return new("silent", one.Period, silent);
        if (one.Standing is { Returned: ReturnedTwice })
            yield return new("returned-twice", one.Period, ReturnedTwice);
    }

    private static int PointsBehind(EntryCase one, DateOnly today, OfficeCalendar calendar) =>
        LedgerRules.PlannedOf(one, today, calendar) - (one.Standing?.Percent ?? 0);
}
