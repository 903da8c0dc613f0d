using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The ledger as documents are filled from it: as whoever asks may see it.</summary>
/// <param name="Page">The ledger.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Unit">The name of that.</param>
/// <param name="Calendar">The calendar of that.</param>
internal sealed record LedgerPapers(
    LedgerPage Page,
    UnitId UnitId,
    string Unit,
    OfficeCalendar Calendar
)
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
        var name = snapshot.Directory.Find(unit)?.Name ?? unit.Value;
        return new(page, unit, name, snapshot.CalendarOf(unit));
    }

    /// <summary>The office day on which the ledger last changed by a line, so that the same data gives the same
    /// day.</summary>
    public DateOnly DayOf(IEnumerable<LedgerLine> lines) =>
        lines
            .Select(line =>
                line.ClosedOn ?? (line.ChangedAt is { } at ? Calendar.DateOf(at) : (DateOnly?)null)
            )
            .Append(Page.FeedbackOn)
            .Max()
        ?? Page.On;
}
