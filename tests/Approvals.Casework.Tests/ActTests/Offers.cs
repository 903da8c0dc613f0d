using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Wording;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>What somebody is offered to do to a case, and why not the rest.</summary>
public sealed class Offers
{
    private static readonly CaseId Case = new(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("li", "complete transfer delegate add-instance copy decline ask-recusal")]
    [InlineData("office", "urge ask-recusal")]
    [InlineData("lgo", "urge supervise cancel ask-recusal")]
    [InlineData("chief", "supervise ask-recusal")]
    [InlineData("zhao", "ask-recusal")]
    public async Task Each_is_offered_what_he_may_do(string person, string expected)
    {
        await using var office = await OpenAsync();

        Assert.Equal(expected, Allowed(await OffersAsync(office, person)));
    }

    [Fact]
    public async Task Every_action_is_told_for_each_open_task()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "claim release complete return transfer delegate prepare add-instance remove-instance copy urge "
                + "supervise decline withdraw suspend resume cancel ask-recusal",
            string.Join(
                ' ',
                (await OffersAsync(office, "zhao")).Select(o => StoredCode.Of(o.Action))
            )
        );
    }

    [Fact]
    public async Task A_return_names_where_it_may_go()
    {
        await using var office = await OpenAsync();
        await office.CompleteAsync(Case, "first", "li");

        Assert.Equal(["first"], Of(await OffersAsync(office, "wang"), CaseAction.Return).Targets);
    }

    [Fact]
    public async Task Where_nothing_was_done_before_nothing_is_returned()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "nothing-to-return-to",
            Of(await OffersAsync(office, "li"), CaseAction.Return).Verdict.Reason
        );
    }

    [Fact]
    public async Task A_withdrawal_names_what_may_be_taken_back()
    {
        await using var office = await OpenAsync();
        await office.CompleteAsync(Case, "first", "li");

        Assert.Equal(["first"], Of(await OffersAsync(office, "li"), CaseAction.Withdraw).Targets);
    }

    [Fact]
    public async Task What_was_opened_is_not_offered_to_be_taken_back()
    {
        await using var office = await OpenAsync();
        await office.CompleteAsync(Case, "first", "li");
        await new ReadCase(office.Office).RunAsync(Case, TestOffice.By("wang"), Cancel);

        Assert.Equal(
            "opened-already",
            Of(await OffersAsync(office, "li"), CaseAction.Withdraw).Verdict.Reason
        );
    }

    [Fact]
    public async Task Of_a_suspended_case_only_resuming_cancelling_and_asking_for_recusal_are_left()
    {
        await using var office = await OpenAsync();
        await office.SuspendAsync(Case);

        var offers = await new OfferedActions(office.Office).RunAsync(
            Case,
            TestOffice.By("lgo") with
            {
                Consents = [new(new("chief"), "批示1号")],
            },
            Cancel
        );

        Assert.Equal("resume cancel ask-recusal", Allowed(offers!));
    }

    [Fact]
    public async Task What_was_urged_today_is_not_offered_again()
    {
        await using var office = await OpenAsync();
        var key = await ActCases.KeyAsync(office, Case);
        await new UrgeTask(office.Office).RunAsync(Case, key, TestOffice.By("lgo"), Cancel);

        Assert.Equal(
            "urged-already",
            Of(await OffersAsync(office, "office"), CaseAction.Urge).Verdict.Reason
        );
    }

    [Fact]
    public async Task A_vote_is_handed_to_nobody()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "voting");
        await office.StartAsync("voting");
        var offers = await OffersAsync(office, "deputy");

        Assert.Equal(
            ("never-substituted", "never-substituted"),
            (
                Of(offers, CaseAction.Transfer).Verdict.Reason,
                Of(offers, CaseAction.Delegate).Verdict.Reason
            )
        );
    }

    [Fact]
    public async Task What_is_offered_is_carried_out()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("handler")));
        var key = await ActCases.KeyAsync(office, Case);
        var offer = Of(await OffersAsync(office, "li"), CaseAction.Claim);

        var answer = await ActCases.GiveAsync(
            office,
            Case,
            new Command.ClaimTask(key, "li"),
            TestOffice.By("li")
        );

        Assert.True(offer.Verdict.IsAllowed);
        Assert.IsType<CaseAnswer.Done>(answer);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public async Task Each_says_what_it_does(Language language)
    {
        await using var office = await OpenAsync();

        Assert.All(
            await OffersAsync(office, "li"),
            offer => Assert.DoesNotContain("does.", offer.Does(language), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_reason_of_the_engine_has_its_words() =>
        Assert.All(
            Enum.GetValues<RejectionReason>(),
            reason =>
                Assert.DoesNotContain(
                    "rejection.",
                    People.AuthorityTexts.Word(
                        $"rejection.{StoredCode.Of(reason)}",
                        Language.English
                    ),
                    StringComparison.Ordinal
                )
        );

    private static async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await ActCases.BeginAsync(office);
        return office;
    }

    private static async Task<IReadOnlyList<ActionOffer>> OffersAsync(
        TestOffice office,
        string person
    ) => (await new OfferedActions(office.Office).RunAsync(Case, TestOffice.By(person), Cancel))!;

    private static string Allowed(IEnumerable<ActionOffer> offers) =>
        string.Join(
            ' ',
            offers.Where(o => o.Verdict.IsAllowed).Select(o => StoredCode.Of(o.Action))
        );

    private static ActionOffer Of(IEnumerable<ActionOffer> offers, CaseAction action) =>
        offers.First(o => o.Action == action);
}
