namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Seeding, publishing, starting.</summary>
public sealed class Beginning
{
    [Fact]
    public async Task Seeds_are_loaded_once()
    {
        var desk = Desk.MakeBare();

        var first = await desk.RunAsync("seed");
        var second = await desk.RunAsync("seed");

        Assert.Matches(
            @"^已载入：单位、岗位、人员等 \d+ 行，放假安排 20 年，流程 12 个，整改措施 158 条。$",
            first.Output[0]
        );
        Assert.Equal(["已是最新：没有需要载入的内容。"], second.Output);
    }

    [Fact]
    public async Task Seeds_with_a_mistake_are_refused_with_its_line()
    {
        var desk = Desk.MakeBare();
        Directory.CreateDirectory(desk.PathOf("mine"));
        await File.WriteAllTextAsync(
            desk.PathOf("mine/units.csv"),
            "code,name,kind,parent\ncivil-affairs,民政局,palace,\n",
            TestContext.Current.CancellationToken
        );

        var run = await desk.RunAsync("seed", "--folder", "mine", "--lang", "en");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Contains("units.csv", run.Errors[0], StringComparison.Ordinal);
        Assert.StartsWith("Nothing was loaded", run.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_seeds_that_does_not_exist_is_told()
    {
        var run = await Desk.MakeBare().RunAsync("seed", "--folder", "nowhere");

        Assert.Equal(
            (ExitCode.NothingDone, "没有文件夹 nowhere。"),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Fact]
    public async Task The_same_files_are_no_new_version_from_whatever_folder()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "cd examples && approvals publish leave.bpmn --data-folder ../data"
        );

        Assert.Equal(["leave 没有变化，仍是第 1 版。"], run.Output);
    }

    [Fact]
    public async Task A_changed_file_is_a_new_version()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "sed -i s/备案/归档/ examples/leave.bpmn && approvals publish examples/leave.bpmn --json"
        );

        Assert.Equal(["""{"result":"published","process":"leave","number":2}"""], run.Output);
    }

    [Fact]
    public async Task A_file_with_errors_is_refused_with_findings_as_check_shows_them()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("publish", "checked/leave.bpmn");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Contains(
            "leave.bpmn:4:29: error undefined-reference apply",
            run.Errors[0],
            StringComparison.Ordinal
        );
        Assert.Equal("未发布：有 1 个错误。", run.Errors[^1]);
    }

    [Fact]
    public async Task Of_a_folder_all_processes_are_published()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("publish", "examples");

        Assert.Equal(
            ["leave 没有变化，仍是第 1 版。", "purchase 没有变化，仍是第 1 版。"],
            run.Output
        );
    }

    [Fact]
    public async Task A_second_case_about_the_same_finds_the_first()
    {
        var desk = await Desk.MakeAsync();

        var first = await StartAsync(desk, "--key", "2026-7");
        var second = await StartAsync(desk, "--key", "2026-7");

        Assert.Equal((ExitCode.Fine, "3"), (first.ExitCode, Assert.Single(first.Output)));
        Assert.Equal((ExitCode.Faulty, "3"), (second.ExitCode, Assert.Single(second.Output)));
        Assert.Equal(["同一事由的事项已经存在：3。未新建。"], second.Errors);
    }

    [Fact]
    public async Task A_person_who_does_not_exist_is_told_where_people_come_from()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("start", "leave", "--unit", "civil-affairs", "--as", "li");

        Assert.Equal(
            (ExitCode.Faulty, "人员由 approvals seed 载入，请核对人员代码。"),
            (run.ExitCode, run.Errors[^1])
        );
    }

    [Fact]
    public async Task A_process_that_is_not_published_is_told()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync([
            "start",
            "travel",
            "--unit",
            "civil-affairs",
            "--as",
            "office-clerk-1",
        ]);

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
    }

    [Theory]
    [InlineData("--person", "office-clerk-2")]
    [InlineData("--person", "office-clerk-2:king")]
    [InlineData("--kind", "secret")]
    [InlineData("--set", "天数")]
    [InlineData("--restricted", "意见=不同意")]
    public async Task What_cannot_be_read_begins_nothing(string option, string value)
    {
        var run = await StartAsync(await Desk.MakeAsync(), option, value);

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
    }

    private static Task<Outcome> StartAsync(Desk desk, string option, string value) =>
        desk.RunAsync(
            "start",
            "leave",
            "--unit",
            "civil-affairs",
            "--as",
            "office-clerk-1",
            "--set",
            "天数=2",
            option,
            value
        );
}
