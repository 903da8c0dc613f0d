using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Reports;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>What the doctor looks at in the store of evidence: that it can be written, and that no file is missing.
/// What is in the files is not read: <c>approvals verify --evidence</c> does that.</summary>
internal static class EvidenceSymptoms
{
    private const string Check = "evidence";
    private const int Named = 3;
    private const int DigitsShown = 12;

    public static async Task<IReadOnlyList<Symptom>> LookAsync(
        Office office,
        CancellationToken cancel
    )
    {
        var folder = office.Settings.EvidenceFolder;
        try
        {
            office.Evidence.TryOut();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return
            [
                new(Check, SymptomSeverity.Failure, "evidence.not-writable", folder, e.Message),
            ];
        }
        var (files, missing) = await CountAsync(office, cancel);
        return
        [
            missing.Count == 0
                ? new(Check, SymptomSeverity.Fine, "evidence.kept", folder, files)
                : new(
                    Check,
                    SymptomSeverity.Failure,
                    "evidence.missing",
                    missing.Count,
                    folder,
                    string.Join(", ", missing.Take(Named).Select(m => $"{m[..DigitsShown]}…"))
                ),
        ];
    }

    private static async Task<(int Files, List<string> Missing)> CountAsync(
        Office office,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var files = 0;
        var missing = new List<string>();
        var ofEvidence = await db.Set<EvidenceRow>()
            .Select(e => e.Sha256)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var hash in ofEvidence.Union(await KeptReportFiles.HashesAsync(db, cancel)))
        {
            files++;
            if (!office.Evidence.Has(hash))
                missing.Add(hash);
        }
        return (files, missing);
    }
}
