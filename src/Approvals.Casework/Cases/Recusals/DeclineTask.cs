using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>
/// Who has a task, or may take it, says that he is not impartial (申请回避): the task goes out of his hands at once, and
/// he decides nothing in the case, until it is decided whether he steps aside. It needs no drawing.
/// </summary>
public sealed class DeclineTask(Office office)
{
    /// <summary>Declines.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The task.</param>
    /// <param name="deed">Who declines; the reason is the ground, which is sealed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Who decides on it; nobody where that is the superior body.</returns>
    public Task<ActAnswer> RunAsync(CaseId id, int key, Deed deed, CancellationToken cancel) =>
        new RecusalEntry(office).WriteAsync(
            () => ReadAsync(id, key, deed, cancel),
            deed.By ?? default,
            key,
            deed,
            cancel
        );

    private async Task<(CaseAtHand?, ActAnswer?)> ReadAsync(
        CaseId id,
        int key,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (found, otherwise) = await TaskAtHand.ReadAsync(office, id, key, cancel);
        if (found is not { } task)
            return (null, otherwise);
        var may = task.May(CaseAction.Decline, deed, office.Clock.Now());
        var refusal = may.IsAllowed
            ? RecusalChecks.WhyNotDeclined(task.Process, task.State, task.Instance, deed)
            : may;
        return refusal is null
            ? (new(task.Loaded, task.Process, task.State, task.Snapshot), null)
            : (null, new ActAnswer.Refused(refusal));
    }
}
