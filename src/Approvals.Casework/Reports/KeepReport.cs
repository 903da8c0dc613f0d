using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>Makes the document of a report from the texts that its case has by now, and keeps it: the files lie in the
/// store of evidence by their hash, and the version says which texts they have.</summary>
internal sealed class KeepReport(Office office)
{
    /// <summary>What stands in the chain.</summary>
    public const string Kept = "report-kept";

    private const int MaxAttempts = 5;

    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>Looks at the texts, and keeps a version where all is in order.</summary>
    /// <param name="caseId">The case of the report.</param>
    /// <param name="isFinal">Whether it is signed and numbered.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The version, or what is wrong.</returns>
    /// <exception cref="InvalidOperationException">The case is that of no report that is frozen.</exception>
    public async Task<ReportKept> RunAsync(CaseId caseId, bool isFinal, CancellationToken cancel)
    {
        var loaded =
            await office.Loading.ReadAsync(caseId, cancel)
            ?? throw new InvalidOperationException($"Expected a case {caseId}, but there is none.");
        var directory = (await office.Snapshots.LatestAsync(cancel)).Directory;
        var variables = Stored.ReadState(loaded.Row.State).Variables;
        var parts = PartsOf(variables, directory, isFinal);
        var (report, versions, complaints) = await LookAsync(caseId, parts, cancel);
        if (!complaints.IsEmpty)
            return new(null, complaints);
        var texts = parts.Write();
        // Asked for again after a crash: the version is there.
        if (versions is [.., var last] && last.Texts == texts && last.IsFinal == isFinal)
            return new(last, []);
        for (var attempt = 1; ; attempt++)
        {
            var version = versions.Count + attempt;
            var files = await ReportFiles.MakeAsync(report, parts, version, cancel);
            var row = new ReportVersionRow
            {
                UnitId = report.UnitId,
                Plan = report.Plan,
                Month = report.Month,
                Version = version,
                At = office.Clock.Now(),
                IsFinal = isFinal,
                Texts = texts,
                Document = await StoreAsync(files[0], cancel),
                DocumentName = files[0].Name,
                Workbook = await StoreAsync(files[1], cancel),
                WorkbookName = files[1].Name,
            };
            try
            {
                return new(await WriteAsync(row, cancel), []);
            }
            catch (DbUpdateException) when (attempt < MaxAttempts)
            {
                // Somebody else has kept a version with this number.
            }
        }
    }

    private static ReportParts PartsOf(
        Value.Context variables,
        OfficeDirectory directory,
        bool isFinal
    )
    {
        var parts = ReportParts.Of(variables);
        // Before it is numbered, nothing in it says that it was signed.
        return isFinal
            ? parts with
            {
                Signer = variables.Text("signer") is { } signer
                    ? directory.NameOf(new(signer))
                    : null,
            }
            : parts with
            {
                DocumentNumber = null,
                SignedOn = null,
            };
    }

    private async Task<(
        ReportRow Report,
        List<ReportVersionRow> Versions,
        ImmutableArray<string> Complaints
    )> LookAsync(CaseId caseId, ReportParts parts, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        await using var db = office.Database.CreateDbContext();
        var report =
            await db.Set<ReportRow>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.CaseId == caseId, cancel)
            ?? throw new InvalidOperationException(
                $"Expected a report of case {caseId} to be frozen, but there is none."
            );
        var versions = await db.Set<ReportVersionRow>()
            .AsNoTracking()
            .Where(v => v.UnitId == report.UnitId && v.Plan == report.Plan)
            .Where(v => v.Month == report.Month)
            .OrderBy(v => v.Version)
            .ToListAsync(cancel);
        var shield = await NameShield.ReadAsync(
            db,
            report.UnitId,
            snapshot.Directory,
            office.Clock.Now(),
            cancel
        );
        var complaints = ReportCheck.Of(
            ReportFacts.Read(report.Data),
            parts,
            shield,
            GatherReport.FileLanguage
        );
        var taken = await TakenByAsync(db, report, parts.DocumentNumber, cancel);
        return (report, versions, taken is null ? complaints : complaints.Add(taken));
    }

    // One number, one document, ever.
    private static async Task<string?> TakenByAsync(
        OfficeDb db,
        ReportRow report,
        string? number,
        CancellationToken cancel
    )
    {
        if (number is null)
            return null;
        var others = await db.Set<ReportVersionRow>()
            .Where(v => v.UnitId == report.UnitId && v.IsFinal)
            .Where(v => v.Plan != report.Plan || v.Month != report.Month)
            .Select(v => new { v.Month, v.Texts })
            .ToListAsync(cancel);
        return others.Find(v => ReportParts.Read(v.Texts).DocumentNumber == number) is { } other
            ? Words.Say(GatherReport.FileLanguage, "complaint.taken-number", number, other.Month)
            : null;
    }

    private async Task<string> StoreAsync(ReportFile file, CancellationToken cancel)
    {
        using var content = new MemoryStream(file.Content);
        var receipt = await office.Evidence.AddAsync(content, file.Name, new(), cancel);
        return receipt.File?.Sha256
            ?? throw new InvalidOperationException(
                $"Expected the store of evidence to take '{file.Name}', but it refused: {receipt.Problem}."
            );
    }

    private Task<ReportVersionRow> WriteAsync(ReportVersionRow row, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            db =>
            {
                db.Add(row);
                return Task.FromResult(
                    (
                        row,
                        (OfficeEntry?)
                            new OfficeEntry(Kept)
                            {
                                UnitId = row.UnitId,
                                Subject = $"{row.Plan}/{row.Month}",
                                Details = new()
                                {
                                    ["version"] = row.Version,
                                    ["isFinal"] = row.IsFinal,
                                    ["texts"] = ReportFacts.HashOf(row.Texts),
                                    ["document"] = row.Document,
                                    ["workbook"] = row.Workbook,
                                },
                            }
                    )
                );
            },
            Deed.OfFunction,
            cancel
        );
}

/// <summary>What came of keeping a report.</summary>
/// <param name="Version">The version; null where something is wrong.</param>
/// <param name="Complaints">What is wrong, as sentences.</param>
internal sealed record ReportKept(ReportVersionRow? Version, ImmutableArray<string> Complaints);
