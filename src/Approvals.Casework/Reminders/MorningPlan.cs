using System.Collections.Immutable;
using Approvals.Casework.Cases;
using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders.Digests;
using Approvals.Casework.Reminders.Events;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>All that a unit writes on the morning of a working day. What writes it and what foretells it read the same
/// plan.</summary>
internal sealed record MorningPlan
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The working day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When digests leave.</summary>
    public required DateTimeOffset DigestAt { get; init; }

    /// <summary>When single letters leave.</summary>
    public required DateTimeOffset RemindAt { get; init; }

    /// <summary>What it rests on.</summary>
    public required LadderSetting Setting { get; init; }

    /// <summary>The ladder that it went by.</summary>
    public LadderTable Ladder => Setting.Ladder;

    /// <summary>Who is reminded of what.</summary>
    public required ReminderPlan Reminders { get; init; }

    /// <summary>Digests, and what the calendar brings.</summary>
    public required ImmutableArray<PlannedLetter> Letters { get; init; }

    /// <summary>Plans the morning of a day from what is known now.</summary>
    /// <param name="db">The database.</param>
    /// <param name="snapshot">Who is who, and the calendars.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="on">A working day.</param>
    /// <param name="today">The day that it is: mornings between it and that day are taken to be written.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<MorningPlan> ReadAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        LadderTable ladder,
        UnitId unit,
        DateOnly on,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var calendar = snapshot.CalendarOf(unit);
        var settings = SetReminders.For(await SetReminders.RowsAsync(db, unit, cancel), on);
        var digestAt = calendar.InstantOf(on, settings.DigestAt);
        var reads = new ReminderReads(db, snapshot, unit, digestAt);
        var before = calendar.AddWorkingDays(on, -1);
        var setting = new LadderSetting(
            ladder,
            snapshot.Directory,
            calendar,
            settings,
            on,
            before >= today ? before : await reads.LastAsync(cancel)
        )
        {
            StandIns = reads.StandIns(),
        };
        var tasks = await reads.TasksAsync(null, cancel);
        var plan = ReminderPlan.Of(tasks, setting);
        var events = new EventReads(db, snapshot, unit);
        var since = calendar.InstantOf(setting.Since ?? before, settings.DigestAt);
        var cutOffDay = (await SetReports.ReadAsync(db, unit, cancel)).CutOffDay;
        var brought = new EventPlan(setting, unit, cutOffDay).Of(
            await events.OpenedAsync(since, digestAt, cancel),
            await events.ReportsAsync(cancel)
        );
        var overview = await events.OverviewAsync(setting, cancel);
        return new()
        {
            Unit = unit,
            On = on,
            DigestAt = digestAt,
            RemindAt = calendar.InstantOf(on, settings.RemindAt),
            Setting = setting,
            Reminders = plan,
            Letters = [.. DigestPlan.Of(tasks, setting, plan, brought, overview, unit), .. brought],
        };
    }

    /// <summary>The rows of the outbox that it makes.</summary>
    /// <param name="now">When they are written.</param>
    public IEnumerable<OutboxRow> Rows(DateTimeOffset now)
    {
        foreach (var letter in Letters)
            yield return new()
            {
                UnitId = Unit,
                UniqueKey = letter.UniqueKey,
                Letter = letter.Letter,
                ReceiverId = letter.Receiver,
                CaseId = letter.CaseId,
                On = On,
                Way = letter.Way,
                CreatedAt = now,
                TryAt = Later(letter.IsDigest ? DigestAt : RemindAt, now),
            };
        foreach (var reminder in Reminders.Reminders)
            yield return new()
            {
                UnitId = Unit,
                UniqueKey = reminder.UniqueKey(On),
                Letter = reminder.Letter,
                ReceiverId = reminder.Receiver,
                StandsInFor = reminder.StandsInFor,
                CaseId = reminder.Task.CaseId,
                Key = reminder.Task.Key,
                Rung = reminder.Rung,
                On = On,
                Way = reminder.Way,
                CreatedAt = now,
                TryAt = Later(RemindAt, now),
            };
    }

    /// <summary>The mails that it makes.</summary>
    public IEnumerable<ForeseenMail> Foreseen()
    {
        foreach (var letter in Letters.Where(l => l.Way == LetterWay.MailAndNotice))
            yield return new(
                Unit,
                letter.IsDigest ? DigestAt : RemindAt,
                letter.Receiver,
                letter.Letter
            )
            {
                CaseId = letter.CaseId,
                Reason = letter.Reason,
            };
        foreach (var reminder in Reminders.Reminders.Where(r => r.Way == LetterWay.MailAndNotice))
            yield return new(Unit, RemindAt, reminder.Receiver, reminder.Letter)
            {
                CaseId = reminder.Task.CaseId,
                Key = reminder.Task.Key,
                Rung = reminder.Rung,
                Role = reminder.Role,
                StandsInFor = reminder.StandsInFor,
                IsRaised = reminder.IsRaised,
            };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) =>
        one > other ? one : other;
}
