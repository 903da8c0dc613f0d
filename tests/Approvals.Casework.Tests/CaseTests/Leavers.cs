using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What becomes of the work of somebody who leaves.</summary>
public sealed class Leavers
{
    private static readonly DateOnly LastDay = new(2026, 1, 5);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Open_tasks_of_a_leaver_go_to_another(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await new HandOverWork(office.Office).RunAsync(
            new("deputy"),
            LastDay,
            TestOffice.By("chief"),
            Cancel
        );

        var task = (await office.StateAsync(new(1))).OpenTasks.Single().Task!;
        Assert.Equal("chief", task.Assignee);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_hand_over_leaves_the_journals_whole(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await new HandOverWork(office.Office).RunAsync(
            new("deputy"),
            LastDay,
            TestOffice.By("chief"),
            Cancel
        );

        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
    }

    [Fact]
    public async Task Who_has_left_does_nothing_any_more()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);
        await office.StartAsync("reminded", ("group", Value.Of("team-member")));
        await new HandOverWork(office.Office).RunAsync(
            new("deputy"),
            LastDay,
            TestOffice.By("chief"),
            Cancel
        );

        var answer = await office.CompleteAsync(new(2), "work", "deputy");

        Assert.Equal("has-left", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Fact]
    public async Task A_proposal_changes_nothing()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);

        await new HandOverWork(office.Office).ProposeAsync(new("deputy"), LastDay, Cancel);

        var task = (await office.StateAsync(new(1))).OpenTasks.Single().Task!;
        Assert.Equal("deputy", task.Assignee);
    }

    [Fact]
    public async Task Nobody_hands_over_his_own_work_by_himself()
    {
        await using var office = await OpenAsync(DatabaseKind.Sqlite);

        var answer = await new HandOverWork(office.Office).RunAsync(
            new("chief"),
            LastDay,
            TestOffice.By("chief"),
            Cancel
        );

        Assert.Equal("hand-over-not-ordered", answer.Refusal?.Reason);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_that_was_given_counts_at_once(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var begun = await office.StartAsync("reminded", ("group", Value.Of("finance")));
        await new GrantRole(office.Office).RunAsync(
            new()
            {
                UnitId = TestOffice.Bureau,
                PersonId = new("li"),
                Role = Role.Finance,
                FromOn = LastDay,
                GrantedBy = new("security"),
                ApprovedBy = new("chief"),
                Document = "测试授权单9号",
            },
            TestOffice.By("security"),
            Cancel
        );

        Assert.IsType<CaseAnswer.Done>(await office.CompleteAsync(begun.Id, "work", "li"));
    }

    private static async Task<TestOffice> OpenAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step", "reminded");
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("deputy")),
            ("second", Value.Of("wang"))
        );
        return office;
    }
}
