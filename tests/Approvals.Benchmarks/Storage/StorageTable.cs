using System.Globalization;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Benchmarks.Storage;

/// <summary>How fast cases are stored, beside what the database does alone, with aims.</summary>
/// <param name="Rounds">How often each is measured, in turn; the best counts: what the machine can do, and not what it
/// happens to be kept from.</param>
internal sealed record StorageTable(int Rounds)
{
    private const int Busy = 16;
    private static readonly int[] AtOnce = [1, 4, Busy];

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static StorageTable Full { get; } = new(Rounds: 5);

    public static StorageTable Short { get; } = new(Rounds: 1);

    /// <summary>0 where all aims are met.</summary>
    public async Task<int> PrintAsync()
    {
        Console.WriteLine(
            "         |    |   approvals per second   | ms a command  |"
                + "   of one command, on average   | CPU, µs a cmd |"
        );
        Console.WriteLine(
            "database |  n |   ours |  alone | plainly |   p50 |   p99 |"
                + " sta | trp | com | written | alloc. |   we | server | aims"
        );
        Console.WriteLine(
            "---------|----|--------|--------|---------|-------|-------|"
                + "-----|-----|-----|---------|--------|------|--------|-----"
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
        await new Workers(measured, workers).RunAsync(Warm);
        await using var alone = Alone.Of(measured, recording, workers);
        await alone.RunAsync(Warm);
        var (ours, best, plain) = ((StorageFigures?)null, 0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var figures = await StorageFigures.OfAsync(measured, workers, Round);
            ours = figures.ApprovalsPerSecond > (ours?.ApprovalsPerSecond ?? 0) ? figures : ours;
            best = Math.Max(best, await alone.RunAsync(Round));
            plain = Math.Max(plain, await alone.RunPlainlyAsync(Round));
        }
        var row = new Row(ours!, best, plain, recording);
        var (aims, areMet) = Aim<Row>.Tell(AimsOf(kind, workers), row);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind, -8} | {workers, 2} | {row.Ours.ApprovalsPerSecond, 6:N0} | {row.Alone, 6:N0} | "
                    + $"{row.Plain, 7:N0} | {row.Ours.Median, 5:N2} | {row.Ours.Slow, 5:N2} | "
                    + $"{recording.Statements, 3:N1} | {recording.RoundTrips, 3:N1} | {recording.Commits, 3:N1} | "
                    + $"{row.Ours.Written, 7:N0} | {row.Ours.Allocated, 6:N0} | {row.Ours.Processor, 4:N0} | "
                    + $"{row.Ours.Server, 6:N0} |{aims}"
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
            new("half of the best", r => r.Ours.ApprovalsPerSecond >= r.Alone / 2),
            new("at most 2 round trips", r => r.Recording.RoundTrips <= 2),
            new("one commit", r => r.Recording.Commits == 1),
        ];
        if (workers == Busy)
            aims.Insert(0, new($"{least}/s", r => r.Ours.ApprovalsPerSecond >= least));
        return aims;
    }

    private sealed record Row(StorageFigures Ours, double Alone, double Plain, Recording Recording);
}
