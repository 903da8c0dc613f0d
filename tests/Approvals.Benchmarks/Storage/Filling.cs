using System.Globalization;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Approvals.Benchmarks.Storage;

/// <summary>Fills an office: a few cases come in by the door, and the database copies their rows under other numbers
/// and for other people.</summary>
internal sealed class Filling(MeasuredOffice measured)
{
    /// <summary>How many people there are, of whom each has tasks.</summary>
    public const int Persons = 200;

    /// <summary>How many groups there are, each of whom may claim tasks.</summary>
    public const int Groups = 20;

    private const int Patterns = 20;
    private const int OpenPatterns = 2; // Of each kind: what a person has, and what may be claimed.
    private const int Notes = 5; // Makes six or seven rows of the journal a case, on average.

    /// <summary>Makes cases.</summary>
    /// <param name="cases">How many, with those that are copied; a multiple of <see cref="Patterns"/>.</param>
    public async Task RunAsync(int cases)
    {
        for (var i = 0; i < Patterns; i++)
            await PlayAsync(i);
        await using var db = measured.Office.Database.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var table in Tables)
            await CopyAsync(db, table, 1, (cases / Patterns) - 1);
        await transaction.CommitAsync();
    }

    /// <summary>Copies the one timer that came in by the door to other cases.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last.</param>
    public async Task AddTimersAsync(int first, int last)
    {
        await using var db = measured.Office.Database.CreateDbContext();
        var type = db.Model.FindEntityType(typeof(TimerRow))!;
        var columns = ColumnsOf(type);
        var values = columns.Select(c => c.Column == "case_id" ? "copy.n" : $"t.\"{c.Column}\"");
        await RunAsync(
            db,
            $"{Counted(first, last)} insert into timer ({Quoted(columns)}) select {string.Join(", ", values)} "
                + "from copy cross join (select * from timer order by try_at desc limit 1) t "
                + "where not exists (select 1 from timer o where o.case_id = copy.n and o.\"key\" = t.\"key\")"
        );
    }

    private static Type[] Tables =>
        [
            typeof(CaseRow),
            typeof(CaseJournalRow),
            typeof(CasePersonRow),
            typeof(TaskRow),
            typeof(TaskCandidateRow),
        ];

    // Sixteen have ended, two are at somebody's, two can be claimed.
    private async Task PlayAsync(int pattern)
    {
        if (pattern < OpenPatterns)
        {
            await StartReminded();
            return;
        }
        var begun = await measured.StartAsync("li", "wang");
        for (var i = 0; i < Notes; i++)
            begun = await NoteAsync(begun, i);
        if (pattern < 2 * OpenPatterns)
            return;
        await measured.CompleteAsync(await measured.CompleteAsync(begun, "li"), "wang");
    }

    private async Task StartReminded()
    {
        var wanted = new NewCase(MeasuredOffice.Bureau, "reminded", "核实一笔支出")
        {
            DepartmentId = new("all"),
            Variables = Value.Context.Of(("group", Value.Of("g0")), ("persons", Value.Of("p0"))),
        };
        MeasuredOffice.Done(
            await measured.Office.Cases.StartAsync(
                wanted,
                MeasuredOffice.By("office"),
                CancellationToken.None
            )
        );
    }

    private async Task<CaseAnswer.Done> NoteAsync(CaseAnswer.Done begun, int number)
    {
        var values = Value.Context.Of(("note", Value.Of(number)));
        var command = new Command.SetVariables(1, values);
        var deed = MeasuredOffice.By("lgo") with
        {
            Consents = [new(new("chief"), "1"), new(new("audit"), "2")],
        };
        var answer = await measured.Office.Cases.RunAsync(
            begun.Id,
            command,
            deed,
            CancellationToken.None
        );
        return MeasuredOffice.Done(answer);
    }

    private async Task CopyAsync(OfficeDb db, Type row, int first, int last)
    {
        var type = db.Model.FindEntityType(row)!;
        var table = type.GetTableName()!;
        var columns = ColumnsOf(type);
        var values = columns.Select(c => Copied(table, c.Column));
        await RunAsync(
            db,
            $"{Counted(first, last)} insert into \"{table}\" ({Quoted(columns)}) "
                + $"select {string.Join(", ", values)} from copy cross join \"{table}\" t"
        );
    }

    // Other people and groups, and due dates that differ.
    private string Copied(string table, string column)
    {
        var t = $"t.\"{column}\"";
        var person = $"cast((copy.n * 7 + t.case_id) % {Persons} as text)";
        var group = $"cast((copy.n * 7 + t.case_id) % {Groups} as text)";
        var later =
            measured.Kind == DatabaseKind.Sqlite
                ? $"{t} + copy.n * {TimeSpan.TicksPerMinute}"
                : $"{t} + copy.n * interval '1 minute'";
        return (table, column) switch
        {
            ("case", "id") or (_, "case_id") => $"{t} + copy.n * {Patterns}",
            ("task", "assignee") => $"case when {t} is null then null else 'p' || {person} end",
            ("task_candidate", "candidate") =>
                $"case when {t} = 'g0' then 'g' || {group} else '{TaskCandidateRow.ForPerson("p")}' || {person} end",
            (_, "due_order" or "due_at") => later,
            _ => t,
        };
    }

    private static string Counted(int first, int last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"with recursive copy(n) as (select {first} union all select n + 1 from copy where n < {last})"
        );

    private static List<(string Column, IProperty Property)> ColumnsOf(IEntityType type)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        return [.. type.GetProperties().Select(p => (p.GetColumnName(table)!, p))];
    }

    private static string Quoted(List<(string Column, IProperty Property)> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Column}\""));

    private static async Task RunAsync(OfficeDb db, string sql)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
