using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>What the ledger refuses: exit code 1, and a sentence in either language.</summary>
public sealed partial class LedgerRefusals
{
    // All of them share an office: what is refused changes nothing.
    private static readonly Lazy<Task<Desk>> Shared = new(PlanDesk.MakeAssignedAsync);

    public static TheoryData<string, string> Refusals =>
        new()
        {
            { "import plan.txt --as elder-care-clerk-1", "" },
            { "assign 1 --handler nobody --as office-clerk-1", "unknown-code" },
            { "assign 99 --class limited --as office-clerk-1", "no-measure" },
            { "assign --by-field --as elder-care-clerk-1", "" },
            { "open-cases --as elder-care-clerk-1", "" },
            { "problem 9 --root-cause 审核不严 --as office-clerk-1", "no-problem" },
            { "problem 1 --confirm 纪要1号 --as office-clerk-1", "problem-open" },
            { "measure amend 1 text 改写 --document 纪要1号 --as office-clerk-1", "no-reason" },
            {
                "measure amend 1 due-on 2030-02-30 --document 纪要1号 --reason 延期 --as office-clerk-1",
                "no-date"
            },
            {
                "measure reopen 1 --ground complaint --document 信访1号 --due 2030-12-31 --reason 反弹 "
                    + "--as office-clerk-1",
                "not-closed"
            },
            {
                "measure look-back 1 --result holds --on 2100-01-01 --note 抽查 --as office-clerk-1",
                "look-back-in-future"
            },
            {
                "measure suspend 1 --until 2030-12-31 --reason 等待 --as office-clerk-1",
                "no-consent"
            },
            { "measure resume 1 --as office-clerk-1", "not-suspended" },
            { "measure link 1 1 --note 重复 --as office-clerk-1", "no-measure" },
            { "measure money 4 --as elder-care-clerk-1", "" },
            {
                "measure money 4 --line returned:office-clerk-2:1:2025-03-10:票据1号 --as office-clerk-1",
                "money-too-much"
            },
            {
                "measure money 4 --line due:office-clerk-2:0.001:2025-03-10:票据1号 --as office-clerk-1",
                "money-fraction"
            },
            { "measure money 4 --take-back 7 --reason 有误 --as office-clerk-1", "no-line" },
            { "evidence 1 plan.txt --on 2025-03-20 --as office-clerk-1", "" },
            { "evidence 99 plan.txt --on 2025-03-20 --as office-clerk-1", "no-measure" },
            { "evidence 1 plan.txt --on 2100-01-01 --as office-clerk-1", "evidence-in-future" },
        };

    public static TheoryData<string> Lines => [.. Refusals.Select(row => row.Data.Item1)];

    [Theory, MemberData(nameof(Lines))]
    public async Task Are_told_in_a_sentence_of_either_language(string line)
    {
        var desk = await Shared.Value;

        var chinese = await desk.TypeAsync($"approvals {line} --plan 2025");
        var english = await desk.TypeAsync($"approvals {line} --plan 2025 --lang en");

        Assert.Equal((ExitCode.Faulty, ExitCode.Faulty), (chinese.ExitCode, english.ExitCode));
        Assert.Matches(Chinese(), Assert.Single(chinese.Errors));
        Assert.Matches(English(), Assert.Single(english.Errors));
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task Are_told_to_a_program(string line, string reason)
    {
        var desk = await Shared.Value;

        var run = await desk.TypeAsync($"approvals {line} --plan 2025 --json");
        var answer = JsonNode.Parse(Assert.Single(run.Output))!;

        Assert.Equal(
            (ExitCode.Faulty, reason.Length == 0 ? "forbidden" : "refused"),
            (run.ExitCode, (string?)answer["result"])
        );
        if (reason.Length > 0)
            Assert.Equal(reason, (string?)answer["reason"]);
    }

    [Theory]
    [InlineData("ledger --measures 3-1")]
    [InlineData("assign 0 --as office-clerk-1")]
    [InlineData("assign 1 --by-field --as office-clerk-1")]
    [InlineData("assign 1")]
    [InlineData("evidence x --as office-clerk-1")]
    [InlineData("evidence 1 plan.txt --as office-clerk-1")]
    [InlineData("measure money 4 --line due:1200 --as office-clerk-1")]
    [InlineData("measure amend 1 class limited --document 纪要1号 --as office-clerk-1")]
    [InlineData("problem 1 --as office-clerk-1")]
    [InlineData("import plan.txt --dry-run --shift-to soon")]
    [InlineData("import plan.txt --dry-run --answers a.json --accept-proposals")]
    [InlineData("verify --evidence --export all.jsonl")]
    public async Task A_command_line_that_says_nothing_sensible_does_nothing(string line)
    {
        var run = await Desk.MakeBare().TypeAsync($"approvals {line}");

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
        Assert.StartsWith("See 'approvals ", run.Errors[^1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}.*[。；）]$|\p{IsCJKUnifiedIdeographs}.*\.$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[A-Z'][A-Za-z' ].*\.$")]
    private static partial Regex English();
}
