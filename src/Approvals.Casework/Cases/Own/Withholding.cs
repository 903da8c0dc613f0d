using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Own;

/// <summary>Whether a person concerned is refused the record of a case.</summary>
internal static class Withholding
{
    /// <summary>The refusal that lasts; null where there is none.</summary>
    public static Task<WithheldRecordRow?> FindAsync(
        OfficeDb db,
        CaseId id,
        PersonId person,
        CancellationToken cancel
    ) =>
        db.Set<WithheldRecordRow>()
            .AsNoTracking()
            .Where(w => w.CaseId == id && w.PersonId == person && w.Until == null)
            .OrderByDescending(w => w.At)
            .FirstOrDefaultAsync(cancel);

    /// <summary>What is answered to whoever is refused.</summary>
    public static Verdict Answer(WithheldRecordRow row) =>
        Verdict.Refuse("record-withheld", ("why", row.Reason), ("document", row.Document));
}
