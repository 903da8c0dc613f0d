using Approvals.Casework.People;

namespace Approvals.Casework.Rehearsal;

/// <summary>The office enters who is away, on the first working day of the leave.</summary>
internal sealed class TakeLeave(Stage stage, Behaviour behaviour)
{
    private readonly HashSet<PlannedLeave> _entered = [];

    /// <summary>Enters what begins.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken cancel)
    {
        foreach (var leave in behaviour.Leaves.Where(l => l.From <= day && l.Until >= day))
        {
            if (_entered.Add(leave))
                await EnterAsync(leave, day, cancel);
        }
    }

    private async Task EnterAsync(PlannedLeave leave, DateOnly day, CancellationToken cancel)
    {
        var directory = (await stage.Office.Snapshots.LatestAsync(cancel)).Directory;
        if (directory.Find(leave.Person) is not { } person)
            return;
        var secretary = directory
            .Rows.People.Where(p => p.UnitId == person.UnitId && p.Id != person.Id)
            .Where(p => directory.Holds(p.Id, Role.Office, day))
            .OrderBy(p => p.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        if (secretary is null)
            return;
        var verdict = await new EnterAbsence(stage.Office).RunAsync(
            new()
            {
                UnitId = person.UnitId,
                PersonId = person.Id,
                FromOn = leave.From,
                UntilOn = leave.Until,
                Kind = AbsenceKind.Leave,
                EnteredBy = secretary.Id,
                Document = "请假审批单（演练）",
            },
            day,
            Stage.By(secretary.Id),
            cancel
        );
        if (verdict.IsAllowed)
            stage.Acts++;
    }
}
