using System.Collections.Immutable;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Reminders;
using Approvals.Casework.Reminders.Digests;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>A letter that tells all that waits for somebody at once, as it stands when it is sent.</summary>
/// <param name="code">How the outbox stores it.</param>
/// <param name="version">Goes up by one when its words change.</param>
/// <param name="withLater">Whether what is due later is told as well.</param>
internal abstract class DigestLetter(string code, int version, bool withLater)
    : LetterKind(code, version, LetterSubject.Tasks)
{
    /// <summary>How many are read of what waits for others; more are nowhere shown.</summary>
    private const int MaxOthers = 5;

    public override DropReason? WhyDropped(LetterFacts facts) =>
        facts.View.Items.IsEmpty && facts.View.Lights.IsEmpty ? DropReason.Done : null;

    public override async Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var reads = new ReminderReads(reading.Db, reading.Snapshot, row.UnitId, reading.Now);
        var theirs = DigestTasks.Of(
            row.ReceiverId,
            await reads.TasksAsync(row.ReceiverId, cancel),
            reads.StandIns(),
            reading.Snapshot.CalendarOf(row.UnitId),
            reads.Today
        );
        List<(LetterSection, CaseId, int)> told =
        [
            .. In(LetterSection.Overdue, theirs.Overdue),
            .. In(LetterSection.DueToday, theirs.DueToday),
            .. In(LetterSection.DueSoon, theirs.DueSoon),
            .. In(LetterSection.Returned, theirs.Returned),
            .. await NoticesAsync(reading, row, cancel),
            .. withLater ? In(LetterSection.Later, theirs.Later) : [],
        ];
        var count = told.Count;
        if (count is > 0 and < LetterWords.MaxItems)
            told.AddRange(await OthersAsync(reading, row, cancel));
        var items = new List<LetterItem>();
        foreach (var (section, id, key) in told.Take(LetterWords.MaxItems))
        {
            if (await ItemAsync(reading, row.ReceiverId, id, key, cancel) is { } item)
                items.Add(item with { Section = section });
        }
        return new(row, reading.ViewOf(row) with { Items = [.. items], Count = count });
    }

    // What became of notices of the day that no mail of their own tells.
    private static async Task<List<(LetterSection, CaseId, int)>> NoticesAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        string[] letters = [LetterCode.DueInYourCharge, LetterCode.OverdueInYourCharge];
        var charge = await (
            from notice in reading.Db.Set<OutboxRow>()
            where notice.ReceiverId == row.ReceiverId && notice.On == row.On
            where notice.Way == LetterWay.NoticeOnly && letters.Contains(notice.Letter)
            join task in reading.Db.Set<TaskRow>()
                on new { Case = notice.CaseId, notice.Key } equals new
                {
                    Case = (CaseId?)task.CaseId,
                    Key = (int?)task.Key,
                }
            orderby task.DueOrder, task.CaseId, task.Key
            select new { task.CaseId, task.Key }
        ).ToListAsync(cancel);
        var opened = await (
            from notice in reading.Db.Set<OutboxRow>()
            where notice.ReceiverId == row.ReceiverId && notice.On == row.On
            where notice.Letter == LetterCode.PeriodOpened
            join task in reading.Db.Set<TaskRow>() on notice.CaseId equals (CaseId?)task.CaseId
            orderby task.DueOrder, task.CaseId, task.Key
            select new { task.CaseId, task.Key }
        ).ToListAsync(cancel);
        return
        [
            .. charge.Select(t => (LetterSection.InYourCharge, t.CaseId, t.Key)),
            .. opened
                .DistinctBy(t => t.CaseId)
                .Select(t => (LetterSection.Opened, t.CaseId, t.Key)),
        ];
    }

    // Open tasks of others in cases that the receiver began or works on.
    private static async Task<List<(LetterSection, CaseId, int)>> OthersAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var others = await (
            from own in reading.Db.Set<CasePersonRow>()
            where own.PersonId == row.ReceiverId && own.Until == null
            where own.Duty == Duty.Starter || own.Duty == Duty.Handler
            join task in reading.Db.Set<TaskRow>() on own.CaseId equals task.CaseId
            where task.Assignee != null && task.Assignee != row.ReceiverId
            orderby task.DueOrder, task.CaseId, task.Key
            select new { task.CaseId, task.Key }
        )
            .Distinct()
            .Take(MaxOthers)
            .ToListAsync(cancel);
        return [.. others.Select(t => (LetterSection.WaitsForOthers, t.CaseId, t.Key))];
    }

    private static async Task<LetterItem?> ItemAsync(
        LetterReading reading,
        PersonId receiver,
        CaseId id,
        int key,
        CancellationToken cancel
    )
    {
        var task = await reading
            .Db.Set<TaskRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.CaseId == id && t.Key == key, cancel);
        if (task is null)
            return null;
        var isConcerned = await reading
            .Db.Set<CasePersonRow>()
            .AnyAsync(
                p => p.CaseId == id && p.PersonId == receiver && p.Duty == Duty.PersonConcerned,
                cancel
            );
        return reading.ItemOf(await reading.AboutAsync(id, cancel), task, receiver, isConcerned);
    }

    private static IEnumerable<(LetterSection, CaseId, int)> In(
        LetterSection section,
        ImmutableArray<RemindedTask> tasks
    ) => tasks.Select(task => (section, task.CaseId, task.Key));
}
