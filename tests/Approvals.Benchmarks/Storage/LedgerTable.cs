using System.Diagnostics;
using System.Globalization;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Approvals.Benchmarks.Storage;

/// <summary>How long the ledger takes in an installation of a thousand units, each with a plan of the usual size whose
/// cases are open. One comes in by the door; the database copies it.</summary>
internal sealed class LedgerTable(Office office)
{
    private const int Units = 1_000;
    private const int Rounds = 20;
    private const int Apart = 1_000; // Between the numbers of two units: more than a plan has measures or cases.
    private const double MaxView = 200; // Milliseconds.
    private const double MaxTotals = 1_000;
    private const double MaxRefresh = 200;

    private static readonly UnitId First = new("civil-affairs");

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
            PostgresCluster.Extra = ""; // Here it is waited for the disk.
            var settings = new OfficeSettings(TestFolder.Make())
            {
                Postgres =
                    kind == DatabaseKind.Postgres
                        ? PostgresCluster.Instance.CreateDatabase()
                        : null,
            };
            await using var office = await Office.OpenAsync(
                settings,
                TimeProvider.System,
                CancellationToken.None
            );
            var table = new LedgerTable(office);
            await table.FillAsync(kind);
            await table.MeasureAsync();
            met &= table._met;
        }
        return met ? 0 : 1;
    }

    private async Task FillAsync(DatabaseKind kind)
    {
        var begun = Stopwatch.GetTimestamp();
        string Folder(string name) => Path.Combine(AppContext.BaseDirectory, name);
        await new LoadSeeds(office).RunAsync(Folder("seeds"), CancellationToken.None);
        await new LoadDefinitions(office).RunAsync(Folder("workflows"), CancellationToken.None);
        await new LoadPlans(office).RunAsync(Folder("plan"), false, CancellationToken.None);
        await new OpenDueCases(office).RunAsync(
            First,
            null,
            Deed.OfClock,
            null,
            CancellationToken.None
        );
        await using var db = office.Database.CreateDbContext();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var row in Tables)
            await db.Database.ExecuteSqlRawAsync(CopyOf(db.Model.FindEntityType(row)!));
        await db.Database.ExecuteSqlRawAsync(
            kind == DatabaseKind.Postgres ? "vacuum analyze" : "pragma wal_checkpoint(truncate)"
        );
        var entries = await db.Set<EntryRow>().CountAsync();
        var cases = await db.Set<CaseRow>().CountAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{kind}: {Units:N0} units, {entries:N0} entries, {cases:N0} cases, filled in "
                    + $"{Stopwatch.GetElapsedTime(begun).TotalSeconds:N0} s"
            )
        );
    }

    private async Task MeasureAsync()
    {
        var refreshed = await RefreshAsync("the first time");
        var again = await RefreshAsync("where nothing has changed");
        Tell(
            Math.Max(refreshed, again) < MaxRefresh,
            $"refresh of a unit: {Math.Max(refreshed, again):N1} ms (aim: below {MaxRefresh:N0})"
        );
        var ofProgram = await MedianAsync(round => ViewAsync(new($"unit-{round + 1}"), null));
        Tell(
            ofProgram < MaxView,
            $"ledger of a unit: p50 {ofProgram:N1} ms (aim: below {MaxView:N0})"
        );
        var ofPerson = await MedianAsync(_ => ViewAsync(First, new("director")));
        Tell(
            ofPerson < MaxView,
            $"ledger of a unit as its leader sees it: p50 {ofPerson:N1} ms (aim: below {MaxView:N0})"
        );
        var totals = await MedianAsync(_ => TotalsAsync());
        Tell(
            totals < MaxTotals,
            $"counts of all units: p50 {totals:N1} ms (aim: below {MaxTotals:N0})"
        );
    }

    /// <summary>Refreshes all units.</summary>
    /// <returns>What one took, in milliseconds.</returns>
    private async Task<double> RefreshAsync(string when)
    {
        var begun = Stopwatch.GetTimestamp();
        await new RefreshLedger(office).RunAsync(null, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(begun);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  refresh of all units, {when}: {took.TotalSeconds:N1} s"
            )
        );
        return took.TotalMilliseconds / Units;
    }

    private async Task ViewAsync(UnitId unit, PersonId? viewer)
    {
        var page = await new LedgerView(office).RunAsync(
            unit,
            null,
            viewer,
            CancellationToken.None
        );
        if (page is not { Lines.IsEmpty: false })
            throw new InvalidOperationException($"The ledger of '{unit}' is empty.");
    }

    private async Task TotalsAsync()
    {
        var totals = await new LedgerTotals(office).RunAsync(null, CancellationToken.None);
        if (totals?.Count != Units)
            throw new InvalidOperationException($"Expected {Units} units, found {totals?.Count}.");
    }

    private static async Task<double> MedianAsync(Func<int, Task> act)
    {
        var took = new double[Rounds];
        await act(0); // To warm up.
        for (var round = 0; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            await act(round);
            took[round] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }
        Array.Sort(took);
        return took[Rounds / 2];
    }

    // In an order in which no row comes before one that it refers to.
    private static Type[] Tables =>
        [
            typeof(Unit),
            typeof(Department),
            typeof(Post),
            typeof(FieldOfWork),
            typeof(PlanRow),
            typeof(ProblemRow),
            typeof(EntryRow),
            typeof(EntryAssistanceRow),
            typeof(EntryChangeRow),
            typeof(CaseRow),
            typeof(CaseStandingRow),
            typeof(EntryCaseRow),
        ];

    private static string CopyOf(IEntityType type)
    {
        var name = type.GetTableName()!;
        var table = StoreObjectIdentifier.Table(name);
        var columns = type.GetProperties().Select(p => p.GetColumnName(table)!).ToList();
        if (type.ClrType == typeof(EntryChangeRow))
            columns.Remove("id"); // The database counts them.
        var values = columns.Select(c => Copied(name, c));
        var unit = type.ClrType == typeof(Unit) ? "id" : "unit_id";
        var quoted = string.Join(", ", columns.Select(c => $"\"{c}\""));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"with recursive copy(n) as (select 1 union all select n + 1 from copy where n < {Units - 1}) "
                + $"insert into \"{name}\" ({quoted}) select {string.Join(", ", values)} "
                + $"from copy cross join \"{name}\" t where t.\"{unit}\" = '{First}'"
        );
    }

    private static string Copied(string table, string column) =>
        (table, column) switch
        {
            ("unit", "id") or (_, "unit_id") => "'unit-' || copy.n",
            ("ledger_entry", "id") or ("case", "id") or (_, "entry_id" or "case_id") =>
                string.Create(CultureInfo.InvariantCulture, $"t.\"{column}\" + copy.n * {Apart}"),
            _ => $"t.\"{column}\"",
        };

    private void Tell(bool isMet, FormattableString text)
    {
        _met &= isMet;
        Console.WriteLine(
            $"  {(isMet ? "met    " : "NOT MET")} {text.ToString(CultureInfo.InvariantCulture)}"
        );
    }
}
