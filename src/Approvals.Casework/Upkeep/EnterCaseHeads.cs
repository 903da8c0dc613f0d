using System.Globalization;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Enters the head of each case that has changed into the office's chain: done daily, it makes that a case which is
/// taken away as a whole is noticed.
/// </summary>
public sealed class EnterCaseHeads(Office office)
{
    /// <summary>How many heads go into one entry.</summary>
    private const int MaxHeads = 1_000;

    /// <summary>Longer than any command takes between its time and its commit: those that were under way are looked at
    /// again.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>Enters them.</summary>
    /// <param name="cancel">Gives up; what is entered stays.</param>
    /// <returns>How many heads were entered.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var until = office.Clock.Now();
        var since = await LastAsync(cancel) is { } last ? last - Overlap : DateTimeOffset.MinValue;
        var heads = await ChangedAsync(since, cancel);
        foreach (var some in heads.Chunk(MaxHeads))
            await new OfficeJournal(office).EnterAsync(
                new CaseHeads(until, some).Entry(),
                Deed.OfClock,
                cancel
            );
        if (heads.Count == 0) // That there was nothing to enter is told too.
            await new OfficeJournal(office).EnterAsync(
                new CaseHeads(until, []).Entry(),
                Deed.OfClock,
                cancel
            );
        return heads.Count;
    }

    /// <summary>Until when heads have been entered; null for never.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var details = await db.Set<OfficeJournalRow>()
            .Where(j => j.Kind == CaseHeads.Kind)
            .OrderByDescending(j => j.Number)
            .Select(j => j.Details)
            .FirstOrDefaultAsync(cancel);
        if (details is null)
            return null;
        using var json = JsonDocument.Parse(details);
        var until = json.RootElement.GetProperty("until").GetString()!;
        return DateTimeOffset.Parse(until, CultureInfo.InvariantCulture);
    }

    private async Task<List<(CaseId, ChainHead)>> ChangedAsync(
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var changed = db.Set<CaseJournalRow>().Where(j => j.At >= since).Select(j => j.CaseId);
        var rows = await db.Set<CaseRow>()
            .Where(c => changed.Contains(c.Id))
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Version,
                c.Head,
            })
            .ToListAsync(cancel);
        return [.. rows.Select(c => (c.Id, new ChainHead(c.Version, Seal.Text(c.Head))))];
    }
}
