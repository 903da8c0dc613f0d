using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>The evidence of a measure, for those who may read it.</summary>
public sealed class ReadEvidence(Office office)
{
    /// <summary>Lists it.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="viewer">Who looks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The evidence, the oldest first; null where there is no such measure, or where they may not.</returns>
    public async Task<IReadOnlyList<EvidenceLine>?> RunAsync(
        MeasureKey measure,
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, measure.UnitId, office.Clock.Now());
        await using var db = office.Database.CreateDbContext();
        if (await EntryReads.PlanAsync(db, measure.UnitId, measure.Plan, cancel) is not { } plan)
            return null;
        if (await EntryReads.FindAsync(db, plan, measure.Number, cancel) is not { } entry)
            return null;
        var duties = await EntryReads.DutiesAsync(db, entry, viewer, sight.Calendar, cancel);
        if (
            viewer is { } person
            && !Authority
                .MaySee(
                    sight.Directory,
                    person,
                    sight.SubjectOf(entry, duties) with
                    {
                        Kind =
                            LedgerSight.KindOf(entry) == RecordKind.OrdinaryMeasure
                                ? RecordKind.Evidence
                                : LedgerSight.KindOf(entry),
                    },
                    Right.Read,
                    sight.Today
                )
                .IsAllowed
        )
            return null;
        return await (
            from link in db.Set<EvidenceLinkRow>()
            where link.EntryId == entry.Id && link.RemovedAt == null
            join row in db.Set<EvidenceRow>() on link.EvidenceId equals row.Id
            orderby row.DocumentOn, row.Id
            select new EvidenceLine(
                row.Id,
                row.Sha256,
                row.FileName,
                row.Length,
                row.Kind,
                row.Title,
                row.DocumentNumber,
                row.DocumentOn,
                row.SupplementFor,
                db.Set<EvidenceLinkRow>().Count(l => l.EvidenceId == row.Id && l.RemovedAt == null)
            )
        ).ToListAsync(cancel);
    }

    /// <summary>Compares the store with what the ledger says: every file is read.</summary>
    /// <param name="progress">Is told how many files were read; null for nobody.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="others">The hashes of files that lie there and are no evidence, such as those of reports; null for
    /// none.</param>
    public async Task<EvidenceCheck> CheckAsync(
        IProgress<int>? progress,
        CancellationToken cancel,
        IEnumerable<string>? others = null
    )
    {
        await using var db = office.Database.CreateDbContext();
        var expected = await db.Set<EvidenceRow>()
            .Select(e => e.Sha256)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        expected.UnionWith(others ?? []);
        return await office.Evidence.CheckAsync(expected, progress, cancel);
    }
}

/// <summary>A file of evidence, as it is listed.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="DocumentNumber">Its number, where it has one.</param>
/// <param name="DocumentOn">The date on its face.</param>
/// <param name="SupplementFor">The period that it is about, where it is late paperwork.</param>
/// <param name="Proves">How many measures it proves.</param>
public sealed record EvidenceLine(
    long Id,
    string Sha256,
    string FileName,
    long Length,
    EvidenceKind Kind,
    string Title,
    string? DocumentNumber,
    DateOnly DocumentOn,
    string? SupplementFor,
    int Proves
);
