using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Declining a task, and asking that somebody else steps aside.</summary>
public sealed class SteppingAside
{
    [Fact]
    public async Task Who_declines_is_told_who_decides()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "approvals act 1 decline 3 --as office-head --reason 是申请人的近亲属"
        );

        Assert.Equal("已办理，通知：party-group-member", Assert.Single(run.Output));
    }

    [Fact]
    public async Task A_ground_must_be_given()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync("approvals act 1 decline 3 --as office-head");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("--reason", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_to_step_aside_must_be_named()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.TypeAsync(
            "approvals act 1 ask-recusal --as office-clerk-1 --reason 有利害关系"
        );

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("--person", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_shows_who_was_asked_and_what_came_of_it()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(
            desk,
            "act 1 ask-recusal --as office-clerk-1 --person office-head --reason 有利害关系"
        );

        var run = await desk.RunAsync("case", "1");

        Assert.Contains(
            run.Output,
            line => line.Contains("office-head  他人申请", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_program_reads_the_same()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(
            desk,
            "act 1 ask-recusal --as office-clerk-1 --person office-head --reason 有利害关系"
        );

        var run = await desk.RunAsync("case", "1", "--json");

        var recusal = JsonNode.Parse(run.Output[0])!["recusals"]![0]!;
        Assert.Equal(
            ("office-head", "asked", "open"),
            ((string)recusal["person"]!, (string)recusal["kind"]!, (string)recusal["status"]!)
        );
    }

    [Fact]
    public async Task The_work_of_the_office_carries_the_decision_out()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "act 1 decline 3 --as office-head --reason 是近亲属");
        await PlanDesk.TypeAsync(
            desk,
            "complete 3 3 --as party-group-member --set outcome=granted --set opinion=情况属实应当回避由他人接替 "
                + "--set substitute=personnel-head"
        );

        var run = await desk.RunAsync("work", "--once");

        Assert.Contains("已办理回避申请 1 步。", run.Output);
    }
}
