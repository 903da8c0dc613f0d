using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Reminders;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// One round of all that falls due in an office: what is done daily, suspensions that end, timers, messages,
/// monthly reports, functions, requests to step aside, letters. Whoever keeps an office going does round after round;
/// it may run as often as one likes, in several processes.
/// </summary>
/// <param name="office">The office.</param>
/// <param name="mailer">Who takes the letters.</param>
public sealed class DoDueWork(Office office, IMailer mailer)
{
    /// <summary>Does what is due now.</summary>
    /// <param name="cancel">Stops after the piece of work that is being done.</param>
    /// <returns>How much of each kind there was.</returns>
    public async Task<DoneWork> RunAsync(CancellationToken cancel) =>
        new() // Each line after the one before: what one does may be due in the next.
        {
            Heads = await DailyAsync(cancel),
            Resumed = await new ResumeDueCases(office).RunAsync(cancel),
            Timers = await new FireDueTimers(office).RunAsync(cancel),
            Messages = await new DeliverMessages(office).RunAsync(cancel),
            Reports = (await new OpenDueReports(office).RunAsync(cancel)).Count,
            Functions = await new RunFunctions(office, OfficeFunctions.Of(office)).RunAsync(cancel),
            Recusals = await new CarryOutRecusals(office).RunAsync(cancel),
            Substitutes = await new TellSubstitutes(office).RunAsync(cancel),
            Lights = await new RefreshLedger(office).RunWhereStaleAsync(cancel),
            Reminders = await new RemindByLadder(office).RunAsync(cancel),
            Mails = await new OutboxSender(office, mailer).RunAsync(cancel),
        };

    /// <summary>Does no more of it than cases ask for: of each other, of the program, of those who should step aside.
    /// What is done by the day, lights and letters wait for a round of all.</summary>
    /// <param name="cancel">Stops after the piece of work that is being done.</param>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> GoOnAsync(CancellationToken cancel) =>
        await new DeliverMessages(office).RunAsync(cancel)
            + await new RunFunctions(office, OfficeFunctions.Of(office)).RunAsync(cancel)
            + await new CarryOutRecusals(office).RunAsync(cancel)
        > 0;

    /// <summary>When the next thing falls due: the earliest of what waits in the queues, the last days of suspensions,
    /// and the next day of the office, on which the daily work is done. In the past where something is due
    /// already.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<DateTimeOffset> NextDueAtAsync(CancellationToken cancel)
    {
        var next = await NextDayAsync(cancel);
        await using var db = office.Database.CreateDbContext();
        DateTimeOffset?[] all =
        [
            await FirstAsync(db.Set<TimerRow>().Where(t => !t.IsHeld)),
            await FirstAsync(db.Set<MessageRow>().Where(m => m.DeliveredAt == null)),
            await FirstAsync(db.Set<FunctionCallRow>().Where(f => !f.IsHeld)),
            await FirstAsync(db.Set<OutboxRow>().Where(OutboxRow.IsUnsent)),
            // One whose decision runs is asked after in each round, and never due by itself.
            await FirstAsync(
                db.Set<CaseRecusalRow>()
                    .Where(r => r.FinishedAt == null)
                    .Where(r => r.DecisionId == null || r.Tries > 0)
            ),
            await db.Set<CaseRow>()
                .Where(c => c.SuspendedUntil != null)
                .OrderBy(c => c.SuspendedUntil)
                .Select(c => c.SuspendedUntil)
                .FirstOrDefaultAsync(cancel),
            await new RemindByLadder(office).NextDueAtAsync(cancel),
        ];
        return all.OfType<DateTimeOffset>().Append(next).Min();

        Task<DateTimeOffset?> FirstAsync<TRow>(IQueryable<TRow> rows)
            where TRow : DueWorkRow =>
            rows.OrderBy(r => r.TryAt)
                .Select(r => (DateTimeOffset?)r.TryAt)
                .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Once on each day of the office; null where it was done today.</summary>
    private async Task<int?> DailyAsync(CancellationToken cancel)
    {
        if (await IsDoneAsync(office.Clock.Now(), cancel))
            return null;
        await new MoveDueDates(office).RunAsync(cancel);
        return await new EnterCaseHeads(office).RunAsync(cancel);
    }

    // Now, where this day's work is still to be done.
    private async Task<DateTimeOffset> NextDayAsync(CancellationToken cancel)
    {
        var now = office.Clock.Now();
        if (!await IsDoneAsync(now, cancel))
            return now;
        var midnight = DayOf(now).AddDays(1);
        return new(midnight, office.Settings.TimeZone.GetUtcOffset(midnight));
    }

    // Whether the work of the day was done on the day of an instant.
    private async Task<bool> IsDoneAsync(DateTimeOffset at, CancellationToken cancel) =>
        await new EnterCaseHeads(office).LastAsync(cancel) is { } last && DayOf(last) == DayOf(at);

    // On the office's clocks.
    private DateTime DayOf(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, office.Settings.TimeZone).Date;
}
