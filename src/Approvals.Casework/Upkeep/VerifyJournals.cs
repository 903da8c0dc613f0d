using System.Security.Cryptography;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Checks that nothing was changed, put in or taken out: the office's chain, the chain of each case, that a case
/// stands at what its facts add up to, that its tasks, timers and standing are those of its state, and that
/// restricted texts are those that were sealed.
/// </summary>
public sealed class VerifyJournals(Office office)
{
    /// <summary>How many cases are read at a time.</summary>
    private const int Together = 500;

    /// <summary>Checks all that is in the database.</summary>
    /// <param name="noted">Rows of the office's chain whose seals somebody noted elsewhere.</param>
    /// <param name="progress">Told of how many rows were read; null for nobody.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Verification> RunAsync(
        IEnumerable<ChainHead> noted,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        var check = new ChainCheck();
        foreach (var head in noted)
            check.Expect(head);
        await using var db = office.Database.CreateDbContext();
        // One view of all: what is written meanwhile is for the next time.
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        await TakeOfficeAsync(db, check, cancel);
        var destroyed = 0L;
        for (var after = new CaseId(0); ; )
        {
            var cases = await ReadAsync(db, after, cancel);
            foreach (var one in cases)
            {
                foreach (var row in one.Journal)
                    check.Take(SealedEntry.Of(row, row.CaseId, CaseSeal.TextOf(row)));
                foreach (var flaw in CaseCheck.FlawsOf(one))
                    check.Add(flaw);
                destroyed += CheckTexts(check, one.Texts);
            }
            progress?.Report(check.Rows);
            if (cases.Count < Together)
                return check.Finish(isComplete: true, destroyed);
            after = cases[^1].Case.Id;
        }
    }

    private static async Task TakeOfficeAsync(
        OfficeDb db,
        ChainCheck check,
        CancellationToken cancel
    )
    {
        var rows = db.Set<OfficeJournalRow>()
            .AsNoTracking()
            .OrderBy(j => j.Number)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
            check.Take(SealedEntry.Of(row, null, OfficeSeal.TextOf(row)));
    }

    private static async Task<List<WholeCase>> ReadAsync(
        OfficeDb db,
        CaseId after,
        CancellationToken cancel
    )
    {
        var cases = await db.Set<CaseRow>()
            .AsNoTracking()
            .Where(c => c.Id > after)
            .OrderBy(c => c.Id)
            .Take(Together)
            .ToListAsync(cancel);
        if (cases.Count == 0)
            return [];
        var last = cases[^1].Id;
        IQueryable<TRow> Of<TRow>()
            where TRow : class =>
            db.Set<TRow>()
                .AsNoTracking()
                .Where(r =>
                    EF.Property<CaseId>(r, nameof(TaskRow.CaseId)) > after
                    && EF.Property<CaseId>(r, nameof(TaskRow.CaseId)) <= last
                );
        var journal = (
            await Of<CaseJournalRow>()
                .OrderBy(j => j.CaseId)
                .ThenBy(j => j.Number)
                .ToListAsync(cancel)
        ).ToLookup(j => j.CaseId);
        var tasks = (await Of<TaskRow>().ToListAsync(cancel)).ToLookup(t => t.CaseId);
        var timers = (await Of<TimerRow>().ToListAsync(cancel)).ToLookup(t => t.CaseId);
        var waits = (await Of<SubscriptionRow>().ToListAsync(cancel)).ToLookup(s => s.CaseId);
        var calls = (await Of<FunctionCallRow>().ToListAsync(cancel)).ToLookup(f => f.CaseId);
        var texts = (await Of<RestrictedTextRow>().ToListAsync(cancel)).ToLookup(t => t.CaseId);
        var standings = await Of<CaseStandingRow>().ToDictionaryAsync(s => s.CaseId, cancel);
        var progress = (await Of<CaseProgressRow>().ToListAsync(cancel)).ToLookup(p => p.CaseId);
        return
        [
            .. cases.Select(c => new WholeCase(
                c,
                [.. journal[c.Id]],
                [.. tasks[c.Id]],
                [.. timers[c.Id]],
                [.. waits[c.Id]],
                [.. calls[c.Id]],
                [.. texts[c.Id]],
                standings.GetValueOrDefault(c.Id),
                [.. progress[c.Id]]
            )),
        ];
    }

    private int CheckTexts(ChainCheck check, IReadOnlyList<RestrictedTextRow> texts)
    {
        foreach (var text in texts.Where(t => t.Cipher is not null))
        {
            try
            {
                office.Keys.Decrypt(text.Cipher!, text.Class, text.Seal);
            }
            catch (Exception e) when (e is CryptographicException or ArgumentException)
            {
                check.Add(
                    new(FlawKind.TextAltered, text.CaseId.ToString(), text.Number, text.Class)
                );
            }
        }
        return texts.Count(t => t.Cipher is null);
    }
}
