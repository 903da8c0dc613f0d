using System.Globalization;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Benchmarks.Storage;

/// <summary>How fast cases are stored, beside what the database does alone, with aims.</summary>
/// <param name="For">For how long each row is measured.</param>
/// <param name="Warm">For how long it runs before that.</param>
internal sealed record StorageTable(TimeSpan For, TimeSpan Warm)
{
    private const int Busy = 16;
    private static readonly int[] AtOnce = [1, 4, Busy];

    public static StorageTable Full { get; } =
        new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5));

    public static StorageTable Short { get; } =
        new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

    /// <summary>0 where all aims are met.</summary>
    public async Task<int> PrintAsync()
    {
        Console.WriteLine(
            """
                     |    |   approvals per second   | ms a command  |   of one command, on average   | CPU, µs a cmd |
            database |  n |   ours |  alone | plainly |   p50 |   p99 | sta | trp | com | written | alloc. |   we | server | aims
            ---------|----|--------|--------|---------|-------|-------|-----|-----|-----|---------|--------|------|--------|-----
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
            foreach (var workers in AtOnce)
                met &= await PrintAsync(kind, workers);
        }
        return met ? 0 : 1;
    }

    private async Task<bool> PrintAsync(DatabaseKind kind, int workers)
    {
        await using var measured = await MeasuredOffice.OpenAsync(kind); // A new one: all begin small.
        var recording = await Recording.OfAsync(measured);
        var ours = await StorageFigures.OfAsync(measured, workers, Warm, For);
        var row = new Row(ours, await AloneAsync(measured, recording, workers), recording);
        var (aims, areMet) = Aim<Row>.Tell(AimsOf(kind, workers), row);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind, -8} | {workers, 2} | {ours.ApprovalsPerSecond, 6:N0} | {row.Alone.Best, 6:N0} | "
                    + $"{row.Alone.Plain, 7:N0} | {ours.Median, 5:N2} | {ours.Slow, 5:N2} | "
                    + $"{recording.Statements, 3:N1} | {recording.RoundTrips, 3:N1} | {recording.Commits, 3:N1} | "
                    + $"{ours.Written, 7:N0} | {ours.Allocated, 6:N0} | {ours.Processor, 4:N0} | "
                    + $"{ours.Server, 6:N0} |{aims}"
            )
        );
        return areMet;
    }

    // SQLite has nobody to go to: its round trips are 0.
    private static List<Aim<Row>> AimsOf(DatabaseKind kind, int workers)
    {
        var least = kind == DatabaseKind.Postgres ? 700 : 300;
        List<Aim<Row>> aims =
        [
            new("half of the best", r => r.Ours.ApprovalsPerSecond >= r.Alone.Best / 2),
            new("at most 2 round trips", r => r.Recording.RoundTrips <= 2),
            new("one commit", r => r.Recording.Commits == 1),
        ];
        if (workers == Busy)
            aims.Insert(0, new($"{least}/s", r => r.Ours.ApprovalsPerSecond >= least));
        return aims;
    }

    // In between, so that what the machine is kept from by others strikes all.
    private async Task<(double Best, double Plain)> AloneAsync(
        MeasuredOffice measured,
        Recording recording,
        int workers
    )
    {
        if (measured.Kind == DatabaseKind.Sqlite)
        {
            using var bare = new BareSqlite(measured.Settings.DatabaseFile, recording);
            bare.Run(workers, Warm);
            return (bare.Run(workers, For), bare.Run(1, For));
        }
        if (PostgresCluster.Instance.Programs is null)
            return (0, 0); // Somebody else's server: its pgbench is not at hand.
        var pgbench = new Pgbench(measured.Settings.Postgres!, recording);
        await pgbench.RunAsync(workers, inPipeline: true, Warm);
        return (
            await pgbench.RunAsync(workers, inPipeline: true, For),
            await pgbench.RunAsync(workers, inPipeline: false, For)
        );
    }

    private sealed record Row(
        StorageFigures Ours,
        (double Best, double Plain) Alone,
        Recording Recording
    );
}
