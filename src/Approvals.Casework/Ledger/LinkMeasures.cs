using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>Notes that two measures of a plan overlap: nothing is merged, and each is closed by itself.</summary>
public sealed class LinkMeasures(Office office)
{
    /// <summary>Links.</summary>
    /// <param name="measure">The one.</param>
    /// <param name="other">The number of the other, in the same plan.</param>
    /// <param name="note">In what they overlap.</param>
    /// <param name="deed">Who.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        int other,
        string note,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "measures-linked",
            deed,
            async desk =>
            {
                if (string.IsNullOrWhiteSpace(note))
                    return DeskResult.Refuse("no-note");
                var entries = await EntryReads.LatestAsync(
                    desk.Db,
                    desk.Entry.UnitId,
                    desk.Plan.Key,
                    cancel
                );
                if (
                    other == measure.Number
                    || entries.Find(e => e.Number == other) is not { } found
                )
                    return DeskResult.Refuse("no-measure", $"{other}");
                var (low, high) =
                    desk.Entry.Id < found.Id
                        ? (desk.Entry.Id, found.Id)
                        : (found.Id, desk.Entry.Id);
                if (
                    await desk
                        .Db.Set<EntryLinkRow>()
                        .AnyAsync(l => l.EntryId == low && l.OtherId == high, cancel)
                )
                    return DeskResult.Refuse("linked-already", $"{other}");
                desk.Db.Add(
                    new EntryLinkRow
                    {
                        EntryId = low,
                        OtherId = high,
                        UnitId = desk.Entry.UnitId,
                        Note = note,
                        At = desk.Now,
                        ById = deed.By,
                    }
                );
                return DeskResult.Done(new() { ["other"] = other });
            },
            cancel
        );
}
