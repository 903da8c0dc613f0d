using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Measure money, evidence; and what upkeep does with evidence.</summary>
public sealed class MoneyAndEvidence
{
    private const string Money = "measure money 4 --plan 2025";

    [Fact]
    public async Task Money_reconciles_when_all_that_is_stated_came_back_or_was_waived()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        await EnterAsync(desk, "due:office-clerk-2:1200:2025-03-10:清单1号");
        await EnterAsync(desk, "returned:office-clerk-2:999.99:2025-03-12:票据7号");
        await EnterAsync(desk, "waived:office-clerk-2:200.01:2025-03-14:党组纪要3号");

        var run = await desk.TypeAsync($"approvals {Money} --as planning-finance-head --json");
        var sheet = JsonNode.Parse(Assert.Single(run.Output))!;

        Assert.Equal(
            (1200m, 999.99m, 200.01m, 0m, true),
            (
                (decimal)sheet["total"]!["due"]!,
                (decimal)sheet["total"]!["returned"]!,
                (decimal)sheet["total"]!["waived"]!,
                (decimal)sheet["total"]!["balance"]!,
                (bool)sheet["reconciles"]!
            )
        );
    }

    [Fact]
    public async Task What_is_still_open_of_money_is_shown_by_person()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        await EnterAsync(desk, "due:office-clerk-2:700:2025-03-10:清单1号");

        var run = await desk.TypeAsync($"approvals {Money} --as planning-finance-head");

        Assert.Equal(
            (ExitCode.Fine, "方案写明应退 1,200.00 元，还差 500.00 元未登记。", "账目尚未相符。"),
            (run.ExitCode, run.Output[^2], run.Output[^1])
        );
        Assert.StartsWith("office-clerk-2", run.Output[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_is_taken_back_by_another()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        await EnterAsync(desk, "due:office-clerk-2:700:2025-03-10:清单1号");

        await PlanDesk.TypeAsync(
            desk,
            $"{Money} --take-back 1 --reason 登记有误 --as office-clerk-1"
        );
        var run = await desk.TypeAsync($"approvals {Money} --as planning-finance-head --json");

        Assert.Equal(
            """{"due":0,"returned":0,"waived":0,"balance":0}""",
            JsonNode.Parse(run.Output[0])!["total"]!.ToJsonString().Replace(".00", "")
        );
    }

    [Fact]
    public async Task Evidence_is_listed_where_it_was_added()
    {
        var desk = await DeskOfHandlerAsync();

        var added = await AddAsync(desk, "1", "minutes.txt", "--title 会议纪要");
        var listed = await desk.TypeAsync("approvals evidence 1 --plan 2025 --as office-clerk-1");

        Assert.StartsWith(
            "已登记为第 1 号措施的佐证材料（",
            Assert.Single(added.Output),
            StringComparison.Ordinal
        );
        Assert.Matches(
            @"^2025-03-20  文件  会议纪要  +minutes\.txt  [0-9a-f]{12}$",
            listed.Output[0]
        );
        Assert.Equal("第 1 号措施：1 份佐证材料", listed.Output[^1]);
    }

    [Theory]
    [InlineData("zh", "文件名以“.pdf”结尾，内容却是文本。")]
    [InlineData("en", "The name of the file ends in “.pdf”, but its content is text.")]
    public async Task A_name_that_says_something_else_than_the_content_is_refused(
        string language,
        string said
    )
    {
        var desk = await DeskOfHandlerAsync();

        var run = await AddAsync(desk, "1", "minutes.pdf", $"--lang {language}");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_why_evidence_is_refused()
    {
        var desk = await DeskOfHandlerAsync();

        var run = await AddAsync(desk, "1", "minutes.pdf", "--json");

        Assert.Equal(
            ("refused", "name-differs"),
            (
                (string?)JsonNode.Parse(run.Output[0])!["result"],
                (string?)JsonNode.Parse(run.Output[0])!["reason"]
            )
        );
    }

    [Fact]
    public async Task A_file_of_evidence_that_is_not_there_is_told()
    {
        var run = await AddAsync(await DeskOfHandlerAsync(), "1", "none.txt", "");

        Assert.Equal(
            (ExitCode.NothingDone, "没有文件 none.txt。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task One_file_for_six_measures_is_told()
    {
        var desk = await Desk.MakeAsync();
        await desk.TypeAsync("echo 会议纪要 > minutes.txt");
        await PlanDesk.TypeAsync(desk, "assign 1-6 --handler office-clerk-2 --as office-clerk-1");

        var run = await desk.TypeAsync(
            "approvals evidence 1-6 minutes.txt --on $(date +%F) --as office-clerk-2"
        );

        Assert.Equal(
            (ExitCode.Fine, "注意：这份文件已作为 6 条措施的佐证，请核对是否针对性不足。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task Evidence_comes_along_in_a_backup()
    {
        var desk = await DeskOfHandlerAsync();
        await AddAsync(desk, "1", "minutes.txt", "");

        await PlanDesk.TypeAsync(desk, "backup saved.zip");
        var restored = await desk.TypeAsync("approvals restore saved.zip --data-folder restored");
        var verified = await desk.TypeAsync(
            "approvals verify --evidence --data-folder restored | tail -1"
        );

        Assert.Contains("恢复佐证材料 1 份。", restored.Output);
        Assert.Equal(["佐证材料齐全，未被改动。"], verified.Output);
    }

    [Fact]
    public async Task A_backup_without_all_evidence_is_made_and_says_what_it_lacks()
    {
        var desk = await DeskOfHandlerAsync();
        await AddAsync(desk, "1", "minutes.txt", "");
        File.Delete(FileOfEvidence(desk));

        var run = await desk.TypeAsync("approvals backup saved.zip");
        var restored = await desk.TypeAsync("approvals restore saved.zip --data-folder restored");

        Assert.Equal(
            (ExitCode.Faulty, true, ExitCode.Faulty),
            (run.ExitCode, File.Exists(desk.PathOf("saved.zip")), restored.ExitCode)
        );
        Assert.Equal(
            "注意：备份缺 1 份佐证材料。请找回后另行备份；approvals verify --evidence 可逐份核对。",
            run.Errors[^1]
        );
    }

    [Fact]
    public async Task Verify_finds_a_file_of_evidence_that_was_altered()
    {
        var desk = await DeskOfHandlerAsync();
        await AddAsync(desk, "1", "minutes.txt", "");
        await File.AppendAllTextAsync(
            FileOfEvidence(desk),
            "又及",
            TestContext.Current.CancellationToken
        );

        var without = await desk.TypeAsync("approvals verify");
        var run = await desk.TypeAsync("approvals verify --evidence");

        Assert.Equal((ExitCode.Fine, ExitCode.Faulty), (without.ExitCode, run.ExitCode));
        Assert.Equal("佐证材料有 1 处问题。请从备份恢复。", run.Output[^1]);
    }

    [Fact]
    public async Task The_doctor_sees_that_evidence_is_missing()
    {
        var desk = await DeskOfHandlerAsync();
        await AddAsync(desk, "1", "minutes.txt", "");
        var well = await desk.TypeAsync("approvals doctor | grep evidence");
        File.Delete(FileOfEvidence(desk));

        var ill = await desk.TypeAsync("approvals doctor | grep evidence");

        Assert.StartsWith("正常", well.Output[0], StringComparison.Ordinal);
        Assert.StartsWith("故障", ill.Output[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_sees_that_evidence_cannot_be_kept()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "rm -rf data/evidence; touch data/evidence; approvals doctor | grep evidence"
        );

        Assert.Matches("^故障 +evidence +佐证材料目录 data/evidence 不可写", run.Output[0]);
    }

    private static Task EnterAsync(Desk desk, string line) =>
        PlanDesk.TypeAsync(desk, $"{Money} --line {line} --as office-clerk-1");

    /// <summary>A desk with minutes, where somebody handles measure 1 and so may enter what proves it.</summary>
    private static async Task<Desk> DeskOfHandlerAsync()
    {
        var desk = await PlanDesk.MakeAssignedAsync();
        await PlanDesk.TypeAsync(
            desk,
            "assign 1 --handler office-clerk-2 --plan 2025 --as office-clerk-1"
        );
        await desk.TypeAsync("echo 会议纪要 > minutes.txt; cp minutes.txt minutes.pdf");
        return desk;
    }

    private static Task<Outcome> AddAsync(Desk desk, string numbers, string file, string more) =>
        desk.TypeAsync(
            $"approvals evidence {numbers} {file} --on 2025-03-20 --plan 2025 --as office-clerk-2 {more}"
        );

    private static string FileOfEvidence(Desk desk) =>
        Directory.GetFiles(desk.PathOf("data/evidence"), "*", SearchOption.AllDirectories).Single();
}
