using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Meetings that are held from the summons to the decision, through the doors that people use.</summary>
public sealed class WholeMeetings
{
    /// <summary>Of seven one stepped aside, one is absent with a written view, one abstains, four agree: four of seven
    /// are more than half of those who should attend.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_Party_group_of_seven_passes_an_item_with_four(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        var waiting = await office.SubmitAsync();

        var meeting = await HoldAsync(office, "vice-4");
        await office.AnnounceAsync(meeting, "passed");
        await office.FinishAsync(meeting, "chief");

        Assert.Equal(CaseStatus.Completed, (await office.StateAsync(waiting)).Status);
        var decision = (Value.Context)await office.VariableAsync(waiting, "decision");
        string[] names = ["outcome", "yes", "no", "abstain"];
        Assert.Equal("passed 4 0 1", string.Join(' ', names.Select(n => decision.Entries[n])));
    }

    /// <summary>The same, but one of the four disagrees: the written view of the absentee would have carried it, and
    /// counts for nothing in the Party group.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_written_view_does_not_carry_a_vote_of_the_Party_group(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        await office.SubmitAsync();

        var meeting = await HoldAsync(office, "vice-4", "vice-3");

        var count = await CountAsync(office, meeting);
        Assert.Equal("not-passed", count.Text("outcome"));
    }

    [Fact]
    public async Task The_main_leader_states_his_view_when_all_others_have()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(meeting, "chief");
        await office.DeclareAsync(meeting);
        await office.DoAsync(meeting, "report-item", "office", ("report", Value.Of("如申报表")));
        var order = new List<string>();

        while (await office.AssigneesAsync(meeting, "state-view") is [var next, ..])
        {
            order.Add(next);
            await office.DoAsync(meeting, "state-view", next, ("statement", Value.Of("同意")));
        }

        Assert.Equal(["vice-6", "vice-5", "vice-4", "vice-3", "vice-2", "vice-1", "chief"], order);
    }

    [Fact]
    public async Task The_minutes_say_who_stepped_aside_what_was_said_and_how_it_was_counted()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await HoldAsync(office, "vice-4");
        await office.AnnounceAsync(meeting, "passed");

        var minutes = (await office.VariableAsync(meeting, "minutes")).ToString();

        Assert.Contains("回避：副局长1", minutes, StringComparison.Ordinal);
        Assert.Contains("局长：chief的发言", minutes, StringComparison.Ordinal);
        Assert.Contains("赞成4票", minutes, StringComparison.Ordinal);
        Assert.Contains("宣读书面意见（不计票）：副局长2", minutes, StringComparison.Ordinal);
        Assert.Contains("未通知派驻纪检监察组", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_own_words_sends_the_minutes_back()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await HoldAsync(office, "vice-4");
        await office.AnnounceAsync(meeting, "passed");
        await office.DoAsync(
            meeting,
            "write-minutes",
            "office",
            ("minutesNumber", Value.Of("1号")),
            ("minutes", Value.Of("纪要"))
        );

        foreach (var member in await office.AssigneesAsync(meeting, "check-words"))
        {
            var isWrong = member == "vice-5";
            await office.DoAsync(
                meeting,
                "check-words",
                member,
                ("outcome", Value.Of(isWrong ? "correct" : "right")),
                ("correction", isWrong ? Value.Of("我说的是缓办") : Value.None)
            );
        }

        var open = (await office.StateAsync(meeting)).OpenTasks;
        Assert.Contains("write-minutes", open.Select(task => task.Element));
    }

    [Fact]
    public async Task A_meeting_that_dealt_with_what_is_not_on_its_agenda_is_not_closed()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await HoldAsync(office, "vice-4");
        await office.AnnounceAsync(meeting, "passed");

        await office.MinuteAsync(meeting, "chief", ("offList", MeetingOffice.Texts("item-9")));

        var open = (await office.StateAsync(meeting)).OpenTasks;
        Assert.Equal(["correct-off-list"], open.Select(task => task.Element));
    }

    [Fact]
    public async Task An_item_without_a_quorum_goes_back_to_the_pool_and_its_case_waits_on()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        var waiting = await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(
            meeting,
            "chief",
            MeetingOffice.Rows(
                MeetingOffice.Absent("vice-1"),
                MeetingOffice.Absent("vice-2"),
                MeetingOffice.Absent("vice-3")
            )
        );
        await office.DeclareAsync(meeting);

        await office.FinishAsync(meeting, "chief");

        Assert.Equal(CaseStatus.Running, (await office.StateAsync(waiting)).Status);
        var item = await office.ItemAsync(1);
        Assert.Equal((AgendaStatus.Pooled, 1), (item.Status, item.Returned));
    }

    [Fact]
    public async Task An_item_that_lacks_a_quorum_by_recusal_is_raised()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(meeting, "chief");
        await office.DeclareAsync(meeting, "vice-1", "vice-2", "vice-3");

        await office.FinishAsync(meeting, "chief");

        Assert.Equal(AgendaStatus.Raised, (await office.ItemAsync(1)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_office_enters_what_the_superior_body_decided(DatabaseKind kind)
    {
        await using var office = await MeetingOffice.OpenAsync(kind);
        var waiting = await RaisedAsync(office);

        await office.ActAsync(waiting, "登记上级决定", "office", Superior);

        Assert.Equal(CaseStatus.Completed, (await office.StateAsync(waiting)).Status);
        Assert.Equal(AgendaStatus.Decided, (await office.ItemAsync(1)).Status);
        var decision = (Value.Context)await office.VariableAsync(waiting, "decision");
        Assert.Equal(Value.Of("县批复〔2026〕3号"), decision.Entries["minutes"]);
    }

    [Fact]
    public async Task What_was_not_raised_takes_no_decision_of_the_superior_body()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        var waiting = await office.SubmitAsync();

        var view = await new ReadCase(office.Office).RunAsync(
            waiting,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["撤回议题"], view!.Actions.Select(action => action.Label));
    }

    [Fact]
    public async Task What_was_raised_can_be_withdrawn_until_it_is_decided()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        var waiting = await RaisedAsync(office);

        await office.ActAsync(waiting, "撤回议题", "clerk", ("reason", Value.Of("情况已变化")));

        Assert.Equal(AgendaStatus.Withdrawn, (await office.ItemAsync(1)).Status);
    }

    [Fact]
    public async Task Whom_an_item_names_must_step_aside()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.SubmitAsync(about: "vice-2");
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(meeting, "chief");

        var answer = await office.TryAsync(
            meeting,
            "declare-recusal",
            "vice-2",
            ("outcome", Value.Of("none"))
        );

        Assert.Equal(
            RejectionReason.FormNotFilled,
            Assert.IsType<CaseAnswer.Rejected>(answer).Why.Reason
        );
    }

    [Fact]
    public async Task An_item_that_was_withdrawn_is_not_dealt_with()
    {
        await using var office = await MeetingOffice.OpenAsync(DatabaseKind.Sqlite);
        var waiting = await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.GoToAsync(14);
        await office.ActAsync(waiting, "撤回议题", "clerk", ("reason", Value.Of("情况已变化")));

        await office.CallRollAsync(meeting, "chief");

        Assert.Empty(await office.AssigneesAsync(meeting, "declare-recusal"));
    }

    private static readonly (string, Value)[] Superior =
    [
        ("outcome", Value.Of("passed")),
        ("text", Value.Of("同意购置")),
        ("document", Value.Of("县批复〔2026〕3号")),
        ("decidedOn", Value.Of(new DateOnly(2026, 1, 23))),
    ];

    /// <summary>An item whose meeting lacked a quorum as three stepped aside; gives the case that waits.</summary>
    private static async Task<CaseId> RaisedAsync(MeetingOffice office)
    {
        var waiting = await office.SubmitAsync();
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(meeting, "chief");
        await office.DeclareAsync(meeting, "vice-1", "vice-2", "vice-3");
        await office.FinishAsync(meeting, "chief");
        return waiting;
    }

    /// <summary>vice-1 steps aside, vice-2 is absent with a written view, one abstains; all others agree but those
    /// named.</summary>
    private static async Task<CaseId> HoldAsync(
        MeetingOffice office,
        string abstains,
        params string[] disagree
    )
    {
        var meeting = await office.SummonAsync("party-group", ["item-1"]);
        await office.CallRollAsync(
            meeting,
            "chief",
            MeetingOffice.Rows(MeetingOffice.Absent("vice-2")),
            MeetingOffice.Rows(MeetingOffice.View("item-1", "vice-2", "agree"))
        );
        await office.DeclareAsync(meeting, "vice-1");
        await office.DiscussAsync(meeting, "chief", "show-of-hands");
        foreach (var member in await office.AssigneesAsync(meeting, "show-hands"))
        {
            var view =
                member == abstains ? "abstain"
                : disagree.Contains(member) ? "disagree"
                : "agree";
            await office.DoAsync(meeting, "show-hands", member, ("choice", Value.Of(view)));
        }
        await office.WorkAsync();
        return meeting;
    }

    private static async Task<Value.Context> CountAsync(MeetingOffice office, CaseId meeting)
    {
        var state = await office.StateAsync(meeting);
        var task = state.OpenTasks.Single(t => t.Element == "announce");
        return (Value.Context)
            state
                .VariablesAt(task.Key)
                .Select(scope => scope.Entries.GetValueOrDefault("voteCount"))
                .First(value => value is not null)!;
    }
}
