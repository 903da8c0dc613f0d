using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>Until when a step may be taken back: until the next has opened what came of it.</summary>
public sealed class TakingBack
{
    private static readonly CaseId Case = new(1);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_has_opened_is_taken_back(DatabaseKind kind)
    {
        await using var office = await SubmittedAsync(kind);

        Assert.IsType<CaseAnswer.Done>(await WithdrawAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_next_has_opened_is_not_taken_back(DatabaseKind kind)
    {
        await using var office = await SubmittedAsync(kind);
        await OpenAsync(office, "wang");

        Assert.Equal("opened-already", ActCases.ReasonOf(await WithdrawAsync(office)));
    }

    [Fact]
    public async Task Who_looks_at_the_case_with_a_task_in_hand_has_opened_it()
    {
        await using var office = await SubmittedAsync(DatabaseKind.Sqlite);

        var sight = await new ReadCase(office.Office).RunAsync(Case, TestOffice.By("wang"), Cancel);

        Assert.IsType<CaseSight.Shown>(sight);
        Assert.Equal("opened-already", ActCases.ReasonOf(await WithdrawAsync(office)));
    }

    [Fact]
    public async Task Who_only_may_see_the_case_opens_nothing()
    {
        await using var office = await SubmittedAsync(DatabaseKind.Sqlite);

        await new ReadCase(office.Office).RunAsync(Case, TestOffice.By("chief"), Cancel);

        Assert.IsType<CaseAnswer.Done>(await WithdrawAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_the_consent_of_who_opened_it_it_is_taken_back(DatabaseKind kind)
    {
        await using var office = await SubmittedAsync(kind);
        await OpenAsync(office, "wang");

        Assert.IsType<CaseAnswer.Done>(await WithdrawAsync(office, consent: "wang"));
    }

    [Fact]
    public async Task The_consent_of_somebody_else_is_none()
    {
        await using var office = await SubmittedAsync(DatabaseKind.Sqlite);
        await OpenAsync(office, "wang");

        Assert.Equal(
            "opened-already",
            ActCases.ReasonOf(await WithdrawAsync(office, consent: "zhao"))
        );
    }

    [Fact]
    public async Task Who_claims_a_task_has_opened_it()
    {
        await using var office = await TestOffice.OpenAsync(
            DatabaseKind.Sqlite,
            "worked-then-offered"
        );
        await office.StartAsync("worked-then-offered");
        await office.CompleteAsync(Case, "first", "li");
        var key = await ActCases.KeyAsync(office, Case);
        await ActCases.GiveAsync(
            office,
            Case,
            new Command.ClaimTask(key, "wang"),
            TestOffice.By("wang")
        );

        Assert.Equal("opened-already", ActCases.ReasonOf(await WithdrawAsync(office)));
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_did()
    {
        await using var office = await SubmittedAsync(DatabaseKind.Sqlite);

        var answer = await ActCases.GiveAsync(
            office,
            Case,
            new Command.WithdrawStep("first"),
            TestOffice.By("zhao")
        );

        Assert.Equal("not-among-those-who-may", ActCases.ReasonOf(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_taken_back_is_opened_by_nobody(DatabaseKind kind)
    {
        await using var office = await SubmittedAsync(kind);
        var key = await ActCases.KeyAsync(office, Case);
        await WithdrawAsync(office);

        Assert.IsType<FormAnswer.None>(await OpenAsync(office, "wang", key));
    }

    private static async Task<TestOffice> SubmittedAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await ActCases.BeginAsync(office);
        await office.CompleteAsync(Case, "first", "li");
        return office;
    }

    private static async Task<FormAnswer> OpenAsync(
        TestOffice office,
        string person,
        int? key = null
    ) =>
        await new ReadForm(office.Office).RunAsync(
            Case,
            key ?? await ActCases.KeyAsync(office, Case),
            Value.Context.Empty,
            TestOffice.By(person),
            Cancel
        );

    private static Task<CaseAnswer> WithdrawAsync(TestOffice office, string? consent = null) =>
        ActCases.GiveAsync(
            office,
            Case,
            new Command.WithdrawStep("first"),
            TestOffice.By("li") with
            {
                Consents = consent is null ? [] : [new(new(consent), "便条1号")],
            }
        );
}
