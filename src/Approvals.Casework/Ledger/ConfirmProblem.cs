using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>Enters that the leading group has confirmed a problem as cured: the last step, which no count takes by
/// itself.</summary>
public sealed class ConfirmProblem(Office office)
{
    /// <summary>Enters it; or where a problem comes from, which may be said at any time.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="problem">The number of the problem.</param>
    /// <param name="document">The minutes of the leading group; null where only the root cause is said.</param>
    /// <param name="rootCause">The root cause; null where that stays.</param>
    /// <param name="deed">Who.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<LedgerAnswer> RunAsync(
        UnitId unit,
        string? plan,
        int problem,
        string? document,
        string? rootCause,
        Deed deed,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, unit, office.Clock.Now());
        return await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                if (sight.MayWrite(deed) is { IsAllowed: false } refusal)
                    return (new LedgerAnswer.Forbidden(refusal), null);
                if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
                    return (new LedgerAnswer.Refused("which-plan"), null);
                if (
                    await db.FindAsync<ProblemRow>([unit, row.Key, problem], cancel)
                    is not { } found
                )
                    return (new LedgerAnswer.Refused("no-problem", $"{problem}"), null);
                if (document is null && string.IsNullOrWhiteSpace(rootCause))
                    return (new LedgerAnswer.Refused("no-note"), null);
                if (document is not null && string.IsNullOrWhiteSpace(document))
                    return (new LedgerAnswer.Refused("no-document", row.Key), null);
                var loaded = await LedgerLoading.ReadAsync(
                    db,
                    row,
                    sight.Calendar,
                    sight.Today,
                    cancel
                );
                var open = loaded
                    .Where(e => e.Row.Problem == problem && !LedgerRules.IsOver(e.Standing.Status))
                    .Select(e => e.Row.Number)
                    .ToList();
                if (document is not null && open is [var first, ..])
                    return (
                        new LedgerAnswer.Refused("problem-open", $"{problem}", $"{first}"),
                        null
                    );
                found.RootCause = rootCause ?? found.RootCause;
                if (document is not null)
                    (found.ConfirmedOn, found.ConfirmedBy) = (sight.Today, document);
                return (
                    (LedgerAnswer)
                        new LedgerAnswer.Done([
                            .. loaded
                                .Where(e => e.Row.Problem == problem)
                                .Select(e => e.Row.Number),
                        ]),
                    new OfficeEntry(document is null ? "root-cause-entered" : "problem-confirmed")
                    {
                        UnitId = unit,
                        Subject = FormattableString.Invariant($"{row.Key}/{problem}"),
                        Details = new() { ["document"] = document },
                    }
                );
            },
            deed,
            cancel
        );
    }
}
