using System.Collections.Immutable;
using System.Security.Cryptography;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>Makes the files of a report anew from what is stored, and compares: the data with their hash, the files
/// with theirs, and the figures with what the journals say.</summary>
public sealed class RebuildReport(Office office)
{
    /// <summary>Rebuilds the last version of a report.</summary>
    /// <param name="key">Which.</param>
    /// <param name="viewer">Who asks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What came of it; null where no version of the report was made yet, and the verdict where they may
    /// not.</returns>
    public async Task<(RebuiltReport? Rebuilt, Verdict? Forbidden)> RunAsync(
        ReportKey key,
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        if (
            await new ReadReports(office).OneAsync(key, viewer, cancel) is ReportAnswer.Forbidden no
        )
            return (null, no.Verdict);
        await using var db = office.Database.CreateDbContext();
        await using var moment = await office.Database.BeginSnapshotAsync(db, cancel);
        var month = key.Month.ToString();
        var report = await db.Set<ReportRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.UnitId == key.UnitId && r.Plan == key.Plan && r.Month == month,
                cancel
            );
        var version = await db.Set<ReportVersionRow>()
            .AsNoTracking()
            .Where(v => v.UnitId == key.UnitId && v.Plan == key.Plan && v.Month == month)
            .OrderByDescending(v => v.Version)
            .FirstOrDefaultAsync(cancel);
        if (report is null || version is null)
            return (null, null);
        var files = await ReportFiles.MakeAsync(
            report,
            ReportParts.Read(version.Texts),
            version.Version,
            cancel
        );
        string[] kept = [version.Document, version.Workbook];
        return (
            new(
                ReportFacts.HashOf(report.Data) == report.Sha256,
                [
                    .. files.Select(
                        (f, i) =>
                            new RebuiltFile(
                                f,
                                kept[i],
                                Convert.ToHexStringLower(SHA256.HashData(f.Content)) == kept[i]
                            )
                    ),
                ],
                await AreFiguresSameAsync(db, report, cancel)
            ),
            null
        );
    }

    private async Task<bool> AreFiguresSameAsync(
        OfficeDb db,
        ReportRow report,
        CancellationToken cancel
    )
    {
        var plan = await db.Set<PlanRow>()
            .AsNoTracking()
            .SingleAsync(p => p.UnitId == report.UnitId && p.Key == report.Plan, cancel);
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var data = ReportFacts.Read(report.Data);
        var minPeople = snapshot.Directory.SettingsOf(report.UnitId, data.CutOffOn).MinPeopleInCell;
        var page = await new LedgerView(office).RunPastAsync(db, plan, report.AsOf, cancel);
        var again = data with { Figures = MonthlyFigures.Of(page, minPeople) };
        return again.Write() == report.Data;
    }
}

/// <summary>What came of making a report anew.</summary>
/// <param name="IsDataWhole">Whether the frozen data have their hash.</param>
/// <param name="Files">The files.</param>
/// <param name="AreFiguresSame">Whether the journals give the same figures for the cut-off as were frozen.</param>
public sealed record RebuiltReport(
    bool IsDataWhole,
    ImmutableArray<RebuiltFile> Files,
    bool AreFiguresSame
)
{
    /// <summary>Whether all is as it was.</summary>
    public bool IsSame => IsDataWhole && AreFiguresSame && Files.All(f => f.IsSame);
}

/// <summary>A file that was made anew.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">The hash that it had when it was kept.</param>
/// <param name="IsSame">Whether it has it now.</param>
public sealed record RebuiltFile(ReportFile File, string Sha256, bool IsSame);
