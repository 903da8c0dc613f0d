using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// Lets a suspended case go on. What is due in it by an internal clock is moved before, by the working days for which
/// it stood still: so that nothing is late, or reminded of, for a time in which nobody could act.
/// </summary>
public sealed class ResumeCase(Office office)
{
    /// <summary>Lets it go on.</summary>
    /// <param name="id">The case.</param>
    /// <param name="deed">Who: the leading-group office, with the main leader's consent; or the clock, where it was
    /// suspended until now.</param>
    /// <param name="cancel">Stops between two dates; to go on, run it again.</param>
    public async Task<CaseAnswer> RunAsync(CaseId id, Deed deed, CancellationToken cancel)
    {
        var command = new Command.ResumeCase();
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return CaseRunner.NoCase(id);
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var may = snapshot.Authority.MayRun(
            loaded,
            process,
            state,
            command,
            deed,
            office.Clock.Now()
        );
        if (may.IsAllowed && state.IsSuspended)
            await MoveAsync(id, snapshot, cancel);
        return await office.Cases.RunAsync(id, command, deed, cancel);
    }

    private async Task MoveAsync(CaseId id, OfficeSnapshot snapshot, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var pauses = await CasePauses.ReadAsync(db, id, cancel);
        var open = await OpenDueDates.ReadAsync(db, cancel, id);
        foreach (var due in open)
        {
            var right = PausedDue.Of(
                due.Rule,
                due.BaseAt,
                pauses,
                office.Clock.Now(),
                snapshot.CalendarOf(due.UnitId)
            );
            if (right is not { } at || at == due.DueAt || !PausedDue.StandsStill(due.Rule))
                continue;
            var moved = new Command.ChangeDue(due.Key, at) { Rule = due.Rule };
            var deed = Deed.OfClock with { Reason = "the case stood still" };
            await office.Cases.RunAsync(id, moved, deed, cancel);
        }
    }
}
