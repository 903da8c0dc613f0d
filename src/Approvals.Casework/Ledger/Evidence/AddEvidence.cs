using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>Adds a file that proves something about measures: its bytes to the store, what it is to the
/// ledger.</summary>
public sealed class AddEvidence(Office office)
{
    /// <summary>A file that proves more measures than this is told: it may say too little about each.</summary>
    public const int ManyMeasures = 5;

    /// <summary>Adds it.</summary>
    /// <param name="wanted">What the file is, and what it proves.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="deed">Who: somebody who may write evidence of each of the measures.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">The bytes cannot be read or stored.</exception>
    public async Task<EvidenceAnswer> RunAsync(
        NewEvidence wanted,
        Stream content,
        Deed deed,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var sight = new LedgerSight(snapshot, wanted.UnitId, office.Clock.Now());
        if (ProblemOf(wanted, sight) is { } problem)
            return new EvidenceAnswer.Refused(problem);
        await using (var db = office.Database.CreateDbContext())
        {
            // Asked before the bytes are taken, so that nobody fills the disk who may not.
            var (_, refusal) = await FindAsync(db, wanted, sight, deed, cancel);
            if (refusal is not null)
                return refusal;
        }
        var receipt = await office.Evidence.AddAsync(
            content,
            wanted.FileName,
            wanted.Limits,
            cancel
        );
        if (receipt.File is not { } file)
            return new EvidenceAnswer.NotTaken(receipt.Problem!);
        return await new OfficeJournal(office).WriteAsync<EvidenceAnswer>(
            async db =>
            {
                var (entries, refusal) = await FindAsync(db, wanted, sight, deed, cancel);
                return refusal is not null
                    ? (refusal, null)
                    : await LinkAsync(db, wanted, file, entries, sight, deed, cancel);
            },
            deed,
            cancel
        );
    }

    private static LedgerAnswer.Refused? ProblemOf(NewEvidence wanted, LedgerSight sight) =>
        wanted.DocumentOn > sight.Today
            ? new("evidence-in-future", PlanDay.Written(wanted.DocumentOn))
        : wanted.Supplement is { ApprovedBy: var by }
        && sight.Directory.Find(by)?.UnitId != wanted.UnitId
            ? new("unknown-code", by.Value)
        : wanted.Numbers.IsEmpty ? new("no-measures")
        : string.IsNullOrWhiteSpace(wanted.Title) ? new("no-note")
        : null;

    private static async Task<(List<EntryRow> Entries, EvidenceAnswer? Refusal)> FindAsync(
        OfficeDb db,
        NewEvidence wanted,
        LedgerSight sight,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await EntryReads.PlanAsync(db, wanted.UnitId, wanted.Plan, cancel) is not { } plan)
            return ([], new EvidenceAnswer.Refused(new("which-plan")));
        var all = await EntryReads.LatestAsync(db, wanted.UnitId, plan.Key, cancel);
        var entries = all.Where(e => wanted.Numbers.Contains(e.Number)).ToList();
        if (wanted.Numbers.Except(entries.Select(e => e.Number)).ToList() is [var none, ..])
            return ([], new EvidenceAnswer.Refused(new("no-measure", $"{none}")));
        foreach (var entry in entries)
        {
            var duties = await EntryReads.DutiesAsync(db, entry, deed.By, sight.Calendar, cancel);
            if (MayWrite(sight, entry, duties, deed) is { IsAllowed: false } no)
                return ([], new EvidenceAnswer.Forbidden(no));
        }
        return (entries, null);
    }

    /// <summary>Who may write evidence of a measure; what a body outside sends is entered by the leading-group's
    /// office.</summary>
    private static Verdict MayWrite(
        LedgerSight sight,
        EntryRow entry,
        IReadOnlyList<CasePerson> duties,
        Deed deed
    )
    {
        if (deed.By is not { } person || entry.ExternalOwner is not null)
            return sight.MayWrite(deed);
        var subject = sight.SubjectOf(entry, duties) with { Kind = RecordKind.Evidence };
        return Authority.MaySee(sight.Directory, person, subject, Right.Write, sight.Today);
    }

    private async Task<(EvidenceAnswer, OfficeEntry?)> LinkAsync(
        OfficeDb db,
        NewEvidence wanted,
        StoredFile file,
        List<EntryRow> entries,
        LedgerSight sight,
        Deed deed,
        CancellationToken cancel
    )
    {
        var known = await db.Set<EvidenceRow>()
            .FirstOrDefaultAsync(e => e.UnitId == wanted.UnitId && e.Sha256 == file.Sha256, cancel);
        var row = known ?? RowOf(wanted, file, deed);
        if (known is null)
        {
            db.Add(row);
            await db.SaveChangesAsync(cancel); // Its key is needed for the links.
        }
        var links = await db.Set<EvidenceLinkRow>()
            .Where(l => l.EvidenceId == row.Id)
            .ToListAsync(cancel);
        foreach (var entry in entries)
        {
            var link = links.Find(l => l.EntryId == entry.Id);
            if (link is { RemovedAt: null })
                return (
                    new EvidenceAnswer.Refused(new("evidence-linked", $"{entry.Number}")),
                    null
                );
            if (link is not null)
                (link.RemovedAt, link.RemovedReason) = (null, null);
            else
                db.Add(
                    new EvidenceLinkRow
                    {
                        EvidenceId = row.Id,
                        EntryId = entry.Id,
                        UnitId = wanted.UnitId,
                        At = office.Clock.Now(),
                        ById = deed.By,
                    }
                );
        }
        var proves = links
            .Where(l => l.RemovedAt is null)
            .Select(l => l.EntryId)
            .Union(entries.Select(e => e.Id))
            .Count();
        var early = entries.Where(e => wanted.DocumentOn < e.StartsOn).Select(e => e.Number);
        var added = new EvidenceAnswer.Added(
            row.Id,
            file.Sha256,
            [.. entries.Select(e => e.Number)],
            known is not null,
            proves,
            [.. early]
        );
        return (
            added,
            new("evidence-added")
            {
                UnitId = wanted.UnitId,
                Subject = file.Sha256,
                Details = new() { ["measures"] = string.Join(' ', added.Measures) },
            }
        );
    }

    private EvidenceRow RowOf(NewEvidence wanted, StoredFile file, Deed deed) =>
        new()
        {
            UnitId = wanted.UnitId,
            Sha256 = file.Sha256,
            Length = file.Length,
            FileName = Path.GetFileName(wanted.FileName),
            Kind = wanted.Kind,
            Title = wanted.Title,
            DocumentNumber = wanted.DocumentNumber,
            DocumentOn = wanted.DocumentOn,
            CapturedAt = wanted.CapturedAt,
            SupplementFor = wanted.Supplement?.Period,
            SupplementReason = wanted.Supplement?.Reason,
            SupplementApprovedBy = wanted.Supplement?.ApprovedBy,
            At = office.Clock.Now(),
            ById = deed.By,
        };
}
