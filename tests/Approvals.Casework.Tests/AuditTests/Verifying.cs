using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.Data.Sqlite;

namespace Approvals.Casework.Tests.AuditTests;

/// <summary>What the check of the journals sees. Each test breaks one thing by hand.</summary>
public sealed class Verifying
{
    private const string Talk = "谈话内容：只有少数人可以看";

    private static readonly string[] TablesOfCases =
    [
        "outbox",
        "task_candidate",
        "task",
        "timer",
        "subscription",
        "case_person",
        "restricted_text",
        "case_journal",
    ];

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task An_office_that_nobody_meddled_with_is_whole(DatabaseKind kind)
    {
        await using var office = await OfficeWithWorkAsync(kind);

        Assert.Empty((await VerifyAsync(office)).Flaws);
    }

    [Theory]
    [InlineData(
        "update case_journal set facts = replace(facts, 'li', 'ly') where number = 1",
        FlawKind.Altered
    )]
    [InlineData("update case_journal set reason = 'because' where number = 2", FlawKind.Altered)]
    [InlineData("update case_journal set actor_id = 'zhao' where number = 2", FlawKind.Altered)]
    [InlineData("update case_journal set at = at + 10000 where number = 2", FlawKind.Altered)]
    [InlineData("update office_journal set subject = 'other' where number = 1", FlawKind.Altered)]
    [InlineData("delete from case_journal where number = 1", FlawKind.Gap)]
    [InlineData("delete from office_journal where number = 1", FlawKind.Gap)]
    [InlineData(
        "update \"case\" set title = title, state = x'5301' where id = 1",
        FlawKind.StateDiffers
    )]
    [InlineData("update \"case\" set version = version + 1 where id = 1", FlawKind.HeadDiffers)]
    [InlineData("update task set assignee = 'zhao' where case_id = 1", FlawKind.RowsDiffer)]
    [InlineData("delete from task where case_id = 1", FlawKind.RowsDiffer)]
    [InlineData(
        "update restricted_text set cipher = x'00' where case_id = 1",
        FlawKind.TextAltered
    )]
    public async Task What_was_changed_by_hand_is_found(string sql, FlawKind expected)
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        await MeddleAsync(office, sql);

        Assert.Contains((await VerifyAsync(office)).Flaws, flaw => flaw.Kind == expected);
    }

    [Fact]
    public async Task The_first_row_that_was_changed_is_named()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        await MeddleAsync(
            office,
            "update case_journal set channel = 'page' where case_id = 1 and number = 2"
        );

        var flaw = (await VerifyAsync(office)).Flaws[0];

        Assert.Equal(("1", 2), (flaw.Chain, flaw.Number));
    }

    [Fact]
    public async Task A_case_that_was_taken_away_as_a_whole_is_found()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        await MeddleAsync(office, EraseCase(1));

        var flaw = Assert.Single((await VerifyAsync(office)).Flaws);

        Assert.Equal((FlawKind.CaseMissing, "1"), (flaw.Kind, flaw.Chain));
    }

    [Fact]
    public async Task A_chain_that_was_made_anew_from_the_end_is_found_by_a_head_that_somebody_noted()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        var noted = (await VerifyAsync(office)).OfficeHead!;
        await MeddleAsync(office, $"delete from office_journal where number = {noted.Number}");

        var flaw = Assert.Single((await VerifyAsync(office, noted)).Flaws);

        Assert.Equal((FlawKind.EndMissing, "office"), (flaw.Kind, flaw.Chain));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_exported_file_is_checked_without_the_database(DatabaseKind kind)
    {
        await using var office = await OfficeWithWorkAsync(kind);

        var check = ExportedFile.Check(await ExportAsync(office), []);

        Assert.Equal(
            (true, await VerifyAsync(office) is { Rows: var rows } ? rows : 0),
            (check.IsWhole, check.Rows)
        );
    }

    [Fact]
    public async Task Every_byte_of_an_exported_row_counts()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        var lines = await ExportAsync(office);
        var missed = new List<int>();
        var row = lines.Length - 2;

        for (var at = 0; at < lines[row].Length; at++)
        {
            var changed = lines.ToArray();
            var other = lines[row][at] == 'x' ? 'y' : 'x';
            changed[row] = string.Concat(
                lines[row].AsSpan(0, at),
                [other],
                lines[row].AsSpan(at + 1)
            );
            if (ExportedFile.Check(changed, []).IsWhole)
                missed.Add(at);
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task A_line_that_is_missing_in_an_exported_file_is_found()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        var lines = await ExportAsync(office);

        Assert.All(
            Enumerable.Range(1, lines.Length - 1),
            at =>
                Assert.False(ExportedFile.Check([.. lines[..at], .. lines[(at + 1)..]], []).IsWhole)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_restricted_text_stands_nowhere_in_the_clear(DatabaseKind kind)
    {
        await using var office = await OfficeWithWorkAsync(kind);

        Assert.DoesNotContain(
            await ExportAsync(office),
            line => line.Contains(Talk, StringComparison.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Chains_sealed_by_SM3_are_whole(DatabaseKind kind)
    {
        await using var office = await OfficeWithWorkAsync(kind, SealAlgorithm.Sm3);

        Assert.Empty((await VerifyAsync(office)).Flaws);
    }

    // Two cases at work, one restricted text, heads entered.
    private static async Task<TestOffice> OfficeWithWorkAsync(
        DatabaseKind kind,
        SealAlgorithm seals = SealAlgorithm.Sha256
    )
    {
        var office = await TestOffice.OpenAsync(kind, seals, "two-step", "reminded");
        var begun = await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        var task = Assert.Single(begun.State.OpenTasks);
        await office.Office.Cases.RunAsync(
            begun.Id,
            new Command.CompleteTask(task.Key, Value.Context.Empty),
            TestOffice.By("li"),
            [new RestrictedText("record", Talk, "talk-record")],
            Cancel
        );
        await new EnterCaseHeads(office.Office).RunAsync(Cancel);
        return office;
    }

    private static Task<Verification> VerifyAsync(TestOffice office, params ChainHead[] noted) =>
        new VerifyJournals(office.Office).RunAsync(noted, null, Cancel);

    private static async Task<string[]> ExportAsync(TestOffice office)
    {
        using var file = new MemoryStream();
        await new ExportJournals(office.Office).RunAsync(file, null, Cancel);
        return System.Text.Encoding.UTF8.GetString(file.ToArray()).TrimEnd('\n').Split('\n');
    }

    // As somebody would who has the file: without its rules.
    private static async Task MeddleAsync(TestOffice office, string sql)
    {
        await using var connection = new SqliteConnection(
            $"Data Source={office.Settings.DatabaseFile}"
        );
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"pragma foreign_keys = off; pragma ignore_check_constraints = on; {sql}";
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static string EraseCase(int id) =>
        string.Concat(TablesOfCases.Select(table => $"delete from {table} where case_id = {id};"))
        + $"delete from \"case\" where id = {id}";
}
