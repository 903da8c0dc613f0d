using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Reopening;

/// <summary>Enters a look back (回头看) at a measure that was closed: what was found, and when.</summary>
public sealed class LookBack(Office office)
{
    /// <summary>Enters it.</summary>
    /// <param name="measure">The measure; it is closed or staged-closed, or was, and a look back is due since.</param>
    /// <param name="doneOn">The day on which somebody looked.</param>
    /// <param name="result">What was found. A relapse does not reopen by itself: that needs a new date.</param>
    /// <param name="note">What was looked at.</param>
    /// <param name="deed">Who.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<LedgerAnswer> RunAsync(
        MeasureKey measure,
        DateOnly doneOn,
        LookBackResult result,
        string note,
        Deed deed,
        CancellationToken cancel
    ) =>
        new LedgerDesk(office).WriteAsync(
            measure,
            "look-back-entered",
            deed,
            async desk =>
            {
                if (string.IsNullOrWhiteSpace(note))
                    return DeskResult.Refuse("no-note");
                if (doneOn > desk.Sight.Today)
                    return DeskResult.Refuse("look-back-in-future");
                var due = await desk
                    .Db.Set<LookBackRow>()
                    .Where(l => l.EntryId == desk.Entry.Id && l.DoneOn == null)
                    .OrderBy(l => l.DueOn)
                    .FirstOrDefaultAsync(cancel);
                if (due is null)
                {
                    if (!(await LedgerLoading.OfAsync(desk, cancel)).IsClosed)
                        return DeskResult.Refuse("nothing-to-look-back-at", $"{measure.Number}");
                    due = new()
                    {
                        EntryId = desk.Entry.Id,
                        DueOn = doneOn,
                        UnitId = desk.Entry.UnitId,
                    };
                    if (
                        await desk.Db.FindAsync<LookBackRow>([due.EntryId, due.DueOn], cancel)
                        is not null
                    )
                        return DeskResult.Refuse("looked-back-already", PlanDay.Written(doneOn));
                    desk.Db.Add(due);
                }
                (due.DoneOn, due.Result, due.Note, due.ById) = (doneOn, result, note, deed.By);
                return DeskResult.Done(
                    new()
                    {
                        ["result"] = Storage.StoredCode.Of(result),
                        ["doneOn"] = PlanDay.Written(doneOn),
                    }
                );
            },
            cancel
        );
}
