using System.Globalization;
using Approvals.Casework.Tests.Databases;
using Npgsql;

namespace Approvals.Benchmarks.Storage;

/// <summary>What storing takes.</summary>
/// <param name="ApprovalsPerSecond">Cases of two steps, from their start to their end.</param>
/// <param name="Median">Of one command, in milliseconds.</param>
/// <param name="Slow">What 99 of a hundred commands stay below, in milliseconds.</param>
/// <param name="Written">Bytes that a command writes: to the log of PostgreSQL; to all files of SQLite.</param>
/// <param name="Allocated">Bytes that a command allocates.</param>
/// <param name="Processor">Microseconds of the processor that a command takes in our process; SQLite works in
/// it.</param>
/// <param name="Server">Those that it takes in the processes of PostgreSQL.</param>
internal sealed record StorageFigures(
    double ApprovalsPerSecond,
    double Median,
    double Slow,
    double Written,
    double Allocated,
    double Processor,
    double Server
)
{
    /// <summary>Measures.</summary>
    /// <param name="measured">The office.</param>
    /// <param name="workers">How many work at the same time.</param>
    /// <param name="for">For how long.</param>
    public static async Task<StorageFigures> OfAsync(
        MeasuredOffice measured,
        int workers,
        TimeSpan @for
    )
    {
        var all = new Workers(measured, workers);
        GC.Collect();
        var written = await WrittenAsync(measured);
        var folder = Folder(measured);
        var server = ServerProcessor.Time(folder);
        var (allocated, processor) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        var (took, clock) = await all.RunAsync(@for);
        double commands = took.Length;
        return new(
            Workers.Approvals(took.Length) / clock.TotalSeconds,
            took[took.Length / 2],
            took[took.Length * 99 / 100],
            (await WrittenAsync(measured) - written) / commands,
            (GC.GetTotalAllocatedBytes() - allocated) / commands,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / commands,
            (ServerProcessor.Time(folder) - server).TotalMicroseconds / commands
        );
    }

    private static string? Folder(MeasuredOffice measured) =>
        measured.Settings.Postgres is { } connection
            ? new NpgsqlConnectionStringBuilder(connection).Host
            : null;

    private static async Task<double> WrittenAsync(MeasuredOffice measured)
    {
        if (measured.Kind == DatabaseKind.Sqlite)
        {
            const string Mark = "wchar:";
            var line = (await File.ReadAllLinesAsync("/proc/self/io")).Single(l =>
                l.StartsWith(Mark, StringComparison.Ordinal)
            );
            return double.Parse(line[Mark.Length..], CultureInfo.InvariantCulture);
        }
        await using var connection = new NpgsqlConnection(
            measured.Settings.Postgres + ";Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8";
        return (double)(await command.ExecuteScalarAsync())!;
    }
}
