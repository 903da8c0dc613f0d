using Approvals.Casework.Cases;
using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reminders;

/// <summary>
/// Says which mails go out on a working day, to whom and why each, and which do not and why: what is written on the
/// morning of that day as things stand now, and what lies in the outbox and waits for the end of quiet hours. It
/// writes nothing.
/// </summary>
public sealed class ForeseeMails(Office office)
{
    /// <summary>Foresees a day.</summary>
    /// <param name="on">The day; null for the next working day of each unit. Of a day off, nothing is
    /// foreseen.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FormatException">The ladder of the office is none; the sentence says where and
    /// what.</exception>
    public async Task<ForeseenMails> RunAsync(DateOnly? on, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var ladder = await LadderTable.OfAsync(office.Settings, cancel);
        var now = office.Clock.Now();
        var (mails, none) = (new List<ForeseenMail>(), new List<ForeseenNone>());
        await using var db = office.Database.CreateDbContext();
        foreach (var unit in snapshot.Directory.Rows.Units)
        {
            var calendar = snapshot.CalendarOf(unit.Id);
            var today = calendar.DateOf(now);
            var day = on ?? calendar.AddWorkingDays(today, 1);
            mails.AddRange(await WaitingAsync(db, snapshot, unit.Id, day, cancel));
            if (
                !calendar.IsWorkingDay(day)
                || day < today
                || await IsWrittenAsync(db, unit.Id, day, cancel)
            )
                continue;
            var plan = await MorningPlan.ReadAsync(
                db,
                snapshot,
                ladder,
                unit.Id,
                day,
                today,
                cancel
            );
            mails.AddRange(plan.Foreseen());
            none.AddRange(
                plan.Reminders.LeftOut.Select(left => new ForeseenNone(
                    unit.Id,
                    left.Task.CaseId,
                    left.Task.Key,
                    left.Rung,
                    left.Person,
                    left.Reason
                ))
            );
        }
        var withAddress = mails.ToLookup(mail =>
            snapshot.Directory.Find(mail.Receiver)?.Mail is not null
        );
        none.AddRange(
            withAddress[false]
                .Select(mail => new ForeseenNone(
                    mail.UnitId,
                    mail.CaseId,
                    mail.Key,
                    mail.Rung,
                    mail.Receiver,
                    null
                ))
        );
        return new(
            [
                .. withAddress[true]
                    .OrderBy(m => m.At)
                    .ThenBy(m => m.UnitId.Value, StringComparer.Ordinal)
                    .ThenBy(m => m.Receiver.Value, StringComparer.Ordinal)
                    .ThenBy(m => m.CaseId)
                    .ThenBy(m => m.Key),
            ],
            [.. none]
        );
    }

    private static Task<bool> IsWrittenAsync(
        OfficeDb db,
        UnitId unit,
        DateOnly on,
        CancellationToken cancel
    ) => db.Set<ReminderRunRow>().AnyAsync(r => r.UnitId == unit && r.On == on, cancel);

    // What lies in the outbox and leaves on that day: today also what was written this morning.
    private async Task<IEnumerable<ForeseenMail>> WaitingAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        UnitId unit,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var now = office.Clock.Now();
        var calendar = snapshot.CalendarOf(unit);
        var settings = SetReminders.For(
            await SetReminders.RowsAsync(db, unit, cancel),
            calendar.DateOf(now)
        );
        var hours = new QuietHours(settings, calendar);
        var rows = await db.Set<OutboxRow>()
            .AsNoTracking()
            .Where(OutboxRow.IsUnsent)
            .Where(o => o.UnitId == unit)
            .ToListAsync(cancel);
        return from row in rows
            let at = hours.FirstAfter(row.TryAt > now ? row.TryAt : now)
            where calendar.DateOf(at) == day
            select new ForeseenMail(unit, at, row.ReceiverId, row.Letter)
            {
                CaseId = row.CaseId,
                Key = row.Key,
                Rung = row.Rung,
                StandsInFor = row.StandsInFor,
            };
    }
}
