using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>Who gets through the door, and what the others are told.</summary>
public sealed class AtTheDoor
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_does_not_have_a_task_does_not_complete_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "li", "wang");

        Assert.IsType<CaseAnswer.Refused>(await office.CompleteAsync(begun.Id, "first", "zhao"));
    }

    [Fact]
    public async Task Nobody_does_not_complete_a_task()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "li", "wang");

        var answer = await GiveAsync(office, begun, new Deed(Channel.Api));

        Assert.IsType<CaseAnswer.Refused>(answer);
    }

    [Fact]
    public async Task The_clock_does_not_complete_a_task()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "li", "wang");

        Assert.IsType<CaseAnswer.Refused>(await GiveAsync(office, begun, Deed.OfClock));
    }

    [Fact]
    public async Task Who_handled_a_case_does_not_approve_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "li", "li");
        await office.CompleteAsync(begun.Id, "first", "li");

        var answer = await office.CompleteAsync(begun.Id, "second", "li");

        Assert.Equal("no-self-approval", Assert.IsType<CaseAnswer.Refused>(answer).Why.Rule);
    }

    [Fact]
    public async Task Whom_a_case_concerns_does_not_approve_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginAsync(office, "li", "wang", (new("wang"), Duty.PersonConcerned));
        await office.CompleteAsync(begun.Id, "first", "li");

        var answer = await office.CompleteAsync(begun.Id, "second", "wang");

        Assert.Equal("sod-2", Assert.IsType<CaseAnswer.Refused>(answer).Why.Rule);
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_was_first_and_when()
    {
        await using var office = await OpenAsync();
        var begun = await BeginClaimableAsync(office);
        await office.CompleteAsync(begun.Id, "work", "li");

        var answer = await GiveAsync(office, begun, TestOffice.By("wang"));

        Assert.Equal(
            new Meanwhile(new("li"), office.Clock.GetUtcNow(), "task-completed"),
            Assert.IsType<CaseAnswer.Rejected>(answer).Meanwhile
        );
    }

    [Fact]
    public async Task Who_could_not_have_done_it_is_not_told_who_did()
    {
        await using var office = await OpenAsync();
        var begun = await BeginClaimableAsync(office);
        await office.CompleteAsync(begun.Id, "work", "li");

        Assert.IsType<CaseAnswer.Refused>(
            await GiveAsync(office, begun, TestOffice.By("security"))
        );
    }

    [Fact]
    public async Task Who_claims_second_is_told_who_has_it()
    {
        await using var office = await OpenAsync();
        var begun = await BeginClaimableAsync(office);
        var claim = new Command.ClaimTask(begun.State.OpenTasks.Single().Key, "wang");
        await office.Office.Cases.RunAsync(
            begun.Id,
            claim with
            {
                Person = "li",
            },
            TestOffice.By("li"),
            Cancel
        );

        var answer = await office.Office.Cases.RunAsync(
            begun.Id,
            claim,
            TestOffice.By("wang"),
            Cancel
        );

        Assert.Equal(new("li"), Assert.IsType<CaseAnswer.Rejected>(answer).Meanwhile?.By);
    }

    [Fact]
    public async Task A_claimed_task_is_offered_to_nobody_else()
    {
        await using var office = await OpenAsync();
        var begun = await BeginClaimableAsync(office);
        var key = begun.State.OpenTasks.Single().Key;

        await office.Office.Cases.RunAsync(
            begun.Id,
            new Command.ClaimTask(key, "li"),
            TestOffice.By("li"),
            Cancel
        );

        Assert.Empty((await new Inbox(office.Office).RunAsync(new("wang"), 10, Cancel))!);
    }

    [Fact]
    public async Task A_case_with_the_same_key_is_begun_once()
    {
        await using var office = await OpenAsync();
        var wanted = new NewCase(TestOffice.Bureau, "two-step", "办一次")
        {
            DepartmentId = new("all"),
            BusinessKey = "entry/9/2026-01",
            Variables = Value.Context.Of(("first", Value.Of("li")), ("second", Value.Of("wang"))),
        };
        var first = await office.Office.Cases.StartAsync(wanted, TestOffice.By("office"), Cancel);

        var again = await office.Office.Cases.StartAsync(wanted, TestOffice.By("office"), Cancel);

        Assert.Equal(
            Assert.IsType<CaseAnswer.Done>(first).Id,
            Assert.IsType<CaseAnswer.Exists>(again).Id
        );
    }

    private static Task<TestOffice> OpenAsync() =>
        TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step", "reminded");

    private static async Task<CaseAnswer.Done> BeginAsync(
        TestOffice office,
        string first,
        string second,
        params (PersonId, Duty)[] persons
    ) =>
        Assert.IsType<CaseAnswer.Done>(
            await office.Office.Cases.StartAsync(
                new(TestOffice.Bureau, "two-step", "两步")
                {
                    DepartmentId = new("all"),
                    Persons = persons,
                    Variables = Value.Context.Of(
                        ("first", Value.Of(first)),
                        ("second", Value.Of(second))
                    ),
                },
                TestOffice.By("office"),
                Cancel
            )
        );

    private static Task<CaseAnswer.Done> BeginClaimableAsync(TestOffice office) =>
        office.StartAsync("reminded", ("group", Value.Of("handler")));

    private static Task<CaseAnswer> GiveAsync(
        TestOffice office,
        CaseAnswer.Done begun,
        Deed deed
    ) =>
        office.Office.Cases.RunAsync(
            begun.Id,
            new Command.CompleteTask(begun.State.OpenTasks.Single().Key, Value.Context.Empty),
            deed,
            Cancel
        );
}
