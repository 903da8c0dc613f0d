using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reminders;

/// <summary>
/// Writes what is to be told on the morning of a working day: reminders by the ladder, digests, what the calendar
/// brings. Once a unit and day, in one transaction with an entry in the office's chain; what days without a run have
/// missed is caught up once, by the highest rung that was passed. It may run as often as one likes, in several
/// processes.
/// </summary>
public sealed class RemindByLadder(Office office)
{
    /// <summary>Writes it for all units whose time has come.</summary>
    /// <param name="cancel">Gives up before a unit is written.</param>
    /// <returns>How many letters were written.</returns>
    /// <exception cref="FormatException">The ladder of the office is none; the sentence says where and
    /// what.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var written = 0;
        foreach (var unit in snapshot.Directory.Rows.Units)
        {
            await using var db = office.Database.CreateDbContext();
            if (await NextAsync(db, snapshot, unit.Id, now, cancel) > now)
                continue;
            var ladder = await LadderTable.OfAsync(office.Settings, cancel);
            written += await RunAsync(db, snapshot, ladder, unit.Id, cancel);
        }
        return written;
    }

    /// <summary>When something is written next; now where it is time already.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where there is no unit.</returns>
    internal async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        DateTimeOffset? next = null;
        await using var db = office.Database.CreateDbContext();
        foreach (var unit in snapshot.Directory.Rows.Units)
        {
            var at = await NextAsync(db, snapshot, unit.Id, now, cancel);
            next = next < at ? next : at;
        }
        return next < now ? now : next;
    }

    // Today, from when digests leave until the quiet hours, unless that was done; else on the next working day.
    private static async Task<DateTimeOffset> NextAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        UnitId unit,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var calendar = snapshot.CalendarOf(unit);
        var set = await SetReminders.RowsAsync(db, unit, cancel);
        var today = calendar.DateOf(now);
        var isOver =
            !calendar.IsWorkingDay(today)
            || now >= calendar.InstantOf(today, SetReminders.For(set, today).QuietFrom)
            || await db.Set<ReminderRunRow>()
                .AnyAsync(r => r.UnitId == unit && r.On == today, cancel);
        var on = isOver ? calendar.AddWorkingDays(today, 1) : today;
        return calendar.InstantOf(on, SetReminders.For(set, on).DigestAt);
    }

    private async Task<int> RunAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        LadderTable ladder,
        UnitId unit,
        CancellationToken cancel
    )
    {
        var today = snapshot.CalendarOf(unit).DateOf(office.Clock.Now());
        var plan = await MorningPlan.ReadAsync(db, snapshot, ladder, unit, today, today, cancel);
        // Each is done once a task: should the program die before the rest is written, it finds what it has done.
        var begun = new List<CaseId>();
        var acts = new LadderActs(office);
        foreach (var act in plan.Reminders.Acts)
        {
            if (await acts.RunAsync(act, plan.Setting, cancel) is { } id)
                begun.Add(id);
        }
        return await new OfficeJournal(office).WriteAsync(
            context => WriteAsync(context, plan, begun, cancel),
            Deed.OfClock,
            cancel
        );
    }

    private async Task<(int, OfficeEntry?)> WriteAsync(
        OfficeDb db,
        MorningPlan plan,
        List<CaseId> begun,
        CancellationToken cancel
    )
    {
        if (
            await db.Set<ReminderRunRow>()
                .AnyAsync(r => r.UnitId == plan.Unit && r.On == plan.On, cancel)
        )
            return (0, null); // Another process was first.
        var now = office.Clock.Now();
        var rows = plan.Rows(now).ToList();
        var keys = rows.Select(r => r.UniqueKey).ToList();
        var known = await db.Set<OutboxRow>()
            .Where(o => keys.Contains(o.UniqueKey))
            .Select(o => o.UniqueKey)
            .ToHashSetAsync(cancel);
        rows.RemoveAll(r => known.Contains(r.UniqueKey));
        db.AddRange(rows);
        db.Add(
            new ReminderRunRow
            {
                UnitId = plan.Unit,
                On = plan.On,
                At = now,
            }
        );
        return (rows.Count, EntryOf(plan, rows, begun));
    }

    private static OfficeEntry EntryOf(
        MorningPlan plan,
        List<OutboxRow> rows,
        List<CaseId> begun
    ) =>
        new("people-reminded")
        {
            UnitId = plan.Unit,
            Subject = plan.On.ToString("O", CultureInfo.InvariantCulture),
            Details = new()
            {
                ["ladder"] = Convert.ToHexStringLower([.. plan.Ladder.Sha256]),
                ["mails"] = rows.Count(r => r.Way == LetterWay.MailAndNotice),
                ["notices"] = rows.Count(r => r.Way == LetterWay.NoticeOnly),
                ["letters"] = Counts(rows.Select(r => r.Letter)),
                ["leftOut"] = new JsonArray([.. plan.Reminders.LeftOut.Select(Json)]),
                ["begun"] = new JsonArray([.. begun.Select(id => JsonValue.Create(id.Value))]),
            },
        };

    private static JsonObject Json(LeftOut left) =>
        new()
        {
            ["case"] = left.Task.CaseId.Value,
            ["key"] = left.Task.Key,
            ["rung"] = left.Rung,
            ["person"] = left.Person?.Value,
            ["reason"] = StoredCode.Of(left.Reason),
        };

    private static JsonObject Counts(IEnumerable<string> codes) =>
        new(
            codes
                .GroupBy(code => code)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Count()))
        );
}
