using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Benchmarks.Storage;

/// <summary>What does not become slower when an office has been at work for years: the inbox, and the sweep of
/// timers.</summary>
internal sealed partial class SizeTable(MeasuredOffice measured)
{
    private const int Cases = 158_000;
    private const int FewTimers = 10_000;
    private const int Lines = 50;
    private const double MaxInbox = 50; // Milliseconds.
    private const double MaxGrowth = 3; // Times; what sixteen times as many rows may make of it.

    private static readonly DateTimeOffset Past = new(2020, 1, 6, 0, 0, 0, TimeSpan.Zero);

    private bool _met = true;

    /// <summary>0 where all aims are met.</summary>
    public static async Task<int> PrintAsync()
    {
        var met = true;
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            if (kind == DatabaseKind.Postgres && PostgresCluster.Instance.Missing is { } missing)
            {
                Console.WriteLine(missing);
                continue;
            }
            await using var measured = await MeasuredOffice.OpenAsync(kind);
            var table = new SizeTable(measured);
            await table.RunAsync();
            met &= table._met;
        }
        return met ? 0 : 1;
    }

    private async Task RunAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        var filling = new Filling(measured);
        await filling.RunAsync(Cases);
        await filling.AddTimersAsync(1, FewTimers);
        await using var db = measured.Office.Database.CreateDbContext();
        await TidyAsync(db);
        var cases = await db.Set<CaseRow>().CountAsync();
        var journal = await db.Set<CaseJournalRow>().CountAsync();
        var tasks = await db.Set<TaskRow>().CountAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{measured.Kind}: {cases:N0} cases, "
                    + $"{journal:N0} rows of the journal, "
                    + $"{tasks:N0} open tasks, filled in "
                    + $"{Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} s"
            )
        );
        await InboxAsync(db);
        var few = await SweepAsync(db, due: 10);
        await filling.AddTimersAsync(FewTimers + 1, Cases);
        await TidyAsync(db);
        var many = await SweepAsync(db, due: 10);
        await SweepAsync(db, due: Sweep.MaxTogether);
        Tell(
            many <= MaxGrowth * few,
            $"10 due take {many / few:N1} times as long among {Cases:N0} (aim: at most {MaxGrowth:N0})"
        );
        var queue = measured.Office.Tables.DueTimers;
        await PlanAsync(
            db,
            "sweep",
            $"update timer set try_at = {Literal(Past)} "
                + $"where ({queue.Columns}) in ({queue.Due(Literal(Past), "100")})"
        );
    }

    private async Task InboxAsync(OfficeDb db)
    {
        var byHand = await TimesAsync(person => ReadAsync(db, InboxOf(person)));
        Tell(
            byHand.Slow < MaxInbox,
            $"inbox with two groups: p50 {byHand.Median:N2} ms, p99 {byHand.Slow:N2} ms (aim: p99 below {MaxInbox:N0})"
        );
        await PlanAsync(db, "inbox", InboxOf(7));
    }

    // What a person has, what is offered to them, and to two groups: each in the order of its index.
    private static string InboxOf(int person)
    {
        const string Columns = "t.case_id, t.\"key\", c.title, t.name, t.due_at, ";
        const string Case = "join \"case\" c on c.id = t.case_id";
        var assigned =
            $"select * from (select {Columns} t.due_order from task t {Case} where t.assignee = 'p{person}' "
            + $"and t.unit_id = '{MeasuredOffice.Bureau}' order by t.due_order limit {Lines}) a";
        string[] candidates =
        [
            TaskCandidateRow.ForPerson($"p{person}"),
            $"g{person % Filling.Groups}",
            $"g{(person + 7) % Filling.Groups}",
        ];
        var claimable = candidates.Select(
            (candidate, i) =>
                $"select * from (select {Columns} o.due_order from task_candidate o join task t "
                + $"on t.case_id = o.case_id and t.\"key\" = o.\"key\" {Case} where o.candidate = '{candidate}' "
                + $"and o.unit_id = '{MeasuredOffice.Bureau}' order by o.due_order limit {Lines}) c{i}"
        );
        return $"{string.Join(" union all ", claimable.Prepend(assigned))} order by due_order limit {Lines}";
    }

    private static async Task<(double Median, double Slow)> TimesAsync(Func<int, Task<int>> read)
    {
        var took = new double[Filling.Persons];
        for (var round = 0; round < 2; round++) // The first one is to warm up.
        {
            for (var person = 0; person < Filling.Persons; person++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (await read(person) == 0)
                    throw new InvalidOperationException("An inbox is empty.");
                took[person] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }
        Array.Sort(took);
        return (took[took.Length / 2], took[took.Length * 99 / 100]);
    }

    /// <summary>Takes what is due, again and again; what was taken is due again at once.</summary>
    /// <returns>The best, in milliseconds: the rest is waiting for the disk, which has nothing to do with how many
    /// timers there are.</returns>
    private async Task<double> SweepAsync(OfficeDb db, int due)
    {
        const int Rounds = 100;
        await RunAsync(db, $"update timer set try_at = {Literal(Past)} where case_id <= {due}");
        var queue = measured.Office.Tables.DueTimers;
        var took = new double[Rounds];
        for (var i = -Rounds; i < Rounds; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var taken = await measured.Office.Database.ClaimAsync(
                queue,
                Past,
                Past,
                Sweep.MaxTogether,
                CancellationToken.None
            );
            if (taken.Count != due)
                throw new InvalidOperationException(
                    $"Expected {due} timers, but {taken.Count} were taken."
                );
            if (i >= 0)
                took[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(took);
        var timers = await db.Set<TimerRow>().CountAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  sweep, {due} due among {timers:N0}: "
                    + $"best {took[0]:N2} ms, "
                    + $"p50 {took[Rounds / 2]:N2} ms, p99 {took[Rounds * 99 / 100]:N2} ms"
            )
        );
        return took[0];
    }

    private async Task PlanAsync(OfficeDb db, string what, string sql)
    {
        var explain = measured.Kind == DatabaseKind.Sqlite ? "explain query plan" : "explain";
        await using var command = await CommandAsync(db, $"{explain} {sql}");
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(reader.FieldCount - 1));
        var indexes = plan.SelectMany(line =>
                IndexName().Matches(line).Select(m => m.Groups[1].Value)
            )
            .Distinct()
            .ToList();
        var scans = plan.Count(line => FullScan().IsMatch(line));
        Tell(
            scans == 0,
            $"plan of the {what}: {string.Join(", ", indexes)}; tables read whole: {scans} (aim: 0)"
        );
    }

    [GeneratedRegex(
        @"(?:using|USING|USING COVERING) (?:INDEX )?((?:ix|pk|sqlite_autoindex|INTEGER)_?\w*)"
    )]
    private static partial Regex IndexName();

    [GeneratedRegex(@"Seq Scan|^SCAN (?!a$|c[0-9]|\(|t USING|timer USING)")]
    private static partial Regex FullScan();

    private string Literal(DateTimeOffset instant) =>
        measured.Kind == DatabaseKind.Sqlite
            ? instant.UtcTicks.ToString(CultureInfo.InvariantCulture)
            : $"timestamptz '{instant.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z'";

    // What was filled in lies in the log, or is not known to the planner yet: both databases see to that in time.
    private Task TidyAsync(OfficeDb db) =>
        RunAsync(
            db,
            measured.Kind == DatabaseKind.Postgres
                ? "vacuum analyze"
                : "pragma wal_checkpoint(truncate)"
        );

    private static async Task<int> ReadAsync(OfficeDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = 0;
        while (await reader.ReadAsync())
            lines++;
        return lines;
    }

    private static async Task RunAsync(OfficeDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbCommand> CommandAsync(OfficeDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        return command;
    }

    private void Tell(bool isMet, FormattableString text)
    {
        _met &= isMet;
        Console.WriteLine(
            $"  {(isMet ? "met    " : "NOT MET")} {text.ToString(CultureInfo.InvariantCulture)}"
        );
    }
}
