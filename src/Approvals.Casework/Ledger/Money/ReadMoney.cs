using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Money;

/// <summary>The money of a measure by person: only for those who may read a list of refunds, and each reading is
/// entered into the office's chain.</summary>
public sealed class ReadMoney(Office office)
{
    /// <summary>Reads it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="deed">Who reads.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The money, or why not.</returns>
    public async Task<(MoneySheet? Sheet, LedgerAnswer Answer)> RunAsync(
        MeasureKey measure,
        Deed deed,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, measure.UnitId, office.Clock.Now());
        return await new OfficeJournal(office).WriteAsync<(MoneySheet?, LedgerAnswer)>(
            async db =>
            {
                if (
                    await EntryReads.PlanAsync(db, measure.UnitId, measure.Plan, cancel)
                    is not { } plan
                )
                    return ((null, new LedgerAnswer.Refused("which-plan")), null);
                var entry = await EntryReads.FindAsync(db, plan, measure.Number, cancel);
                if (entry is null)
                    return (
                        (null, new LedgerAnswer.Refused("no-measure", $"{measure.Number}")),
                        null
                    );
                var duties = await EntryReads.DutiesAsync(
                    db,
                    entry,
                    deed.By,
                    sight.Calendar,
                    cancel
                );
                var verdict = MayRead(sight, entry, duties, deed);
                if (!verdict.IsAllowed)
                    return ((null, new LedgerAnswer.Forbidden(verdict)), null);
                var lines = await EntryReads.MoneyAsync(db, plan, entry.Number, cancel);
                return (
                    (SheetOf(entry, lines), new LedgerAnswer.Done([entry.Number])),
                    deed.By is null ? null : Read(measure, plan)
                );
            },
            deed,
            cancel
        );
    }

    private static Verdict MayRead(
        LedgerSight sight,
        EntryRow entry,
        IReadOnlyList<CasePerson> duties,
        Deed deed
    ) =>
        deed.IsBySystem ? Verdict.Allow("in-the-matrix")
        : deed.By is { } viewer
            ? Authority.MaySee(
                sight.Directory,
                viewer,
                sight.SubjectOf(entry, duties) with
                {
                    Kind = RecordKind.ClawbackList,
                },
                Right.Read,
                sight.Today
            )
        : Verdict.Refuse("nobody-reads");

    private static OfficeEntry Read(MeasureKey measure, PlanRow plan) =>
        new("money-read")
        {
            UnitId = measure.UnitId,
            Subject = FormattableString.Invariant($"{plan.Key}/{measure.Number}"),
        };

    private static MoneySheet SheetOf(EntryRow entry, List<MoneyRow> lines) =>
        new(
            entry.Number,
            entry.ClawbackFen is { } stated ? Fen.ToYuan(stated) : null,
            [
                .. lines
                    .GroupBy(m => m.Subject, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new MoneyAccount(
                        g.Key,
                        g.First().PersonId,
                        MoneyBalance.Of(g.Select(m => (m.Kind, m.Fen))),
                        [.. g.Select(m => m.Id)]
                    )),
            ]
        );
}
