using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using static Approvals.Casework.Tests.RecusalTests.RecusalOffice;

namespace Approvals.Casework.Tests.RecusalTests;

/// <summary>Somebody asks that another steps aside.</summary>
public sealed class Asking
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Until_it_is_decided_he_takes_no_step_that_decides(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await AskAsync(office, "li");

        Assert.Equal("recusal-is-open", ActCases.ReasonOf(await ApproveAsync(office, "wang")));
    }

    [Fact]
    public async Task Nor_does_he_choose_who_takes_it()
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li");

        Assert.Equal(
            "recusal-is-open",
            ActCases.ReasonOf(await AssignAsync(office, "wang", "zhao"))
        );
    }

    [Fact]
    public async Task What_decides_nothing_goes_on()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await PublishAsync(office);
        await ActCases.BeginAsync(office);
        await AskAsync(office, "office", person: "li");

        Assert.IsType<CaseAnswer.Done>(await office.CompleteAsync(Case, "first", "li"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_the_case_concerns_may_ask(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await using (var db = office.Office.Database.CreateDbContext())
        {
            db.Add(
                new Cases.Rows.CasePersonRow
                {
                    CaseId = Case,
                    PersonId = new("outsider"),
                    Duty = Duty.PersonConcerned,
                    UnitId = TestOffice.Bureau,
                    Since = office.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        Assert.IsType<ActAnswer.Done>(await AskAsync(office, "outsider"));
    }

    [Fact]
    public async Task Who_may_not_know_of_the_case_may_not_ask()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await AskAsync(office, "outsider"))
        );
    }

    [Fact]
    public async Task He_is_told_by_a_letter_that_does_not_say_who_asked()
    {
        await using var office = await OpenAsync();

        await AskAsync(office, "li");

        Assert.Contains(("wang", "事项1有对您的回避申请"), await ActCases.LettersAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task There_is_one_request_about_somebody_at_a_time(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await AskAsync(office, "li");

        Assert.Equal("recusal-asked-already", ActCases.ReasonOf(await AskAsync(office, "office")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_ask_at_once_one_is_told_of_the_other(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        var answers = await Task.WhenAll(AskAsync(office, "li"), AskAsync(office, "office"));

        Assert.Equal(
            "recusal-asked-already",
            ActCases.ReasonOf(Assert.Single(answers, a => a is ActAnswer.Refused))
        );
    }

    [Fact]
    public async Task Who_asks_does_not_decide_on_it()
    {
        await using var office = await OpenAsync();

        await AskAsync(office, "head");

        Assert.Equal(new Storage.PersonId("deputy"), (await RowAsync(office)).DeciderId);
    }

    [Fact]
    public async Task Whom_others_ask_to_step_aside_does_not_decide_whether_somebody_else_does()
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li", person: "head");

        var done = Assert.IsType<ActAnswer.Done>(await AskAsync(office, "li"));

        Assert.Equal([new Storage.PersonId("deputy")], done.Told);
    }

    [Fact]
    public async Task Nobody_asks_in_a_case_that_has_ended()
    {
        await using var office = await OpenAsync();
        await ApproveAsync(office, "wang");

        Assert.Equal("case-ended", ActCases.ReasonOf(await AskAsync(office, "li")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_shows_who_was_asked_and_not_who_asks(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await AskAsync(office, "li");

        var view = await new ReadCase(office.Office).RunAsync(Case, Cancel);

        Assert.Equal(
            new RecusalView(
                1,
                new("wang"),
                RecusalKind.Asked,
                null,
                office.Clock.GetUtcNow(),
                RecusalStatus.Open,
                null,
                new(2)
            ),
            Assert.Single(view!.Recusals)
        );
    }

    [Fact]
    public async Task What_is_asked_already_is_not_offered_to_him_again()
    {
        await using var office = await OpenAsync();
        await AskAsync(office, "li");

        var offers = await new OfferedActions(office.Office).RunAsync(
            Case,
            TestOffice.By("wang"),
            Cancel
        );

        Assert.Equal(
            "recusal-asked-already",
            offers!.Single(o => o.Action == CaseAction.Decline).Verdict.Reason
        );
    }

    [Fact]
    public async Task Nobody_is_asked_along_who_was_asked_to_step_aside()
    {
        await using var office = await OpenAsync(approver: "zhao");
        await AskAsync(office, "li");

        var answer = await ActCases.GiveAsync(
            office,
            Case,
            new Command.AddSigner(await ActCases.KeyAsync(office, Case), "wang", SignerMode.Beside),
            TestOffice.By("zhao")
        );

        Assert.Equal("recusal-is-open", ActCases.ReasonOf(answer));
    }
}
