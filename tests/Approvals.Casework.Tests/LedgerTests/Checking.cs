using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The ledger is whole: it says what the journals say, and comes back from a backup as it was.</summary>
public sealed class Checking
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    public static TheoryData<DatabaseKind, DatabaseKind> Ways =>
        new()
        {
            { DatabaseKind.Sqlite, DatabaseKind.Sqlite },
            { DatabaseKind.Postgres, DatabaseKind.Postgres },
            { DatabaseKind.Sqlite, DatabaseKind.Postgres },
            { DatabaseKind.Postgres, DatabaseKind.Sqlite },
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_ledger_that_nobody_meddled_with_is_whole(DatabaseKind kind)
    {
        await using var office = await ReportedOnAsync(kind);

        Assert.Empty((await VerifyAsync(office)).Flaws);
    }

    [Theory]
    [InlineData("update case_standing set stage = 'closed' where level = 0", "case_standing")]
    [InlineData("update case_standing set percent = 99 where percent = 30", "case_standing")]
    [InlineData(
        "update case_standing set due_on = '2030-01-01' where percent = 30",
        "case_standing"
    )]
    [InlineData("update case_standing set closed_at = 1 where percent = 30", "case_standing")]
    [InlineData(
        "update case_standing set returned = 0, result = 'x' where percent = 100",
        "case_standing"
    )]
    [InlineData(
        "update case_standing set money_recovered_fen = 1 where percent = 100",
        "case_standing"
    )]
    [InlineData("delete from case_standing where percent = 30", "case_standing")]
    [InlineData("update case_progress set percent = 99", "case_progress")]
    [InlineData("update case_progress set text = 'x'", "case_progress")]
    [InlineData("delete from case_progress", "case_progress")]
    public async Task A_row_that_was_altered_by_hand_is_found(string sql, string table)
    {
        await using var office = await ReportedOnAsync(DatabaseKind.Sqlite);
        var rows = await office.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancel));

        var flaws = (await VerifyAsync(office)).Flaws;

        Assert.NotEqual(0, rows);
        Assert.All(
            flaws,
            flaw => Assert.Equal((FlawKind.RowsDiffer, table), (flaw.Kind, flaw.Detail))
        );
        Assert.NotEmpty(flaws);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_ledger_comes_back_from_a_backup_as_it_was(
        DatabaseKind from,
        DatabaseKind to
    )
    {
        await using var office = await ReportedOnAsync(from);
        await office.RefreshAsync();
        await EvidenceFiles.AddAsync(office, LedgerOffice.OfFirst.Handler, 1, 4);
        var before = JsonSerializer.Serialize(await office.PageAsync());
        var saved = Path.Combine(TestFolder.Make(), "saved.zip");
        await new BackUp(office.Office).RunAsync(saved, null, Cancel);
        await using var other = await LedgerOffice.OpenEmptyAsync(to);

        await new RestoreBackup(other.Office).RunAsync(saved, null, Cancel);

        Assert.Equal(before, JsonSerializer.Serialize(await other.PageAsync()));
        Assert.Empty((await VerifyAsync(other)).Flaws);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_restored_ledger_takes_further_entries(DatabaseKind kind)
    {
        await using var office = await ReportedOnAsync(kind);
        var saved = Path.Combine(TestFolder.Make(), "saved.zip");
        await new BackUp(office.Office).RunAsync(saved, null, Cancel);
        await using var other = await LedgerOffice.OpenEmptyAsync(kind);
        await new RestoreBackup(other.Office).RunAsync(saved, null, Cancel);

        await other.ImportAsync(InventedReading.Plan, plan: "2027");

        Assert.Equal(16, (await other.EntriesAsync()).Count);
    }

    /// <summary>An office with one measure closed, one on the way, and money of which a line was taken back.</summary>
    private static async Task<LedgerOffice> ReportedOnAsync(DatabaseKind kind)
    {
        var office = await Figures.WorkedOnAsync(kind);
        var id = await office.CaseAsync(4);
        await office.PlanAsync(id, LedgerOffice.OfFirst);
        await office.CompleteAsync(
            id,
            "report-progress",
            LedgerOffice.OfFirst.Handler,
            ("percent", Value.Of(30)),
            ("progress", Value.Of("已张贴"))
        );
        await TakeBackAsync(office);
        return office;
    }

    private static async Task TakeBackAsync(LedgerOffice office)
    {
        var (money, measure) = (new EnterMoney(office.Office), LedgerOffice.Measure(5));
        var deed = LedgerOffice.By(LedgerOffice.Keeper);
        MoneyLine wrong = new(MoneyKind.Due, "乙岗", 1m, new(2026, 1, 5), "清单2号");
        await money.RunAsync(measure, [wrong], deed, Cancel);
        var (sheet, _) = await new ReadMoney(office.Office).RunAsync(measure, Deed.OfClock, Cancel);
        var line = sheet!.Accounts.Single(a => a.Subject == wrong.Subject).Lines[0];
        Assert.IsType<LedgerAnswer.Done>(await money.TakeBackAsync(measure, line, deed, Cancel));
    }

    private static Task<Verification> VerifyAsync(LedgerOffice office) =>
        new VerifyJournals(office.Office).RunAsync([], null, Cancel);
}
