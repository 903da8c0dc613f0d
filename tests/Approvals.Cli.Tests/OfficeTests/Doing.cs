using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Inbox, case, complete, act.</summary>
public sealed class Doing
{
    [Fact]
    public async Task An_inbox_lists_what_one_has_and_what_one_may_claim()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("inbox", "office-head");

        Assert.Equal(
            [
                "事项 编号 标题 任务 状态",
                "1 3 年休假 办公室主任审批 待我办理",
                "2 3 打印机 规划财务科审核 可签收",
            ],
            run.Output.Select(WithoutDue)
        );
    }

    [Fact]
    public async Task Columns_stand_below_each_other_though_Chinese_is_wide()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("inbox", "office-head");

        // "办公室主任审批" takes as many columns as "规划财务科审核"; both are 14 wide.
        Assert.Equal(
            run.Output[1].IndexOf("202", StringComparison.Ordinal),
            run.Output[2].IndexOf("202", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_inbox_of_nobody_is_told()
    {
        var run = await (await Desk.MakeAsync()).RunAsync("inbox", "li");

        Assert.Equal((ExitCode.NothingDone, "没有人员 li。"), (run.ExitCode, run.Errors[0]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    public async Task A_limit_has_its_bounds(string limit)
    {
        var run = await (await Desk.MakeAsync()).RunAsync("inbox", "office-head", "--limit", limit);

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    [Fact]
    public async Task A_case_shows_where_it_stands_and_how_it_came_there()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("complete", "1", "3", "--as", "office-head", "--reason", "情况属实");

        var run = await desk.RunAsync("case", "1");

        Assert.Equal("事项 1  年休假", run.Output[0]);
        Assert.Contains("  ✓ 办公室主任审批", run.Output);
        Assert.Contains("    ● 分管领导审批  [天数 > 3]", run.Output);
        Assert.Contains("    ↪ 备案", run.Output);
        Assert.Matches(
            @"^  2  \d{4}-\d\d-\d\d \d\d:\d\d  office-head     办理：办公室主任审批  → 分管领导审批    理由：情况属实$",
            run.Output[^1]
        );
    }

    [Fact]
    public async Task Times_are_those_of_the_zone()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("case", "1", "--json", "--zone", "UTC");

        Assert.EndsWith(
            "+00:00",
            (string)JsonNode.Parse(run.Output[0])!["startedAt"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_case_that_does_not_exist_is_told()
    {
        var run = await (await Desk.MakeAsync()).RunAsync("case", "7", "--lang", "en");

        Assert.Equal(
            (ExitCode.NothingDone, "There is no case 7."),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task Who_comes_too_late_learns_who_was_first_and_when()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("act", "2", "claim", "3", "--as", "planning-finance-head");

        var run = await desk.RunAsync("act", "2", "claim", "3", "--as", "office-head");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Matches(
            @"^planning-finance-head 已于 \d{4}-\d\d-\d\d \d\d:\d\d 先行办理：任务已签收。$",
            run.Errors[0]
        );
    }

    [Fact]
    public async Task A_program_learns_it_too()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("complete", "1", "3", "--as", "office-head");

        var run = await desk.RunAsync("complete", "1", "3", "--as", "office-head", "--json");

        var answer = JsonNode.Parse(Assert.Single(run.Output))!;
        Assert.Equal(
            ("rejected", "not-found", "office-head", "task-completed"),
            (
                (string)answer["result"]!,
                (string)answer["reason"]!,
                (string)answer["meanwhile"]!["by"]!,
                (string)answer["meanwhile"]!["what"]!
            )
        );
    }

    [Fact]
    public async Task Who_may_not_is_told_why()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("complete", "1", "3", "--as", "office-clerk-3");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith("不准许：", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_few_may_read_is_in_no_export()
    {
        var desk = await Desk.MakeAsync();
        await File.WriteAllTextAsync(
            desk.PathOf("opinion.txt"),
            "家中老人病重",
            TestContext.Current.CancellationToken
        );

        var run = await desk.RunAsync([
            "complete",
            "1",
            "3",
            "--as",
            "office-head",
            "--restricted",
            "意见=@opinion.txt",
            "--class",
            "talk-record",
        ]);
        await desk.RunAsync("export", "all.jsonl");

        var export = await File.ReadAllTextAsync(
            desk.PathOf("all.jsonl"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("意见", export, StringComparison.Ordinal);
        Assert.DoesNotContain("老人", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_notes_the_console_and_the_account()
    {
        var desk = await Desk.MakeAsync();

        await desk.RunAsync("export", "all.jsonl");

        var export = await File.ReadAllTextAsync(
            desk.PathOf("all.jsonl"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(
            "\\\"channel\\\":\\\"console\\\"",
            Escaped(export),
            StringComparison.Ordinal
        );
        Assert.Contains(Environment.UserName, export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_entered_later_says_when_it_happened()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync([
            "complete",
            "1",
            "3",
            "--as",
            "office-head",
            "--happened-at",
            "2026-01-04T15:30",
        ]);

        var run = await desk.RunAsync("case", "1");

        Assert.EndsWith(
            "（实际发生于 2026-01-04 15:30）",
            run.Output[^1],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("claim")]
    [InlineData("claim", "x")]
    [InlineData("claim", "3", "4")]
    [InlineData("assign", "3")]
    [InlineData("return", "3", "--to", "head")]
    [InlineData("due", "3", "--reason", "顺延")]
    [InlineData("due", "3", "--reason", "顺延", "--at", "tomorrow")]
    [InlineData("set", "--reason", "更正")]
    [InlineData("cancel")]
    [InlineData("message")]
    [InlineData("fly")]
    public async Task What_an_action_misses_is_told(params string[] words)
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync(["act", "1", .. words, "--as", "office-clerk-1"]);

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
    }

    [Theory]
    [InlineData("act 2 claim 3 --as office-head", "act 2 release 3 --as office-head")]
    [InlineData("complete 1 3 --as office-head", "act 1 withdraw head --as office-head")]
    [InlineData(
        "act 1 due 3 --at none --reason 待定 --as office-clerk-1 --consent party-group-member:批示"
    )]
    [InlineData(
        "act 1 set 天数=2 --reason 更正 --as office-clerk-1 --consent director:批示 --consent audit-admin:记录"
    )]
    [InlineData(
        "act 1 move 3 --to file --reason 更正 --as office-clerk-1 --consent director:批示 --consent audit-admin:记录"
    )]
    [InlineData("act 1 cancel --reason 撤销申请 --as party-group-member")]
    [InlineData(
        "act 1 suspend --until 2030-12-31 --reason 等 --as office-clerk-1 --consent director:批示",
        "act 1 resume --as office-clerk-1 --consent director:批示"
    )]
    [InlineData(
        "complete 1 3 --as office-head",
        "act 1 return 5 --to head --reason 补材料 --as party-group-member"
    )]
    public async Task Actions_are_carried_out(params string[] lines)
    {
        var desk = await Desk.MakeAsync();

        foreach (var line in lines)
        {
            var run = await desk.TypeAsync($"approvals {line}");
            Assert.Equal((line, 0, ""), (line, run.ExitCode, string.Join('\n', run.Errors)));
        }
        Assert.Equal(ExitCode.Fine, (await desk.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task A_message_goes_to_what_waits_for_it_in_a_case()
    {
        var desk = await BuyingAsync();
        var early = await desk.RunAsync("act", "2", "message", "到货", "--as", "office-clerk-1");
        await BuyAsync(desk);

        var run = await desk.RunAsync(
            "act",
            "2",
            "message",
            "到货",
            "数量=1",
            "--as",
            "office-clerk-1"
        );

        Assert.Equal((ExitCode.Faulty, ExitCode.Fine), (early.ExitCode, run.ExitCode));
        Assert.Equal("事项 2 已办结。", run.Output[^1]);
    }

    [Fact]
    public async Task What_a_case_offers_is_done_by_whom_it_names()
    {
        var desk = await WaitingForDeliveryAsync();

        var offered = await desk.TypeAsync("approvals case 2 | sed -n '/可办事项/,/可由/p'");
        var stranger = await desk.TypeAsync("approvals act 2 登记到货 数量=1 --as elder-care-head");
        var empty = await desk.TypeAsync("approvals act 2 登记到货 --as planning-finance-clerk-3");
        var done = await desk.TypeAsync(
            "approvals act 2 登记到货 数量=1 --as planning-finance-clerk-3"
        );

        Assert.Contains("登记到货", offered.Output[1], StringComparison.Ordinal);
        Assert.Equal(
            (ExitCode.Faulty, ExitCode.Faulty, "“到货数量”须填写。"),
            (stranger.ExitCode, empty.ExitCode, Assert.Single(empty.Errors))
        );
        Assert.Equal("事项 2 已办结。", done.Output[^1]);
    }

    [Fact]
    public async Task An_action_that_there_is_not_is_told_with_those_that_there_are()
    {
        var desk = await WaitingForDeliveryAsync();

        var run = await desk.TypeAsync("approvals act 2 退货 --as planning-finance-clerk-3");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.EndsWith("本事项此时可办：wait。", run.Errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "“意见”须填写。")]
    [InlineData("--set 意见=好 --lang en", "“意见” needs at least 2 characters.")]
    [InlineData("--set 意见=同意 金额=1", "表单没有“金额”这一项。")]
    public async Task A_form_that_is_not_filled_in_is_told_field_by_field(string given, string said)
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("act", "2", "claim", "3", "--as", "planning-finance-head");

        var run = await desk.TypeAsync(
            $"approvals complete 2 3 --as planning-finance-head {given}"
        );

        Assert.Equal((ExitCode.Faulty, said), (run.ExitCode, Assert.Single(run.Errors)));
    }

    private static async Task<Desk> WaitingForDeliveryAsync()
    {
        var desk = await BuyingAsync();
        await BuyAsync(desk);
        return desk;
    }

    private static async Task<Desk> BuyingAsync()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "act 2 claim 3 --as planning-finance-head");
        await PlanDesk.TypeAsync(desk, "complete 2 3 --as planning-finance-head --set 意见=同意");
        return desk;
    }

    private static async Task BuyAsync(Desk desk)
    {
        var buying = await desk.RunAsync("inbox", "planning-finance-clerk-3", "--json");
        var key = JsonNode.Parse(buying.Output[0])!["key"];
        await PlanDesk.TypeAsync(
            desk,
            $"complete 2 {key} --as planning-finance-clerk-3 --set 供货方=甲店 发票金额=2980"
        );
    }

    private static string Escaped(string json) =>
        json.Contains("\\\"channel", StringComparison.Ordinal)
            ? json
            : json.Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string WithoutDue(string line) =>
        string.Join(
            ' ',
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word != "期限" && !(char.IsDigit(word[0]) && word.Length > 4))
        );
}
