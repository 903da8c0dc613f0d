using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What a new notice on holidays does to dates that are open. It is Monday, 5 January 2026.</summary>
public sealed class NewNotices
{
    /// <summary>The Thursday is off, the Sunday after it is worked.</summary>
    private const string Notice = """
        # 关于放假安排的通知
        date,kind,name
        2026-01-08,off,测试假日
        2026-01-11,work,测试假日
        """;

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_proposed_notice_tells_what_it_would_move(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);

        var proposal = await ProposeAsync(office);

        Assert.Equal(
            (MoveOutcome.Moves, At(9), At(11)),
            Assert.Single(proposal.Moves) is var m ? (m.Outcome, m.From, m.To) : default
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_proposed_notice_moves_nothing(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);

        await ProposeAsync(office);

        Assert.Equal(At(9), await DueAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_approved_notice_moves_what_rests_on_it(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);
        var proposal = await ProposeAsync(office);

        await new ApproveCalendar(office.Office).RunAsync(
            2026,
            proposal.Number,
            TestOffice.By("lgo"),
            Cancel
        );

        Assert.Equal(At(11), await DueAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_date_that_was_set_by_hand_stays(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);
        var task = (await office.StateAsync(new(1))).OpenTasks.Single().Key;
        await office.RunAsync(new(1), new Command.ChangeDue(task, At(12)));
        var proposal = await ProposeAsync(office);

        await new ApproveCalendar(office.Office).RunAsync(
            2026,
            proposal.Number,
            TestOffice.By("lgo"),
            Cancel
        );

        Assert.Equal(At(12), await DueAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_notice_is_approved_once(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);
        var proposal = await ProposeAsync(office);
        var approve = new ApproveCalendar(office.Office);
        await approve.RunAsync(2026, proposal.Number, TestOffice.By("lgo"), Cancel);

        Assert.Null(await approve.RunAsync(2026, proposal.Number, TestOffice.By("lgo"), Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_begins_afterwards_goes_by_the_new_notice(DatabaseKind kind)
    {
        await using var office = await OfficeWithDueTaskAsync(kind);
        var proposal = await ProposeAsync(office);
        await new ApproveCalendar(office.Office).RunAsync(
            2026,
            proposal.Number,
            TestOffice.By("lgo"),
            Cancel
        );

        var begun = await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );

        Assert.Equal(At(11), begun.State.OpenTasks.Single().Task!.DueAt);
    }

    // Due in four working days: on Friday, the 9th.
    private static async Task<TestOffice> OfficeWithDueTaskAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        return office;
    }

    private static Task<CalendarProposal> ProposeAsync(TestOffice office) =>
        new ProposeCalendar(office.Office).RunAsync(Notice, 2026, TestOffice.By("office"), Cancel);

    private static async Task<DateTimeOffset?> DueAsync(TestOffice office) =>
        (await office.StateAsync(new(1))).OpenTasks.Single().Task!.DueAt;

    private static DateTimeOffset At(int day) => new(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(8));
}
