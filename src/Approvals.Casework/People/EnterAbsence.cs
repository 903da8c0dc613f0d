using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Enters that somebody is away: from then on a substitute may act. It is entered into the office's
/// chain.</summary>
public sealed class EnterAbsence(Office office)
{
    /// <summary>Enters an absence.</summary>
    /// <param name="absence">The absence; who enters it is in it.</param>
    /// <param name="day">The day, in office time.</param>
    /// <param name="deed">Who enters it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was entered, and why not.</returns>
    public Task<Verdict> RunAsync(
        Absence absence,
        DateOnly day,
        Deed deed,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var directory = new OfficeDirectory(await DirectoryReads.ReadAsync(db, cancel));
                var own = absence with { EnteredBy = deed.By ?? absence.EnteredBy };
                var verdict = Authority.MayEnterAbsence(directory, own, day);
                if (!verdict.IsAllowed)
                    return (verdict, null);
                db.Add(own);
                return (verdict, (OfficeEntry?)Entry(own));
            },
            deed,
            cancel
        );

    private static OfficeEntry Entry(Absence absence) =>
        new("absence-entered")
        {
            UnitId = absence.UnitId,
            Subject = absence.PersonId.Value,
            Details = new()
            {
                ["from"] = absence.FromOn.ToString("O", CultureInfo.InvariantCulture),
                ["until"] = absence.UntilOn.ToString("O", CultureInfo.InvariantCulture),
                ["kind"] = StoredCode.Of(absence.Kind),
                ["document"] = absence.Document,
            },
            ChangesOffice = true,
        };
}
