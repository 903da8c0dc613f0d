using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Past;

/// <summary>Which problems of a plan were confirmed as cured before an instant: the office's chain tells each
/// confirmation, and each reopening or new measure that undid one.</summary>
internal static class PastConfirmations
{
    private const string Confirmed = "problem-confirmed";
    private const string Reopened = "measure-reopened";

    /// <summary>The numbers of the problems.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">Its entries as they were.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlySet<int>> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        PastEntries entries,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<OfficeJournalRow>()
            .Where(j => j.UnitId == plan.UnitId && j.At < until)
            .Where(j => j.Kind == Confirmed || j.Kind == Reopened)
            .OrderBy(j => j.Number)
            .Select(j => new
            {
                j.Kind,
                j.Subject,
                j.At,
            })
            .ToListAsync(cancel);
        var imports = await db.Set<PlanImportRow>()
            .Where(i => i.UnitId == plan.UnitId && i.Plan == plan.Key)
            .ToDictionaryAsync(i => i.Number, i => i.At, cancel);
        var problems = entries.Latest.ToDictionary(e => e.Number, e => e.Problem);
        var confirmed = new Dictionary<int, DateTimeOffset>();
        foreach (var row in rows)
        {
            if (NumberOf(row.Subject, plan.Key) is not { } number)
                continue;
            if (row.Kind == Confirmed)
                confirmed[number] = row.At;
            else if (problems.TryGetValue(number, out var problem))
                confirmed.Remove(problem);
        }
        // A measure that came later, by an amendment, opens its problem again.
        foreach (var entry in entries.Latest)
        {
            if (confirmed.TryGetValue(entry.Problem, out var at) && imports[entry.Import] > at)
                confirmed.Remove(entry.Problem);
        }
        return confirmed.Keys.ToHashSet();
    }

    // Of a problem its number follows the plan; of a measure its number and cycle do.
    private static int? NumberOf(string? subject, string plan) =>
        subject is not null && subject.StartsWith($"{plan}/", StringComparison.Ordinal)
            ? int.Parse(subject[(plan.Length + 1)..].Split('-')[0], CultureInfo.InvariantCulture)
            : null;
}
