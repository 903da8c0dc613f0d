using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>The files of reports that lie in the store of evidence: backing up and the doctor ask for them.</summary>
internal static class KeptReportFiles
{
    /// <summary>Their hashes.</summary>
    public static async Task<IReadOnlyCollection<string>> HashesAsync(
        OfficeDb db,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ReportVersionRow>()
            .Select(v => new { v.Document, v.Workbook })
            .ToListAsync(cancel);
        return [.. rows.SelectMany(v => new[] { v.Document, v.Workbook }).Distinct()];
    }
}
