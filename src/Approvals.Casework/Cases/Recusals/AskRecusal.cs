using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>
/// Asks that somebody steps aside in a case (申请回避): whom it concerns, who is or was something in it, and whoever may
/// know of it. Until it is decided, he decides nothing in the case.
/// </summary>
public sealed class AskRecusal(Office office)
{
    /// <summary>Asks.</summary>
    /// <param name="id">The case.</param>
    /// <param name="person">Who should step aside; oneself, too.</param>
    /// <param name="deed">Who asks; the reason is the ground, which is sealed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Who decides on it; nobody where that is the superior body.</returns>
    public Task<ActAnswer> RunAsync(
        CaseId id,
        PersonId person,
        Deed deed,
        CancellationToken cancel
    ) =>
        new RecusalEntry(office).WriteAsync(
            () => ReadAsync(id, person, deed, cancel),
            person,
            task: null,
            deed,
            cancel
        );

    private async Task<(CaseAtHand?, ActAnswer?)> ReadAsync(
        CaseId id,
        PersonId person,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return (null, new ActAnswer.Missing(id));
        var at = new CaseAtHand(
            loaded,
            await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel),
            Stored.ReadState(loaded.Row.State),
            await office.Snapshots.GetAsync(loaded.Stamp, cancel)
        );
        var may = at.Snapshot.Authority.MayAskRecusal(loaded, deed, office.Clock.Now());
        var refusal =
            !may.IsAllowed ? may
            : TaskAtHand.WhyNot(at.State) is { Reason: TaskAtHand.Ended } ended ? ended
            : RecusalChecks.WhyNotNamed(at, person);
        return refusal is null ? (at, null) : (null, new ActAnswer.Refused(refusal));
    }
}
