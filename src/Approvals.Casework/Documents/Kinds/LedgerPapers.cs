using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The ledger as documents are filled from it: as whoever asks may see it.</summary>
/// <param name="Page">The ledger.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Unit">The name of that.</param>
internal sealed record LedgerPapers(LedgerPage Page, UnitId UnitId, string Unit)
{
    /// <summary>Reads it; null where there is no such plan.</summary>
    public static async Task<LedgerPapers?> ReadAsync(DocumentDesk desk, CancellationToken cancel)
    {
        if (desk.Request.UnitId is not { } unit)
            return null;
        var page = await new LedgerView(desk.Office).RunAsync(
            unit,
            desk.Request.Plan,
            desk.Deed.By,
            cancel
        );
        if (page is null)
            return null;
        var snapshot = await desk.Office.Snapshots.LatestAsync(cancel);
        return new(page, unit, snapshot.Directory.Find(unit)?.Name ?? unit.Value);
    }

    /// <summary>The day on which the ledger last changed by a line, so that the same data gives the same day.</summary>
    public DateOnly DayOf(IEnumerable<LedgerLine> lines) =>
        lines
            .Select(line =>
                line.ClosedOn
                ?? (line.ChangedAt is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null)
            )
            .Append(Page.FeedbackOn)
            .Max()
        ?? Page.On;
}
