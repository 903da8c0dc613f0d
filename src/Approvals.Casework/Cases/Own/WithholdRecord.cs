using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>
/// Refuses a person concerned the record of a case, where secrecy or the duty of the office asks for it, and ends that.
/// It takes a reason, and the opinion of the secrecy officer or of the discipline group; the person is told both.
/// </summary>
public sealed class WithholdRecord(Office office)
{
    /// <summary>Refuses the record.</summary>
    /// <param name="id">The case.</param>
    /// <param name="person">The person concerned.</param>
    /// <param name="deed">Who refuses: the office, with a reason and the opinion as a consent.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Done with the person, also where the record is refused already.</returns>
    public Task<ActAnswer> RunAsync(
        CaseId id,
        PersonId person,
        Deed deed,
        CancellationToken cancel
    ) =>
        WriteAsync(
            id,
            person,
            deed,
            "record-withheld",
            async (db, row, opinion) =>
            {
                if (await Withholding.FindAsync(db, id, person, cancel) is not null)
                    return false;
                db.Add(
                    new WithheldRecordRow
                    {
                        CaseId = id,
                        PersonId = person,
                        At = office.Clock.Now(),
                        UnitId = row.UnitId,
                        ById = deed.By!.Value,
                        Reason = deed.Reason!,
                        OpinionById = opinion.By,
                        Document = opinion.Document,
                    }
                );
                return true;
            },
            cancel
        );

    /// <summary>Ends the refusal: from now on the person reads the record again.</summary>
    /// <param name="id">The case.</param>
    /// <param name="person">The person concerned.</param>
    /// <param name="deed">Who ends it: as who refuses.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Done with the person, also where nothing is refused.</returns>
    public Task<ActAnswer> EndAsync(
        CaseId id,
        PersonId person,
        Deed deed,
        CancellationToken cancel
    ) =>
        WriteAsync(
            id,
            person,
            deed,
            "record-opened",
            async (db, _, _) =>
                await db.Set<WithheldRecordRow>()
                    .Where(w => w.CaseId == id && w.PersonId == person && w.Until == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(w => w.Until, office.Clock.Now()),
                        cancel
                    ) > 0,
            cancel
        );

    private Task<ActAnswer> WriteAsync(
        CaseId id,
        PersonId person,
        Deed deed,
        string what,
        Func<OfficeDb, CaseRow, ShownConsent, Task<bool>> writeAsync,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
                    return (new ActAnswer.Missing(id), null);
                var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
                var (verdict, opinion) = snapshot.Authority.MayWithhold(
                    loaded,
                    person,
                    deed,
                    office.Clock.Now()
                );
                if (opinion is null)
                    return (new ActAnswer.Refused(verdict), null);
                var entry = await writeAsync(db, loaded.Row, opinion)
                    ? new OfficeEntry(what)
                    {
                        UnitId = loaded.Row.UnitId,
                        Subject = id.ToString(),
                        Details = new() { ["person"] = person.Value },
                    }
                    : null;
                return ((ActAnswer)new ActAnswer.Done([person]), entry);
            },
            deed,
            cancel
        );
}
