using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Past;

/// <summary>The looks back at the measures of a plan as they were known before an instant: when one was entered, the
/// office's chain says.</summary>
internal sealed class PastLookBacks
{
    private readonly ILookup<long, LookBackRow> _rows;
    private readonly HashSet<(string Measure, string? DoneOn)> _entered;

    private PastLookBacks(IEnumerable<LookBackRow> rows, HashSet<(string, string?)> entered)
    {
        _rows = rows.ToLookup(l => l.EntryId);
        _entered = entered;
    }

    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<PastLookBacks> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var ids = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        var rows = await db.Set<LookBackRow>()
            .AsNoTracking()
            .Where(l => ids.Contains(l.EntryId))
            .ToListAsync(cancel);
        var entries = await db.Set<OfficeJournalRow>()
            .Where(j => j.Kind == "look-back-entered" && j.UnitId == plan.UnitId && j.At < until)
            .Select(j => new { j.Subject, j.Details })
            .ToListAsync(cancel);
        return new(
            rows,
            [
                .. entries.Select(j =>
                    (j.Subject ?? "", JsonNode.Parse(j.Details)?["doneOn"]?.GetValue<string>())
                ),
            ]
        );
    }

    /// <summary>The next look back that was planned at an entry, or the last that was done.</summary>
    /// <param name="entry">The entry as it was.</param>
    public LedgerLookBack? Of(LoadedEntry entry)
    {
        var subject = FormattableString.Invariant(
            $"{entry.Row.Plan}/{entry.Row.Number}-{entry.Row.Cycle}"
        );
        var rows = _rows[entry.Row.Id].OrderBy(l => l.DueOn).ToList();
        bool WasDone(LookBackRow row) =>
            row.DoneOn is not null && _entered.Contains((subject, PlanDay.Written(row.DoneOn)));
        if (entry.IsClosed && rows.Find(l => !WasDone(l)) is { } planned)
            return new(planned.DueOn, null, null);
        return rows.FindLast(WasDone) is { } done
            ? new(done.DueOn, done.DoneOn, done.Result)
            : null;
    }
}
