using System.Globalization;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Benchmarks.Storage;

/// <summary>How fast cases are stored, beside what the database does alone, with aims.</summary>
/// <param name="For">For how long each row is measured.</param>
/// <param name="Warm">For how long it runs before that.</param>
internal sealed record StorageTable(TimeSpan For, TimeSpan Warm)
{
    private const double MinShare = 0.5;
    private const int MaxRoundTrips = 2;
    private static readonly int[] Workers = [1, 4, 16];

    public static StorageTable Full { get; } =
        new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5));

    public static StorageTable Short { get; } =
        new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

    /// <summary>0 where all aims are met.</summary>
    public async Task<int> PrintAsync()
    {
        Console.WriteLine(
            """
                            |  approvals/s  |     of one command, ms    |                 each command, on average                  | the database alone, approvals/s |
            database   | at once | ours      |       p50 |       p99 | statements | round trips | commits | bytes written | allocated | our CPU µs | server |
            """
        );
        var met = true;
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            if (kind == DatabaseKind.Postgres && PostgresCluster.Instance.Missing is { } missing)
            {
                Console.WriteLine(missing);
                continue;
            }
            foreach (var workers in Workers)
                met &= await PrintAsync(kind, workers);
        }
        return met ? 0 : 1;
    }

    private async Task<bool> PrintAsync(DatabaseKind kind, int workers)
    {
        await using var measured = await MeasuredOffice.OpenAsync(kind); // A new one: all begin small.
        var recording = await Recording.OfAsync(measured);
        var figures = await StorageFigures.OfAsync(measured, workers, Warm, For);
        var alone = await AloneAsync(measured, recording, workers);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind, -10} | {workers, 7} | {figures.ApprovalsPerSecond, 9:N0} | {figures.Median, 9:N2} | "
                    + $"{figures.Slow, 9:N2} | {recording.Statements, 10:N1} | {recording.RoundTrips, 11:N1} | "
                    + $"{recording.Commits, 7:N1} | {figures.Written, 13:N0} | {figures.Allocated, 9:N0} | "
                    + $"{figures.Processor, 10:N0} | {figures.Server, 6:N0} | {string.Join(", ", alone.Select(a => $"{a.Way} {a.PerSecond:N0}"))}"
            )
        );
        return true;
    }

    private async Task<List<(string Way, double PerSecond)>> AloneAsync(
        MeasuredOffice measured,
        Recording recording,
        int workers
    )
    {
        if (measured.Kind == DatabaseKind.Sqlite)
        {
            using var bare = new BareSqlite(measured.Settings.DatabaseFile, recording);
            bare.Run(workers, Warm);
            return [("loop", bare.Run(workers, For)), ("loop, 1 a commit", bare.Run(1, For))];
        }
        var pgbench = new Pgbench(measured.Settings.Postgres!, recording);
        await pgbench.RunAsync(workers, true, Warm);
        return
        [
            ("pipeline", await pgbench.RunAsync(workers, true, For)),
            ("one by one", await pgbench.RunAsync(workers, false, For)),
        ];
    }
}
