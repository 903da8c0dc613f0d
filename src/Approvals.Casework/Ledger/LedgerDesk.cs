using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>Where one measure of a ledger is changed: it is found, who wants it is asked, and what is changed and its
/// entry in the office's chain are one transaction.</summary>
internal sealed class LedgerDesk(Office office)
{
    /// <summary>Changes something about a measure.</summary>
    /// <param name="measure">Which.</param>
    /// <param name="kind">What is entered into the chain.</param>
    /// <param name="deed">Who: the leading-group's office.</param>
    /// <param name="change">Changes it in the context and tells what is to be entered; a refusal undoes it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="record">The kind of record whose writers may do so, too; null for none.</param>
    public async Task<LedgerAnswer> WriteAsync(
        MeasureKey measure,
        string kind,
        Deed deed,
        Func<MeasureAtDesk, Task<DeskResult>> change,
        CancellationToken cancel,
        RecordKind? record = null
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var sight = new LedgerSight(snapshot, measure.UnitId, now);
        return await new OfficeJournal(office).WriteAsync<LedgerAnswer>(
            async db =>
            {
                if (sight.MayWrite(deed, record) is { IsAllowed: false } refusal)
                    return (new LedgerAnswer.Forbidden(refusal), null);
                if (
                    await EntryReads.PlanAsync(db, measure.UnitId, measure.Plan, cancel)
                    is not { } plan
                )
                    return (new LedgerAnswer.Refused("which-plan"), null);
                var entry = await EntryReads.FindAsync(db, plan, measure.Number, cancel);
                if (entry is null)
                    return (new LedgerAnswer.Refused("no-measure", $"{measure.Number}"), null);
                var result = await change(new(db, plan, entry, sight, deed, now));
                return result.Refusal is { } no
                    ? (no, null)
                    : (
                        new LedgerAnswer.Done([entry.Number]),
                        new OfficeEntry(kind)
                        {
                            UnitId = measure.UnitId,
                            Subject = FormattableString.Invariant(
                                $"{plan.Key}/{entry.Number}-{entry.Cycle}"
                            ),
                            Details = result.Details,
                        }
                    );
            },
            deed,
            cancel
        );
    }
}

/// <summary>A measure of a unit's plan.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Plan">The code of its plan; null for the only one.</param>
/// <param name="Number">The number of the measure.</param>
public sealed record MeasureKey(UnitId UnitId, string? Plan, int Number);

/// <summary>A measure that is being changed.</summary>
/// <param name="Db">The context, in a transaction.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Entry">Its entry, of the latest cycle.</param>
/// <param name="Sight">The unit, the day and who is who.</param>
/// <param name="Deed">Who changes it.</param>
/// <param name="Now">The time.</param>
internal sealed record MeasureAtDesk(
    OfficeDb Db,
    PlanRow Plan,
    EntryRow Entry,
    LedgerSight Sight,
    Deed Deed,
    DateTimeOffset Now
)
{
    /// <summary>Notes a change of the entry.</summary>
    public void Log(EntryChangeKind kind, Import.FieldChange? field, string? document = null)
    {
        Db.Add(EntryChange.Of(Entry, kind, field, Deed, Now, document));
        Entry.Version++;
    }
}
