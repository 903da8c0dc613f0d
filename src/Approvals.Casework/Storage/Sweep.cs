using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Storage;

/// <summary>
/// What all who work off a queue have in common: they take rows away from each other for as long as a lease lasts, and
/// put off what went wrong, so that one bad row never holds up the others. Who dies leaves rows that are taken again
/// when the lease has run out; so everything that is done must bear being done twice.
/// </summary>
internal sealed class Sweep(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>How many are taken at a time.</summary>
    public const int MaxTogether = 100;

    private const int MaxProblemLength = 1_000;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PutOffMost = TimeSpan.FromHours(12);

    /// <summary>Works off what is due now; what becomes due meanwhile is for the next time.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="work">Does the work of one row, whose key it is given.</param>
    /// <param name="cancel">Stops after the row that is being done.</param>
    /// <returns>How many rows were taken.</returns>
    public async Task<int> RunAsync<TRow>(
        DueQueue queue,
        Func<object[], CancellationToken, Task> work,
        Func<object[], Expression<Func<TRow, bool>>> isRow,
        CancellationToken cancel
    )
        where TRow : DueWorkRow
    {
        var now = clock.Now();
        for (var taken = 0; ; )
        {
            var keys = await database.ClaimAsync(
                queue,
                now,
                clock.Now() + Lease,
                MaxTogether,
                cancel
            );
            foreach (var key in keys)
            {
                try
                {
                    await work(key, cancel);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    await PutOffAsync(isRow(key), e.Message, cancel);
                }
            }
            taken += keys.Count;
            if (keys.Count < MaxTogether)
                return taken;
        }
    }

    /// <summary>Puts a row off, longer each time, and notes why.</summary>
    public async Task PutOffAsync<TRow>(
        Expression<Func<TRow, bool>> isRow,
        string problem,
        CancellationToken cancel
    )
        where TRow : DueWorkRow
    {
        await using var db = database.CreateDbContext();
        var tries = await db.Set<TRow>()
            .Where(isRow)
            .Select(r => r.Tries)
            .FirstOrDefaultAsync(cancel);
        var wait = TimeSpan.FromMinutes(Math.Min(PutOffMost.TotalMinutes, Math.Pow(2, tries)));
        var until = clock.Now() + wait;
        var shown = problem.Length > MaxProblemLength ? problem[..MaxProblemLength] : problem;
        await db.Set<TRow>()
            .Where(isRow)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.Tries, tries + 1)
                        .SetProperty(r => r.Problem, shown)
                        .SetProperty(r => r.TryAt, until),
                cancel
            );
    }
}
