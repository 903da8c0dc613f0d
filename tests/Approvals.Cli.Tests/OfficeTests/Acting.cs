using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>Copy, urge, supervise, take back, and what one may do.</summary>
public sealed class Acting
{
    [Fact]
    public async Task What_was_copied_lies_in_a_list_of_its_own_until_it_was_read_and_after()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "act 1 copy 3 --to elder-care-head --as office-head");
        var before = await desk.RunAsync("inbox", "elder-care-head", "--copies", "--json");
        await PlanDesk.TypeAsync(desk, "case 1 --as elder-care-head");

        var after = await desk.RunAsync("inbox", "elder-care-head", "--copies", "--json");

        Assert.Null(JsonNode.Parse(before.Output[0])!["readAt"]);
        Assert.NotNull(JsonNode.Parse(after.Output[0])!["readAt"]);
    }

    [Fact]
    public async Task A_case_is_shown_to_nobody_who_may_not_see_it()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("case", "1", "--as", "security-admin");

        Assert.Equal((ExitCode.Faulty, 0), (run.ExitCode, run.Output.Length));
    }

    [Fact]
    public async Task Who_urges_twice_a_day_is_told_when_the_last_time_was()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "act 1 urge 3 --as office-clerk-1");

        var run = await desk.RunAsync("act", "1", "urge", "3", "--as", "office-clerk-1");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.Matches(@"于\d{4}-\d\d-\d\d \d\d:\d\d催办", Assert.Single(run.Errors));
    }

    [Fact]
    public async Task A_letter_without_a_day_for_the_answer_is_none()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync(
            "act",
            "1",
            "supervise",
            "3",
            "--reason",
            "请说明原因",
            "--as",
            "office-clerk-1"
        );

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
        Assert.Contains("--until", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_next_has_opened_is_taken_back_with_his_consent_alone()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(desk, "complete 1 3 --as office-head");
        await PlanDesk.TypeAsync(desk, "case 1 --as party-group-member");

        var alone = await desk.RunAsync("act", "1", "withdraw", "head", "--as", "office-head");
        var agreed = await desk.TypeAsync(
            "approvals act 1 withdraw head --as office-head --consent party-group-member:便条"
        );

        Assert.Equal((ExitCode.Faulty, ExitCode.Fine), (alone.ExitCode, agreed.ExitCode));
    }

    [Fact]
    public async Task A_suspended_case_tells_until_when_it_stands()
    {
        var desk = await Desk.MakeAsync();
        await PlanDesk.TypeAsync(
            desk,
            "act 1 suspend --until 2030-12-31 --reason 等 --as office-clerk-1 --consent director:批示"
        );

        var run = await desk.RunAsync("case", "1");

        Assert.Contains("已暂停至 2030-12-31", run.Output[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_action_is_told_with_what_it_does_or_why_it_is_not_open()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("act", "1", "actions", "--as", "office-head", "--json");

        var complete = run
            .Output.Select(line => JsonNode.Parse(line)!)
            .First(offer => (string)offer["action"]! == "complete");
        Assert.Equal((18, true), (run.Output.Length, (bool)complete["allowed"]!));
    }

    [Fact]
    public async Task What_nobody_did_for_a_person_is_told()
    {
        var desk = await Desk.MakeAsync();

        var run = await desk.RunAsync("inbox", "office-head", "--done-for-me", "--lang", "en");

        Assert.Equal("No substitute has done anything for this person.", Assert.Single(run.Output));
    }
}
