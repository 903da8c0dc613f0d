using System.Text.Json.Nodes;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Work, verify, export, backup, restore, doctor, calendar; and what is in the way of them.</summary>
public sealed class Keeping
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_sends_mails_and_enters_the_heads_of_cases_once_a_day()
    {
        var desk = await Desk.MakeAsync();

        var first = await desk.RunAsync("work", "--once", "--any-hour");
        var second = await desk.RunAsync("work", "--once", "--any-hour");

        Assert.Equal("登记事项链末端 2 个。", first.Output[0]);
        Assert.NotEmpty(Directory.GetFiles(desk.PathOf("data/mail"), "*.eml"));
        Assert.Equal(["没有到期的工作。"], second.Output);
    }

    [Fact]
    public async Task Work_says_which_functions_the_program_lacks()
    {
        var desk = await Desk.MakeAsync();
        await File.WriteAllTextAsync(
            desk.PathOf("paying.bpmn"),
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
                         id="paying-file" targetNamespace="urn:example">
              <process id="paying" name="付款" isExecutable="true" approvals:startable="付款">
                <startEvent id="start"/>
                <sequenceFlow id="to-pay" sourceRef="start" targetRef="pay"/>
                <serviceTask id="pay" name="支付" approvals:function="pay"/>
                <sequenceFlow id="to-end" sourceRef="pay" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """,
            Cancel
        );
        await desk.RunAsync("publish", "paying.bpmn");
        await desk.RunAsync("start", "paying", "--unit", "civil-affairs", "--as", "office-clerk-1");

        var run = await desk.RunAsync("work", "--once");

        Assert.Equal(["本程序没有功能“pay”，有 1 处在等待。"], run.Errors);
    }

    [Fact]
    public async Task An_altered_row_is_named_first()
    {
        var desk = await Desk.MakeAsync();
        desk.Meddle(
            "update case_journal set actor_id = 'director' where case_id = 1 and number = 1"
        );

        var run = await desk.RunAsync("verify");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith("✗ 事项 1第 1 笔记录被改动", run.Output[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_flaws_as_JSON()
    {
        var desk = await Desk.MakeAsync();
        desk.Meddle(
            "update case_journal set actor_id = 'director' where case_id = 1 and number = 1"
        );

        var run = await desk.RunAsync("verify", "--json");

        var flaw = JsonNode.Parse(Assert.Single(run.Output))!["flaws"]![0]!;
        Assert.Equal(
            ("altered", "1", 1),
            ((string)flaw["kind"]!, (string)flaw["chain"]!, (int)flaw["number"]!)
        );
    }

    [Fact]
    public async Task What_a_check_cannot_prove_is_always_told()
    {
        var run = await (await Desk.MakeAsync()).RunAsync("verify", "--lang", "en");

        Assert.Equal("What this does not prove:", run.Output[^5]);
    }

    [Fact]
    public async Task A_noted_head_that_is_gone_is_a_flaw()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("verify", "--head", $"99:{new string('a', 64)}");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith(
            "✗ 办公室记录链末尾缺少记录：曾有第 99 笔",
            run.Output[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_head_that_is_none_is_told()
    {
        var run = await (await Desk.MakeAsync()).RunAsync("verify", "--head", "99");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    [Fact]
    public async Task The_head_that_is_printed_can_be_given()
    {
        var desk = await Desk.MakeAsync();
        var head = JsonNode.Parse((await desk.RunAsync("verify", "--json")).Output[0])![
            "officeHead"
        ]!;

        var run = await desk.RunAsync("verify", "--head", $"{head["number"]}:{head["hash"]}");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task An_exported_file_is_checked_without_an_office()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("export", "all.jsonl");
        Directory.Delete(desk.PathOf("data"), recursive: true);

        var whole = await desk.RunAsync("verify", "--export", "all.jsonl");
        var altered = await desk.TypeAsync(
            "sed -i 's/office-clerk-1/office-clerk-2/' all.jsonl && approvals verify --export all.jsonl"
        );

        Assert.Equal((ExitCode.Fine, ExitCode.Faulty), (whole.ExitCode, altered.ExitCode));
    }

    [Theory]
    [InlineData("examples/leave.bpmn")]
    [InlineData("nowhere.jsonl")]
    public async Task A_file_that_is_no_export_is_told(string file)
    {
        var run = await Desk.MakeBare().RunAsync("verify", "--export", file);

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
    }

    [Fact]
    public async Task One_case_is_exported_alone()
    {
        var desk = await Desk.MakeAsync();

        var one = await desk.RunAsync("export", "one.jsonl", "--case", "1");
        var none = await desk.RunAsync("export", "none.jsonl", "--case", "7");

        Assert.Equal(["已导出 1 笔记录到 one.jsonl。"], one.Output);
        Assert.Equal(
            (ExitCode.NothingDone, false),
            (none.ExitCode, File.Exists(desk.PathOf("none.jsonl")))
        );
    }

    [Theory]
    [InlineData("export")]
    [InlineData("backup")]
    public async Task A_file_that_exists_is_not_written_over(string verb)
    {
        var run = await (await Desk.MakeAsync()).RunAsync(verb, "leave.dmn");

        Assert.Equal(
            (ExitCode.NothingDone, "文件 leave.dmn 已存在，请另取名称。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task A_backup_is_restored_and_checked()
    {
        var desk = await Desk.MakeAsync();
        await desk.RunAsync("backup", "office.zip");

        var restored = await desk.RunAsync("restore", "office.zip", "--data-folder", "other");
        var shown = await desk.RunAsync("case", "1", "--data-folder", "other");
        var again = await desk.RunAsync("restore", "office.zip", "--data-folder", "other");

        Assert.Equal((ExitCode.Fine, "未发现问题。"), (restored.ExitCode, restored.Output[2]));
        Assert.Equal("事项 1  年休假", shown.Output[0]);
        Assert.Equal(ExitCode.NothingDone, again.ExitCode);
        Assert.StartsWith("未恢复：", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meddled_database_is_restored_with_its_flaws()
    {
        var desk = await Desk.MakeAsync();
        desk.Meddle(
            "update case_journal set actor_id = 'director' where case_id = 1 and number = 1"
        );
        await desk.RunAsync("backup", "office.zip");

        var run = await desk.RunAsync("restore", "office.zip", "--data-folder", "other");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_told()
    {
        var run = await Desk.MakeBare().RunAsync("restore", "leave.dmn", "--data-folder", "other");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.StartsWith("文件出错：", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_sees_a_clock_that_is_behind()
    {
        var desk = await Desk.MakeAsync();
        var well = await desk.RunAsync("doctor");
        var ticks = new DateTime(2150, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
        desk.Meddle($"update case_journal set at = {ticks} where case_id = 1");

        var ill = await desk.RunAsync("doctor");

        Assert.Equal((ExitCode.Fine, ExitCode.Faulty), (well.ExitCode, ill.ExitCode));
        Assert.Contains(
            ill.Output,
            line => line.StartsWith("故障  clock", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_notice_tells_what_it_moves_and_moves_it()
    {
        var desk = await Desk.MakeAsync();
        var due = JsonNode.Parse((await desk.RunAsync("case", "1", "--json")).Output[0])!["tasks"]![
            0
        ]!["dueAt"]!;
        var day = ((string)due!)[..10];
        var year = day[..4];
        await File.WriteAllTextAsync(
            desk.PathOf("new.csv"),
            $"# 临时放假通知\ndate,kind,name\n{day},off,测试假日\n",
            Cancel
        );

        var proposed = await desk.RunAsync(
            "calendar",
            "propose",
            "new.csv",
            "--year",
            year,
            "--as",
            "office-clerk-1"
        );
        var number = JsonNode.Parse(
            (await desk.RunAsync("calendar", "show", year, "--json")).Output[^1]
        )!["number"]!.ToString();
        var approved = await desk.RunAsync(
            "calendar",
            "approve",
            year,
            number,
            "--as",
            "office-head"
        );
        var again = await desk.RunAsync("calendar", "approve", year, number, "--as", "office-head");

        Assert.Contains(
            proposed.Output,
            line => line.StartsWith("  1/3", StringComparison.Ordinal)
        );
        Assert.Contains(
            approved.Output,
            line => line.StartsWith("  1/3", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.NothingDone, again.ExitCode);
    }

    [Fact]
    public async Task A_notice_with_a_mistake_is_refused_with_its_line()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "sed s/off/closed/ notice-2027.csv | approvals calendar propose - --year 2027 --as office-head --lang en"
        );

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Contains("line 3", run.Errors[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_an_office_it_is_told_how_to_make_one()
    {
        var desk = Desk.MakeBare();

        var run = await desk.RunAsync("inbox", "office-head", "--lang", "en");

        Assert.Equal(
            "Expected an office in the folder 'data', but there is none. Run 'approvals seed' first, or name another "
                + "--data-folder.",
            Assert.Single(run.Errors)
        );
        Assert.Equal(
            (ExitCode.NothingDone, false),
            (run.ExitCode, Directory.Exists(desk.PathOf("data")))
        );
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_told()
    {
        var desk = await Desk.MakeAsync();
        desk.Meddle(
            "insert into \"__EFMigrationsHistory\" values ('29990101000000_Flying', '99.0')"
        );

        var run = await desk.RunAsync("case", "1");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("newer version", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody", "数据库不可用：")]
    [InlineData("nonsense", "无法打开办公室数据：")]
    public async Task A_PostgreSQL_that_cannot_be_reached_is_told(string connection, string said)
    {
        var run = await Desk.MakeBare().RunAsync("case", "1", "--postgres", connection);

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.StartsWith(said, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_file_that_is_damaged_is_told()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync("echo broken > data/secret.key; approvals case 1");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("secret.key", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_may_lie_on_PostgreSQL_and_be_sealed_by_SM3()
    {
        Assert.SkipWhen(
            PostgresCluster.Instance.Missing is not null,
            PostgresCluster.Instance.Missing ?? ""
        );
        var desk = Desk.MakeBare();
        string[] where = ["--postgres", PostgresCluster.Instance.CreateDatabase(), "--seal", "sm3"];

        await desk.RunAsync(["seed", .. where]);
        await desk.RunAsync(["publish", "examples/leave.bpmn", .. where]);
        var started = await desk.RunAsync([
            "start",
            "leave",
            "--unit",
            "civil-affairs",
            "--as",
            "office-clerk-1",
            "--set",
            "天数=2",
            .. where,
        ]);
        await desk.RunAsync(["complete", started.Output[0], "3", "--as", "office-head", .. where]);
        await desk.RunAsync(["backup", "office.zip", .. where]);
        var verified = await desk.RunAsync(["verify", .. where]);
        var restored = await desk.RunAsync("restore", "office.zip");

        Assert.Equal(
            (ExitCode.Fine, "未发现问题。", "未发现问题。"),
            (verified.ExitCode, verified.Output[1], restored.Output[2])
        );
    }
}
