using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Writes the journals into a file that anybody can check without the database: a line for each row, with its seal and
/// the text that is sealed. Restricted texts are not in it.
/// </summary>
public sealed class ExportJournals(Office office)
{
    /// <summary>Writes all journals, or that of one case.</summary>
    /// <param name="into">What takes the lines, in UTF-8.</param>
    /// <param name="only">The case; null for all, and the office's chain.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many rows there were.</returns>
    public async Task<long> RunAsync(Stream into, CaseId? only, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(into, new UTF8Encoding(false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        await writer.WriteLineAsync(ExportedFile.Header(isComplete: only is null));
        await using var db = office.Database.CreateDbContext();
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        var rows = 0L;
        if (only is null)
        {
            var chain = db.Set<OfficeJournalRow>().AsNoTracking().OrderBy(j => j.Number);
            await foreach (var row in chain.AsAsyncEnumerable().WithCancellation(cancel))
                await WriteAsync(SealedEntry.Of(row, null, OfficeSeal.TextOf(row)));
        }
        var cases = db.Set<CaseJournalRow>()
            .AsNoTracking()
            .Where(j => only == null || j.CaseId == only)
            .OrderBy(j => j.CaseId)
            .ThenBy(j => j.Number);
        await foreach (var row in cases.AsAsyncEnumerable().WithCancellation(cancel))
            await WriteAsync(SealedEntry.Of(row, row.CaseId, CaseSeal.TextOf(row)));
        await writer.WriteLineAsync(ExportedFile.Footer(rows));
        return rows;

        async Task WriteAsync(SealedEntry entry)
        {
            await writer.WriteLineAsync(entry.Line());
            rows++;
        }
    }
}
