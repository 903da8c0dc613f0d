using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using static Approvals.Casework.Tests.RecusalTests.RecusalOffice;

namespace Approvals.Casework.Tests.RecusalTests;

/// <summary>Who has a task says that he is not impartial.</summary>
public sealed class Declining
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_task_goes_out_of_his_hands_at_once(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await DeclineAsync(office);

        Assert.Null(await HolderAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_next_superior_gets_the_decision(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await DeclineAsync(office);

        var decision = await office.StateAsync((await RowAsync(office)).DecisionId!.Value);
        Assert.Equal("head", Assert.Single(decision.OpenTasks).Task!.Assignee);
    }

    [Fact]
    public async Task He_is_told_who_decides()
    {
        await using var office = await OpenAsync();

        var done = Assert.IsType<ActAnswer.Done>(await DeclineAsync(office));

        Assert.Equal([new PersonId("head")], done.Told);
    }

    [Fact]
    public async Task Who_decides_reads_the_ground_and_others_do_not()
    {
        await using var office = await OpenAsync();
        await DeclineAsync(office);
        var row = await RowAsync(office);
        var decision = await office.StateAsync(row.DecisionId!.Value);
        var seal = ((Value.Context)decision.Variables.Entries["ground"])
            .Entries["restricted"]
            .ToString()!
            .Trim('"');

        async Task<Type> ReadAsync(string person) =>
            (
                await new Cases.ReadRestrictedText(office.Office).RunAsync(
                    row.DecisionId!.Value,
                    seal,
                    "决定回避",
                    TestOffice.By(person),
                    Cancel
                )
            ).GetType();

        Assert.Equal(
            (typeof(Cases.RestrictedAnswer.Read), typeof(Cases.RestrictedAnswer.Refused)),
            (await ReadAsync("head"), await ReadAsync("zhao"))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_ground_stands_in_no_journal(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        var texts = await db.Set<OfficeJournalRow>()
            .Select(j => j.Details + j.Reason)
            .Concat(db.Set<Cases.Rows.CaseJournalRow>().Select(j => j.Facts + j.Reason))
            .ToListAsync(Cancel);

        Assert.DoesNotContain(texts, t => t.Contains(Ground, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_journals_stay_whole(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);
        await DecideAsync(office, "granted");

        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
    }

    [Fact]
    public async Task Without_a_ground_nothing_is_declined()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "recusal-ground-missing",
            ActCases.ReasonOf(await DeclineAsync(office, ground: " "))
        );
    }

    [Fact]
    public async Task Only_who_has_the_task_declines_it()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await DeclineAsync(office, "zhao"))
        );
    }

    [Fact]
    public async Task A_vote_is_not_declined_but_declared_when_the_item_is_called()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "voting");
        await PublishAsync(office);
        await office.StartAsync("voting");

        Assert.Equal(
            "declared-when-the-item-is-called",
            ActCases.ReasonOf(await DeclineAsync(office, "deputy"))
        );
    }

    [Fact]
    public async Task Without_the_process_of_decisions_nothing_is_declined()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await ActCases.BeginAsync(office);

        Assert.Equal("recusal-not-published", ActCases.ReasonOf(await DeclineAsync(office, "li")));
    }

    [Fact]
    public async Task A_step_that_decides_nothing_is_taken_up_again_by_nobody_who_declined_it()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "reminded");
        await PublishAsync(office);
        await office.StartAsync("reminded", ("group", Value.Of("handler")));
        var key = await ActCases.KeyAsync(office, Case);
        await DeclineAsync(office, "li");

        var claimed = await ActCases.GiveAsync(
            office,
            Case,
            new Engine.Run.Command.ClaimTask(key, "li"),
            TestOffice.By("li")
        );

        Assert.Equal("recusal-is-open", ActCases.ReasonOf(claimed));
    }

    [Theory]
    [InlineData("deputy", "chief")]
    [InlineData("wang", "head")]
    public async Task It_is_offered_and_the_superior_of_each_decides(string person, string decider)
    {
        await using var office = await OpenAsync(approver: person);

        await DeclineAsync(office, person);

        Assert.Equal(new PersonId(decider), (await RowAsync(office)).DeciderId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_in_the_unit_can_decide_the_office_enters_from_the_superior_body(
        DatabaseKind kind
    )
    {
        await using var office = await OpenAsync(kind, approver: "chief");

        await DeclineAsync(office, "chief");

        var decision = await office.StateAsync((await RowAsync(office)).DecisionId!.Value);
        Assert.Equal(["office"], Assert.Single(decision.OpenTasks).Task!.CandidateGroups);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_cut_off_after_the_request_is_gone_on_with_by_the_sweep(
        DatabaseKind kind
    )
    {
        await using var office = await OpenAsync(kind);
        var key = await ActCases.KeyAsync(office, Case);
        await new RecusalEntry(office.Office).WriteAsync(
            async () =>
            {
                var (task, _) = await TaskAtHand.ReadAsync(office.Office, Case, key, Cancel);
                return (new(task!.Loaded, task.Process, task.State, task.Snapshot), null);
            },
            new("wang"),
            key,
            TestOffice.By("wang") with
            {
                Reason = Ground,
            },
            Cancel
        );

        await SweepAsync(office);

        Assert.Equal(
            (null, true),
            (await HolderAsync(office), (await RowAsync(office)).DecisionId is not null)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_case_of_the_decision_that_began_before_the_cut_is_found_again(
        DatabaseKind kind
    )
    {
        await using var office = await OpenAsync(kind);
        await DeclineAsync(office);
        var begun = (await RowAsync(office)).DecisionId;
        await using var db = office.Office.Database.CreateDbContext();
        await db.Set<Cases.Rows.CaseRecusalRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DecisionId, (CaseId?)null), Cancel);

        await SweepAsync(office);

        Assert.Equal(begun, (await RowAsync(office)).DecisionId);
    }
}
