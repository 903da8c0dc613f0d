using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Npgsql;

namespace Approvals.Benchmarks.Storage;

/// <summary>What PostgreSQL does with the statements of approvals when nobody decides anything: the measure for
/// us.</summary>
internal sealed partial class Pgbench
{
    private readonly string _folder = TestFolder.Make();
    private readonly NpgsqlConnectionStringBuilder _database;
    private int _runs;

    public Pgbench(string connection, Recording recording)
    {
        _database = new(connection);
        File.WriteAllText(ScriptOf(inPipeline: true), Script(recording, inPipeline: true));
        File.WriteAllText(ScriptOf(inPipeline: false), Script(recording, inPipeline: false));
    }

    /// <summary>Approvals per second.</summary>
    /// <param name="clients">How many work at the same time.</param>
    /// <param name="inPipeline">Whether the writes of a command go out together, and not one after the other.</param>
    /// <param name="for">For how long.</param>
    public async Task<double> RunAsync(int clients, bool inPipeline, TimeSpan @for)
    {
        var seconds = Math.Ceiling(@for.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            $"{PostgresCluster.Instance.Programs}/pgbench",
            [
                "--no-vacuum",
                "--protocol=prepared",
                $"--client={clients}",
                $"--jobs={Math.Min(clients, Environment.ProcessorCount)}",
                $"--time={seconds}",
                $"--file={ScriptOf(inPipeline)}",
                $"--define=run={++_runs}",
                "--define=n=0",
                $"--host={_database.Host}",
                $"--username={_database.Username}",
                _database.Database!,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var speed = Speed().Match(told);
        if (process.ExitCode != 0 || !speed.Success)
            throw new InvalidOperationException($"pgbench failed: {await errors}{told}");
        return double.Parse(speed.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"tps = ([0-9.]+) \(without")]
    private static partial Regex Speed();

    [GeneratedRegex(@"\$([0-9]+)")]
    private static partial Regex Place();

    private string ScriptOf(bool inPipeline) =>
        Path.Combine(_folder, inPipeline ? "pipeline.sql" : "one-by-one.sql");

    // Each client counts its own cases, far from those of others and of earlier runs.
    private static string Script(Recording recording, bool inPipeline)
    {
        var script = new StringBuilder(
            "\\set n :n + 1\n\\set id ((:run * 1000 + :client_id + 1) * 10000000) + :n\n"
        );
        foreach (var command in recording.Commands)
        {
            var read = command.ReadGiven.Aggregate(
                command.Read,
                (sql, given) =>
                    sql.Replace(
                        $"@{given.Name.TrimStart('@')}",
                        Literal(given.Value, recording.Case),
                        StringComparison.Ordinal
                    )
            );
            script.Append(read).Append(";\n").Append(inPipeline ? "\\startpipeline\n" : "begin;\n");
            foreach (var write in command.Writes)
                script.Append(Text(write, recording.Case)).Append(";\n");
            script.Append(inPipeline ? "\\endpipeline\n" : "commit;\n");
        }
        return script.ToString();
    }

    private static string Text(Statement statement, CaseId id) =>
        Place()
            .Replace(
                statement.Sql,
                place =>
                {
                    var (mapping, value) = statement.Given[
                        int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1
                    ];
                    var stored = value is null
                        ? null
                        : mapping.Converter?.ConvertToProvider(value) ?? value;
                    return stored is null or string or long
                        ? Literal(stored, id)
                        : mapping.GenerateSqlLiteral(value);
                }
            );

    // What looks like a variable of pgbench inside of a text must not be one.
    private static string Literal(object? value, CaseId id) =>
        value switch
        {
            null => "null",
            long number when number == id.Value => ":id",
            string text when text.Split($"/{id}/") is [var before, var after] =>
                $"({Quoted(before + "/")} || :id::text || {Quoted("/" + after)})",
            string text => Quoted(text),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new UnreachableException(value.GetType().Name),
        };

    private static string Quoted(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("'", "''", StringComparison.Ordinal)
            .Replace(":", "\\x3A", StringComparison.Ordinal);
        return $"E'{escaped}'";
    }
}
