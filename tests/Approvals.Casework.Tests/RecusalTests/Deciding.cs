using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using static Approvals.Casework.Tests.RecusalTests.RecusalOffice;

namespace Approvals.Casework.Tests.RecusalTests;

/// <summary>What follows from the decision whether somebody steps aside.</summary>
public sealed class Deciding
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Granted_the_task_goes_to_whom_the_decision_names(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);

        await DecideAsync(office, "granted", "zhao");

        Assert.Equal("zhao", await HolderAsync(office));
    }

    [Fact]
    public async Task Where_it_names_nobody_who_may_it_goes_one_level_up()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);

        await DecideAsync(office, "granted", "li"); // Who did the work does not approve it.

        Assert.Equal("head", await HolderAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_he_has_open_goes_to_others_too_where_somebody_else_asked(
        DatabaseKind kind
    )
    {
        await using var office = await OpenAsync(kind);
        await AskAsync(office, "li");

        await DecideAsync(office, "granted", "zhao");

        Assert.Equal("zhao", await HolderAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Granted_he_is_kept_out_of_what_decides_for_good(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);
        await DecideAsync(office, "granted", "zhao");

        Assert.Equal(
            "recusal-is-granted",
            ActCases.ReasonOf(await AssignAsync(office, "zhao", "wang"))
        );
    }

    [Fact]
    public async Task Who_takes_over_may_do_it()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);
        await DecideAsync(office, "granted", "zhao");

        Assert.IsType<CaseAnswer.Done>(await ApproveAsync(office, "zhao"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task His_duties_that_decide_end(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await using var db = office.Office.Database.CreateDbContext();
        db.Add(
            new CasePersonRow
            {
                CaseId = Case,
                PersonId = new("wang"),
                Duty = Duty.Verifier,
                UnitId = TestOffice.Bureau,
                Since = office.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Cancel);
        await AskAsync(office, "li");

        await DecideAsync(office, "granted");

        Assert.Equal(
            office.Clock.GetUtcNow(),
            await db.Set<CasePersonRow>()
                .Where(p => p.CaseId == Case && p.Duty == Duty.Verifier)
                .Select(p => p.Until)
                .SingleAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refused_he_has_his_task_again(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);

        await DecideAsync(office, "refused");

        Assert.Equal("wang", await HolderAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refused_he_may_do_it(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await AskAsync(office, "li");
        await DecideAsync(office, "refused");

        Assert.IsType<CaseAnswer.Done>(await ApproveAsync(office, "wang"));
    }

    [Theory]
    [InlineData("wang")]
    [InlineData("li")]
    public async Task He_and_who_asked_are_told_the_reasons_by_a_task(string person)
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li");
        await DecideAsync(office, "refused");
        var decision = (await RowAsync(office)).DecisionId!.Value;
        var told = (await office.StateAsync(decision)).OpenTasks.Single(t =>
            t.Task!.Assignee == person
        );

        var answer = await ActCases.GiveAsync(
            office,
            decision,
            new Command.CompleteTask(told.Key, Value.Context.Of(("receipt", Value.Of(true)))),
            TestOffice.By(person)
        );

        Assert.IsType<CaseAnswer.Done>(answer);
    }

    [Fact]
    public async Task Who_was_refused_does_not_ask_again()
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li");
        await DecideAsync(office, "refused");

        Assert.Equal("recusal-refused-already", ActCases.ReasonOf(await AskAsync(office, "li")));
    }

    [Fact]
    public async Task Others_may_still_ask()
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li");
        await DecideAsync(office, "refused");

        Assert.IsType<Cases.Acts.ActAnswer.Done>(await AskAsync(office, "office"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_nobody_takes_over_the_leading_group_office_is_told(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind, approver: "chief");
        await DeclineAsync(office, "chief");
        await GrantFromAboveAsync(office);

        Assert.Equal(
            (null, true),
            (
                await HolderAsync(office),
                (await ActCases.LettersAsync(office)).Contains(("lgo", "回避后无人接替：事项1"))
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_leading_group_office_hands_what_is_left_to_somebody(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind, approver: "chief");
        await DeclineAsync(office, "chief");
        await GrantFromAboveAsync(office);

        await AssignAsync(office, "lgo", "deputy");

        Assert.Equal("deputy", await HolderAsync(office));
    }

    [Fact]
    public async Task Others_do_not_hand_it_to_anybody()
    {
        await using var office = await OpenAsync(approver: "chief");
        await DeclineAsync(office, "chief");
        await GrantFromAboveAsync(office);

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await AssignAsync(office, "office", "deputy"))
        );
    }

    [Fact]
    public async Task What_another_case_tells_by_the_same_name_decides_nothing()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);
        var row = await RowAsync(office);

        await new TellCase(office.Office).RunAsync(
            Case,
            new Outgoing.Message(
                "recusal-decided",
                Value.Of(row.Request),
                Value.Context.Of(("granted", Value.Of(false)))
            ),
            TestOffice.By("office"),
            Cancel
        );
        await SweepAsync(office);

        Assert.Equal(RecusalStatus.Open, (await RowAsync(office)).Status);
    }

    [Fact]
    public async Task A_decision_that_is_cancelled_lets_him_go_on()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);
        await office.RunAsync((await RowAsync(office)).DecisionId!.Value, new Command.CancelCase());

        await SweepAsync(office);

        Assert.Equal(
            (RecusalStatus.Withdrawn, "wang"),
            ((await RowAsync(office)).Status, await HolderAsync(office))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_cut_off_after_the_decision_is_gone_on_with(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);
        await office.SuspendAsync(Case);
        await DecideAsync(office, "granted", "zhao"); // The case takes nothing now.
        await office.RunAsync(Case, new Command.ResumeCase());
        office.Clock.Advance(TimeSpan.FromHours(1));

        await SweepAsync(office);

        Assert.Equal("zhao", await HolderAsync(office));
    }

    [Fact]
    public async Task A_request_that_is_done_with_is_left_alone()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);
        await DecideAsync(office, "granted", "zhao");

        Assert.Equal(0, await SweepAsync(office));
    }

    private static async Task GrantFromAboveAsync(TestOffice office)
    {
        var decision = (await RowAsync(office)).DecisionId!.Value;
        await office.CompleteAsync(
            decision,
            "decide-recusal",
            "office",
            ("outcome", Value.Of("granted")),
            ("opinion", Value.Of("上级决定由他人接替办理")),
            ("letter", Value.Of("测试来函1号"))
        );
        await SweepAsync(office);
    }
}
