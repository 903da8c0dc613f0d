using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>
/// Moves open due dates to where the calendar in force puts them, and the pauses of their cases. Dates that were set by
/// hand stay. It may run as often as one likes: what is right already is left alone.
/// </summary>
public sealed class MoveDueDates(Office office)
{
    /// <summary>Moves them.</summary>
    /// <param name="cancel">Stops after the date that is being moved.</param>
    /// <returns>How many were moved.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        await using var db = office.Database.CreateDbContext();
        var pauses = await CasePauses.ReadAsync(db, cancel);
        var moved = 0;
        foreach (var due in await OpenDueDates.ReadAsync(db, cancel))
        {
            var right = PausedDue.Of(
                due.Rule,
                due.BaseAt,
                pauses[due.CaseId].Where(p => p.To is not null),
                office.Clock.Now(),
                snapshot.CalendarOf(due.UnitId)
            );
            if (right is not { } at || at == due.DueAt)
                continue;
            var command = new Command.ChangeDue(due.Key, at) { Rule = due.Rule };
            var deed = Deed.OfClock with
            {
                Reason = $"calendar {snapshot.CalendarOf(due.UnitId).Version}",
            };
            var answer = await office.Cases.RunAsync(due.CaseId, command, deed, cancel);
            moved += answer is CaseAnswer.Done ? 1 : 0;
        }
        return moved;
    }
}
