using System.Diagnostics;

namespace Approvals.Benchmarks.Storage;

/// <summary>Those who work on approvals at the same time, each on one after the other.</summary>
internal sealed class Workers(MeasuredOffice measured, int count)
{
    private const int CommandsOfApproval = 3;

    /// <summary>Works for a while.</summary>
    /// <returns>What each command took, in milliseconds, in order of the time; and what passed meanwhile.</returns>
    public async Task<(double[] Milliseconds, TimeSpan Clock)> RunAsync(TimeSpan @for)
    {
        var begun = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(worker => Task.Run(() => WorkAsync(worker, begun, @for)))
        );
        var clock = Stopwatch.GetElapsedTime(begun);
        var all = each.SelectMany(m => m).ToArray();
        Array.Sort(all);
        return (all, clock);
    }

    private async Task<List<double>> WorkAsync(int worker, long begun, TimeSpan @for)
    {
        var took = new List<double>(capacity: 10_000);
        for (var i = worker; Stopwatch.GetElapsedTime(begun) < @for; i += count)
        {
            var (first, second) = i % 2 == 0 ? ("li", "wang") : ("wang", "li");
            var start = await TimeAsync(took, () => measured.StartAsync(first, second));
            var between = await TimeAsync(took, () => measured.CompleteAsync(start, first));
            await TimeAsync(took, () => measured.CompleteAsync(between, second));
        }
        return took;
    }

    private static async Task<T> TimeAsync<T>(List<double> took, Func<Task<T>> run)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = await run();
        took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return result;
    }

    /// <summary>How many approvals so many commands are.</summary>
    public static double Approvals(int commands) => (double)commands / CommandsOfApproval;
}
