using System.Collections.Immutable;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Meetings;
using Approvals.Casework.Reminders.Digests;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reminders.Events;

/// <summary>Reads what the calendar brings.</summary>
/// <param name="db">The database.</param>
/// <param name="snapshot">Who is who.</param>
/// <param name="unit">The unit.</param>
internal sealed class EventReads(OfficeDb db, OfficeSnapshot snapshot, UnitId unit)
{
    private const string MeetingProcess = "meeting";

    /// <summary>The periods that were opened in a span of time, in the order of their cases.</summary>
    public async Task<IReadOnlyList<OpenedPeriod>> OpenedAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        CancellationToken cancel
    ) =>
        await (
            from opened in db.Set<EntryCaseRow>()
            where opened.UnitId == unit
            where opened.Period != LedgerPeriod.Once && opened.Period != LedgerPeriod.Mechanism
            join one in db.Set<CaseRow>() on opened.CaseId equals one.Id
            where
                one.StartedAt > after && one.StartedAt <= until && one.Status == CaseStatus.Running
            join entry in db.Set<EntryRow>() on opened.EntryId equals entry.Id
            where entry.HandlerId != null
            orderby one.Id
            select new OpenedPeriod(one.Id, entry.HandlerId!.Value)
        ).ToListAsync(cancel);

    /// <summary>Whether the unit has a plan on which it reports.</summary>
    public Task<bool> ReportsAsync(CancellationToken cancel) =>
        db.Set<EntryCaseRow>().AnyAsync(e => e.UnitId == unit, cancel);

    /// <summary>Who reads an overview of the measures that they answer for, where it is a day for that.</summary>
    public async Task<OverviewReaders> OverviewAsync(
        LadderSetting setting,
        CancellationToken cancel
    )
    {
        var tomorrow = setting.Calendar.AddWorkingDays(setting.Today, 1);
        PlannedReason? reason =
            WorkWeek.IsFirstDay(setting.Today, setting.Calendar) ? PlannedReason.WeekBegins
            : await MeetsAsync(setting.Today, tomorrow, cancel) ? PlannedReason.MeetingTomorrow
            : null;
        if (reason is null)
            return new([], null);
        var posts = await db.Set<EntryRow>()
            .Where(e => e.UnitId == unit && e.WithdrawnOn == null && e.LeaderPostId != null)
            .Select(e => e.LeaderPostId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        var directory = snapshot.Directory;
        var leaders = posts
            .SelectMany(post => directory.HoldersOf(unit, post, setting.Today))
            .ToImmutableHashSet();
        if (leaders.Count > 0 && directory.MainLeaderOf(unit, setting.Today) is { } main)
            leaders = leaders.Add(main);
        return new(leaders, reason);
    }

    // After a day, and on another at the latest: on a day off, too.
    private async Task<bool> MeetsAsync(DateOnly after, DateOnly until, CancellationToken cancel)
    {
        var meetings = await (
            from one in db.Set<CaseRow>()
            where one.UnitId == unit && one.Status == CaseStatus.Running
            join definition in db.Set<DefinitionRow>() on one.DefinitionId equals definition.Id
            where definition.Process == MeetingProcess
            select one.State
        ).ToListAsync(cancel);
        return meetings
            .Select(state => Stored.ReadState(state).Variables)
            .Any(known =>
                known.Text("body") == StoredCode.Of(MeetingBody.LeadingGroup)
                && known.Day("meetsOn") is { } day
                && day > after
                && day <= until
            );
    }
}
