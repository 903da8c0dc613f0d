using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Import: reading, questions and answers, amending.</summary>
public sealed partial class PlanImports
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dry_run_tells_what_was_read_and_what_is_open()
    {
        var run = await Desk.MakeBare().RunAsync("import", "plan.txt", "--dry-run");

        Assert.Equal(
            [
                "plan.txt：1 个方面、2 个问题、5 条措施、3 个阶段。",
                "反馈日期：2025-03-03。",
                "有 4 处需要明确：",
                "  第 5 号措施：“2025年5月前”可以理解为不同的日期。以哪一天为准?（建议：2025-04-30 / 2025-05-31）",
                "  时限没有日期：1 条措施（4）",
                "  没有写明成果：1 条措施（3）",
                "  没有写明责任领导和责任科室：1 条措施（5）",
                "未作任何更改。",
            ],
            run.Output
        );
    }

    [Fact]
    public async Task A_dry_run_makes_no_office()
    {
        var desk = Desk.MakeBare();

        var run = await desk.RunAsync("import", "plan.txt", "--dry-run");

        Assert.Equal((ExitCode.Fine, false), (run.ExitCode, Directory.Exists(desk.PathOf("data"))));
    }

    [Fact]
    public async Task A_dry_run_prints_one_object_with_the_fields_of_the_contract()
    {
        var reading = await ReadAsync(Desk.MakeBare(), "plan.txt --dry-run --json");

        Assert.Equal(
            "source aspects sections problems measures phases organisation findings",
            Names(reading)
        );
        Assert.Equal(
            "source: name sha256 format planYear feedbackOn shiftedWeeks",
            $"source: {Names(reading["source"])}"
        );
        Assert.Equal(
            "no problem text line heading types responsible leadDepartments deadline recurrence figures deliverables "
                + "clawbackYuan needsPartyGroup class externalOwner about visibility questions",
            Names(reading["measures"]![0])
        );
        Assert.Equal("date precision basis text", Names(reading["measures"]![0]!["deadline"]));

        static string Names(JsonNode? node) =>
            string.Join(' ', node!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public async Task Each_quoted_text_is_in_the_words_of_its_measure()
    {
        var reading = await ReadAsync(Desk.MakeBare(), "plan.txt --dry-run --json");

        Assert.All(
            reading["measures"]!.AsArray(),
            measure =>
                Assert.All(
                    Quoted(measure!),
                    text =>
                        Assert.Contains(text, (string)measure!["text"]!, StringComparison.Ordinal)
                )
        );

        static IEnumerable<string> Quoted(JsonNode measure) =>
            measure["recurrence"]!
                .AsArray()
                .Concat(measure["figures"]!.AsArray())
                .Concat(measure["deliverables"]!.AsArray())
                .Append(measure["deadline"])
                .OfType<JsonNode>()
                .Select(part => (string)part["text"]!);
    }

    [Theory]
    [InlineData("zh", "no.txt: 错误：应有编号的问题")]
    [InlineData("en", "no.txt: error: Expected numbered problems")]
    public async Task A_document_that_is_no_plan_is_refused(string language, string said)
    {
        var desk = Desk.MakeBare();

        var run = await desk.TypeAsync(
            $"echo 今天天气很好。 > no.txt; approvals import no.txt --dry-run --lang {language}"
        );

        Assert.Equal((ExitCode.Faulty, 0), (run.ExitCode, run.Output.Length));
        Assert.StartsWith(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_no_plan_gives_an_error_finding_and_no_measures()
    {
        var run = await Desk.MakeBare()
            .TypeAsync("echo 今天天气很好。 > no.txt; approvals import no.txt --dry-run --json");
        var reading = Object(run);

        Assert.Equal(
            (ExitCode.Faulty, "error", "no-problems", 0),
            (
                run.ExitCode,
                (string?)reading["findings"]![0]!["severity"],
                (string?)reading["findings"]![0]!["code"],
                reading["measures"]!.AsArray().Count
            )
        );
    }

    [Theory]
    [InlineData("zh", "scan.pdf: 错误：不能读取PDF。")]
    [InlineData("en", "scan.pdf: error: Expected a document with words, but it is a PDF.")]
    public async Task A_file_that_is_refused_is_told_with_what_to_do(string language, string said)
    {
        var desk = Desk.MakeBare();

        var run = await desk.TypeAsync(
            $"echo %PDF-1.7 > scan.pdf; approvals import scan.pdf --dry-run --lang {language}"
        );

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_changes_nothing_in_an_office()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "echo %PDF-1.7 > scan.pdf; approvals import scan.pdf --plan 2025 --as office-clerk-1"
        );
        var ledger = await desk.TypeAsync("approvals ledger --plan 2025");

        Assert.Equal((ExitCode.Faulty, ExitCode.NothingDone), (run.ExitCode, ledger.ExitCode));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var run = await Desk.MakeBare().RunAsync("import", "none.txt", "--dry-run");

        Assert.Equal(
            (ExitCode.NothingDone, "没有文件 none.txt。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task Who_imports_must_be_said()
    {
        var run = await Desk.MakeBare().RunAsync("import", "plan.txt");

        Assert.Equal(
            (ExitCode.NothingDone, "Expected --as PERSON, or --dry-run: who imports is noted."),
            (run.ExitCode, run.Errors[0])
        );
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        var desk = await PlanDesk.MakeAsync();

        var run = await ImportAsync(desk, "plan.txt");

        Assert.Equal(
            (ExitCode.Fine, "方案“2025”：新增 0 条，调整 0 条，取消 0 条，未变 5 条。"),
            (run.ExitCode, run.Output[^1])
        );
    }

    [Fact]
    public async Task An_amended_plan_needs_a_decision()
    {
        var desk = await PlanDesk.MakeAsync();
        await AmendAsync(desk);

        var run = await ImportAsync(desk, "amended.txt");

        Assert.Equal(
            (
                ExitCode.Faulty,
                "方案“2025”已入台账，调整须有依据：请用 --document 写明党组决定的文号。"
            ),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task An_amended_plan_changes_what_it_says_otherwise()
    {
        var desk = await PlanDesk.MakeAsync();
        await AmendAsync(desk);

        var run = await ImportAsync(desk, "amended.txt", "--document", "党组纪要第5号");

        Assert.Contains("第 2 号措施：有调整", run.Output);
        Assert.Equal("方案“2025”：新增 0 条，调整 1 条，取消 0 条，未变 4 条。", run.Output[^1]);
    }

    [Fact]
    public async Task A_dry_run_of_an_amended_plan_tells_the_changes_and_makes_none()
    {
        var desk = await PlanDesk.MakeAsync();
        await AmendAsync(desk);

        var dry = await ImportAsync(desk, "amended.txt", "--dry-run");
        var again = await ImportAsync(desk, "plan.txt");

        Assert.Equal("未作任何更改。", dry.Output[^1]);
        Assert.Contains("第 2 号措施：有调整", dry.Output);
        Assert.EndsWith("未变 5 条。", again.Output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_other_measures_is_taken_for_another_one()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("import", "plan.txt", "--as", "office-clerk-1");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.EndsWith(
            "如确为新方案，请用 --plan 另取代码。",
            Assert.Single(run.Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Answers_settle_the_questions_that_they_answer()
    {
        var desk = Desk.MakeBare();
        await WriteAsync(
            desk,
            """{"measures":{"5":{"deadline-ambiguous":"2025-05-31","lead-missing":["规划财务科"]}}}"""
        );

        var reading = await ReadAsync(desk, "plan.txt --dry-run --json --answers answers.json");
        var measure = reading["measures"]![4]!;

        Assert.Equal(
            ("2025-05-31", "规划财务科", 0),
            (
                (string?)measure["deadline"]!["date"],
                (string?)measure["leadDepartments"]![0],
                measure["questions"]!.AsArray().Count
            )
        );
    }

    [Fact]
    public async Task Proposals_may_be_accepted_all_at_once()
    {
        var reading = await ReadAsync(
            Desk.MakeBare(),
            "plan.txt --dry-run --json --accept-proposals"
        );

        Assert.Equal(
            ["evidence-missing", "deadline-vague", "lead-missing"],
            reading["measures"]!
                .AsArray()
                .SelectMany(m => m!["questions"]!.AsArray())
                .Select(q => (string?)q!["code"])
        );
    }

    [Theory]
    [InlineData("""{"measures":{"5":{"deadline-ambiguous":"soon"}}}""", "第5条措施")]
    [InlineData("""{"measures":{"1":{"lead-missing":["办公室"]}}}""", "但没有这个问题")]
    [InlineData("""{"measures":{"9":{"lead-missing":["办公室"]}}}""", "第9条措施")]
    public async Task An_answer_that_answers_nothing_is_told(string answers, string said)
    {
        var desk = Desk.MakeBare();
        await WriteAsync(desk, answers);

        var run = await desk.TypeAsync(
            "approvals import plan.txt --dry-run --answers answers.json"
        );

        Assert.Contains(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"measures":{"five":{}}}""")]
    [InlineData("""{"measures":{"5":null}}""")]
    public async Task A_file_that_holds_no_answers_is_told(string answers)
    {
        var desk = Desk.MakeBare();
        await WriteAsync(desk, answers);

        var run = await desk.TypeAsync(
            "approvals import plan.txt --dry-run --answers answers.json"
        );

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.StartsWith(
            "answers.json 不是答复文件：",
            Assert.Single(run.Errors),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Dates_are_shifted_by_whole_weeks_and_words_stay()
    {
        var reading = await ReadAsync(
            Desk.MakeBare(),
            "plan.txt --dry-run --json --shift-to 2026-03-12"
        );
        var deadline = reading["measures"]![0]!["deadline"]!;

        Assert.Equal(
            ("2026-03-09", 53, "2026-04-06", "2025年3月31日前"),
            (
                (string?)reading["source"]!["feedbackOn"],
                (int)reading["source"]!["shiftedWeeks"]!,
                (string?)deadline["date"],
                (string?)deadline["text"]
            )
        );
    }

    [Fact]
    public async Task A_ledger_of_shifted_dates_says_so()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(
            desk,
            "import plan.txt --plan 2025 --shift-to 2026-03-12 --as office-clerk-1"
        );

        var run = await desk.TypeAsync("approvals ledger --plan 2025 | tail -1");

        Assert.Equal("注意：日期整体顺延了 53 周，措施原文不变。", Assert.Single(run.Output));
    }

    [Fact]
    public async Task Nothing_is_shifted_without_a_day_of_feedback()
    {
        var run = await Desk.MakeBare()
            .TypeAsync(
                "sed 3d plan.txt > other.txt; approvals import other.txt --dry-run --shift-to 2026-03-12"
            );

        Assert.Equal(
            (ExitCode.NothingDone, "文件没有写明反馈日期，无法顺延：请用 --feedback-on 写明。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task Readings_are_held_against_each_other_also_as_they_were_printed()
    {
        var run = await Desk.MakeBare()
            .TypeAsync(
                "approvals import plan.txt --dry-run --json > read.json; "
                    + "sed s/4月30日/5月15日/ plan.txt > amended.txt; "
                    + "approvals compare-plans read.json amended.txt --field deadline --json"
            );

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Matches(
            TwoDates(),
            (string)JsonNode.Parse(Assert.Single(run.Output))!["left"]!
                + JsonNode.Parse(run.Output[0])!["right"]
        );
    }

    private static Task AmendAsync(Desk desk) =>
        desk.TypeAsync("sed s/4月30日/5月15日/ plan.txt > amended.txt");

    private static Task<Outcome> ImportAsync(Desk desk, string file, params string[] more) =>
        desk.RunAsync(["import", file, "--plan", "2025", "--as", "office-clerk-1", .. more]);

    private static Task WriteAsync(Desk desk, string answers) =>
        File.WriteAllTextAsync(desk.PathOf("answers.json"), answers, Cancel);

    private static async Task<JsonObject> ReadAsync(Desk desk, string arguments) =>
        Object(await PlanDesk.TypeAsync(desk, $"import {arguments}"));

    private static JsonObject Object(Outcome run) =>
        JsonNode.Parse(string.Join('\n', run.Output))!.AsObject();

    [GeneratedRegex("2025-04-30.*2025-05-15")]
    private static partial Regex TwoDates();
}
