using System.Text.Json.Nodes;
using Approvals.Casework.Plans.Files;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Assign, open-cases, ledger.</summary>
public sealed class LedgerKeeping
{
    [Fact]
    public async Task What_could_be_assigned_is_shown_and_changes_nothing()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync("approvals assign --plan 2025");
        var lines = await LinesAsync(desk, "");

        Assert.StartsWith("共 5 条措施；", run.Output[^1], StringComparison.Ordinal);
        Assert.Contains(
            run.Output,
            l => l.StartsWith("1 ", StringComparison.Ordinal) && l.Contains("elder-care")
        );
        Assert.All(lines, line => Assert.Null(line["leader"]));
    }

    [Fact]
    public async Task A_proposal_says_to_a_program_where_it_comes_from()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync("approvals assign --plan 2025 --json");

        Assert.Equal(
            ("elder-care", "named"),
            (
                (string?)JsonNode.Parse(run.Output[0])!["department"],
                (string?)JsonNode.Parse(run.Output[0])!["departmentFrom"]
            )
        );
    }

    [Fact]
    public async Task What_is_missing_is_filled_by_field_of_work()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync(
            "approvals assign --by-field --plan 2025 --as office-clerk-1"
        );
        var lines = await LinesAsync(desk, "");

        Assert.Equal(["已确定 5 条措施：1-5"], run.Output);
        Assert.All(lines, line => Assert.NotNull((string?)line["leader"]));
    }

    [Fact]
    public async Task Measures_are_assigned_one_by_one_too()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync(
            "approvals assign 1,5 --department office --leader party-group-member --due 2030-06-30 --plan 2025 "
                + "--as office-clerk-1"
        );
        var line = (await LinesAsync(desk, "--measures 5"))[0];

        Assert.Equal(["已确定 2 条措施：1,5"], run.Output);
        Assert.Equal(
            ("office", "party-group-member", "2030-06-30"),
            ((string?)line["department"], (string?)line["leader"], (string?)line["dueOn"])
        );
    }

    [Fact]
    public async Task What_is_assigned_already_is_no_change()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        var run = await desk.TypeAsync(
            "approvals assign --by-field --plan 2025 --as office-clerk-1 --lang en"
        );

        Assert.Equal(["Nothing changed: the ledger says so already."], run.Output);
    }

    [Fact]
    public async Task A_measure_that_misses_something_cannot_start_and_what_is_named()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync("approvals open-cases --plan 2025 --as office-clerk-1");

        Assert.Equal(
            (ExitCode.Faulty, "已启动 0 个事项，5 条措施还缺要件。"),
            (run.ExitCode, Assert.Single(run.Output))
        );
        Assert.Equal("第 1 号措施不能启动，还缺：责任领导、牵头科室。", run.Errors[0]);
    }

    [Fact]
    public async Task Cases_are_opened_once()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        var first = await desk.TypeAsync(
            "approvals open-cases --plan 2025 --as office-clerk-1 --json"
        );
        var second = await desk.TypeAsync("approvals open-cases --plan 2025 --as office-clerk-1");

        Assert.Equal(
            [1, 2, 3, 4, 5],
            JsonNode.Parse(first.Output[0])!["opened"]!
                .AsArray()
                .Select(o => (int)o!["measure"]!)
                .Distinct()
        );
        Assert.Equal(
            (ExitCode.Fine, "已启动 0 个事项，0 条措施还缺要件。"),
            (second.ExitCode, Assert.Single(second.Output))
        );
    }

    [Fact]
    public async Task What_is_under_way_is_not_assigned_over()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        await PlanDesk.TypeAsync(desk, "open-cases --plan 2025 --as office-clerk-1");

        var run = await desk.TypeAsync(
            "approvals assign 1 --handler elder-care-clerk-1 --plan 2025 --as office-clerk-1"
        );

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith("第1号措施已启动办理", run.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger", "序号")]
    [InlineData("problems", "养老机构消防检查流于形式")]
    [InlineData("tasks", "修订制度强约束")]
    [InlineData("responsibility", "养老服务科")]
    public async Task Each_list_is_shown(string list, string holds)
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        var run = await desk.TypeAsync($"approvals ledger --list {list} --plan 2025");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains(run.Output, line => line.Contains(holds, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_opens_the_rows_that_it_was_counted_from()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        var figures = await desk.TypeAsync("approvals ledger --figures --plan 2025 --json");
        var longTerm = figures
            .Output.Select(line => JsonNode.Parse(line)!)
            .Single(f => (string?)f["figure"] == "class.long-term");

        var rows = await LinesAsync(desk, "--figure class.long-term");

        Assert.Equal(
            ((decimal)longTerm["value"]!, 3),
            (rows.Count, (int)Assert.Single(rows)["measure"]!)
        );
    }

    [Fact]
    public async Task A_figure_that_does_not_exist_is_told_with_those_that_do()
    {
        var run = await (await PlanDesk.MakeAsync()).TypeAsync(
            "approvals ledger --figure light.pink --plan 2025"
        );

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("light.red", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_less_is_told_how_much_is_hidden()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        var run = await desk.TypeAsync(
            "approvals ledger --plan 2025 --as elder-care-clerk-1 | tail -1"
        );

        Assert.Equal(["另有 2 条措施不在可见范围内。"], run.Output);
    }

    [Fact]
    public async Task Who_may_only_know_of_a_measure_sees_no_words_of_it()
    {
        var desk = await Desk.MakeAsync();

        var run = await PlanDesk.TypeAsync(desk, "ledger --as office-clerk-1 --json");

        var withoutWords = run
            .Output.Select(line => JsonNode.Parse(line)!)
            .Where(line => line["text"] is null)
            .ToList();
        Assert.NotEmpty(withoutWords);
        Assert.All(withoutWords, line => Assert.Equal("restricted", (string?)line["visibility"]));
    }

    [Fact]
    public async Task Nobody_sees_the_ledger_as_a_person_who_does_not_exist()
    {
        var run = await (await PlanDesk.MakeAsync()).TypeAsync(
            "approvals ledger --plan 2025 --as li"
        );

        Assert.Equal(
            (ExitCode.NothingDone, "没有人员 li。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task A_workbook_has_the_lists_and_the_ledger()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        await PlanDesk.TypeAsync(desk, "ledger --xlsx ledger.xlsx --plan 2025");

        using var stream = File.OpenRead(desk.PathOf("ledger.xlsx"));
        var rows = PlanFile.Read(stream, "ledger.xlsx").Source!.Lines;
        Assert.Equal(6, rows.Select(r => r.Row!.Table).Distinct().Count());
        Assert.Contains(
            rows,
            r => r.Text.Contains("修订养老机构安全检查办法", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_workbook_takes_the_place_of_the_one_before()
    {
        var desk = await PlanDesk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "ledger --xlsx ledger.xlsx --plan 2025");

        await PlanDesk.TypeAsync(desk, "ledger --xlsx ledger.xlsx --plan 2025");

        Assert.Equal(["ledger.xlsx"], Names(Directory.GetFiles(desk.Folder, "ledger.xlsx*")));

        static IEnumerable<string?> Names(string[] paths) => paths.Select(Path.GetFileName);
    }

    [Fact]
    public async Task The_ledgers_of_all_units_are_counted_when_work_has_refreshed_them()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        var before = await desk.TypeAsync("approvals ledger --units");
        await PlanDesk.TypeAsync(desk, "work --once");
        var after = await desk.TypeAsync("approvals ledger --units --json");

        Assert.Equal(["还没有统计。请先运行 approvals work --once。"], before.Output);
        Assert.Equal(
            [("2025", 5), ("2026", 158)],
            after.Output.Select(l => JsonNode.Parse(l)!).Select(PlanAndMeasures).Order()
        );

        static (string, int) PlanAndMeasures(JsonNode total) =>
            (
                ((string)total["plan"]!).Length == 4 ? (string)total["plan"]! : "",
                (int)total["measures"]!
            );
    }

    [Fact]
    public async Task Which_of_several_plans_must_be_said()
    {
        var run = await (await PlanDesk.MakeAsync()).TypeAsync("approvals ledger");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.StartsWith("有多个方案：civil-affairs/", run.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_problem_comes_from_is_noted()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await desk.TypeAsync(
            "approvals problem 2 --root-cause 审核不严 --plan 2025 --as office-clerk-1"
        );

        Assert.Equal(["已登记；涉及 2 条措施：4-5"], run.Output);
    }

    [Fact]
    public async Task A_measure_stands_still_with_the_main_leaders_word_and_goes_on()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        await PlanDesk.TypeAsync(
            desk,
            "measure suspend 1 --until 2030-12-31 --reason 等待批复 --consent director:批示第1号 --plan 2025 "
                + "--as office-clerk-1"
        );
        var suspended = (await LinesAsync(desk, "--measures 1"))[0];
        await PlanDesk.TypeAsync(desk, "measure resume 1 --plan 2025 --as office-clerk-1");
        var resumed = (await LinesAsync(desk, "--measures 1"))[0];

        Assert.Equal(
            ("suspended", "assigned"),
            ((string?)suspended["status"], (string?)resumed["status"])
        );
    }

    [Fact]
    public async Task An_amended_date_leaves_the_first_one()
    {
        var desk = await PlanDesk.MakeAssignedAsync();

        await PlanDesk.TypeAsync(
            desk,
            "measure amend 1 due-on 2030-12-31 --document 党组纪要第3号 --reason 工程延期 --plan 2025 "
                + "--as office-clerk-1"
        );
        var line = (await LinesAsync(desk, "--measures 1"))[0];

        Assert.Equal(
            ("2030-12-31", "2025-03-31"),
            ((string?)line["dueOn"], (string?)line["firstDueOn"])
        );
    }

    private static async Task<List<JsonNode>> LinesAsync(Desk desk, string options)
    {
        var run = await PlanDesk.TypeAsync(desk, $"ledger --json --plan 2025 {options}");
        return [.. run.Output.Select(line => JsonNode.Parse(line)!)];
    }
}
