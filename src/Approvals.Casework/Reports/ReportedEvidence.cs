using System.Collections.Immutable;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>Reads which evidence was added in the span of a report. What it is called stays hidden where it proves a
/// measure whose words few may read.</summary>
internal static class ReportedEvidence
{
    /// <summary>Reads it, by day and title.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="page">The ledger as it stood.</param>
    /// <param name="span">From where to where.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ImmutableArray<ReportEvidence>> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        LedgerPage page,
        ReportSpan span,
        CancellationToken cancel
    )
    {
        var restricted = page.Lines.Where(l => l.IsMetadataOnly).Select(l => l.Number).ToHashSet();
        var found = await (
            from entry in db.Set<EntryRow>()
            where entry.UnitId == plan.UnitId && entry.Plan == plan.Key
            join link in db.Set<EvidenceLinkRow>() on entry.Id equals link.EntryId
            where link.At >= span.Since && link.At < span.Until
            where link.RemovedAt == null || link.RemovedAt >= span.Until
            join file in db.Set<EvidenceRow>() on link.EvidenceId equals file.Id
            select new { entry.Number, File = file }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. found
                .GroupBy(f => f.File.Id)
                .Select(g =>
                    (g.First().File, Numbers: g.Select(f => f.Number).Distinct().Order().ToList())
                )
                .OrderBy(f => f.File.DocumentOn)
                .ThenBy(f => f.File.Id)
                .Select(f => new ReportEvidence(
                    [.. f.Numbers],
                    f.Numbers.Exists(restricted.Contains) ? null : f.File.Title,
                    StoredCode.Of(f.File.Kind),
                    f.File.DocumentNumber,
                    f.File.DocumentOn,
                    f.File.Sha256
                )),
        ];
    }
}
