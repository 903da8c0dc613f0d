using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>Who may give whom the sight of a case, and what comes of it.</summary>
public sealed class Copying
{
    private static readonly CaseId Case = new(1);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_copy_lies_in_the_list_of_who_got_it(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await CopyAsync(office, "li", "outsider");

        Assert.Equal(
            ("two-step", "li"),
            Assert.Single(await ListAsync(office)) is { Title: var title, SentBy: { } by }
                ? (title, by.Value)
                : default
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_copy_gives_the_sight_of_the_case(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var before = await LookAsync(office, "outsider");

        await CopyAsync(office, "li", "outsider");

        Assert.IsType<CaseSight.Refused>(before);
        Assert.IsType<CaseSight.Shown>(await LookAsync(office, "outsider"));
    }

    [Fact]
    public async Task A_copy_gives_nothing_to_do()
    {
        await using var office = await OpenAsync();

        await CopyAsync(office, "li", "outsider");

        Assert.Empty((await new Inbox(office.Office).RunAsync(new("outsider"), 10, Cancel))!);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_noted_when_a_copy_was_read_first(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await CopyAsync(office, "li", "outsider");
        office.Clock.Advance(TimeSpan.FromHours(1));
        var read = office.Clock.GetUtcNow();
        await LookAsync(office, "outsider");
        office.Clock.Advance(TimeSpan.FromHours(1));

        await LookAsync(office, "outsider");

        Assert.Equal(read, Assert.Single(await ListAsync(office)).ReadAt);
    }

    [Fact]
    public async Task Who_has_no_task_in_the_case_copies_it_to_nobody()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await CopyAsync(office, "wang", "outsider"))
        );
    }

    [Fact]
    public async Task A_restricted_case_is_copied_to_nobody()
    {
        await using var office = await OpenAsync(kind: RecordKind.ClueContent);

        Assert.Equal(
            "no-copies-of-restricted",
            ActCases.ReasonOf(await CopyAsync(office, "li", "outsider"))
        );
    }

    [Theory]
    [InlineData("nobody", "unknown-person")]
    [InlineData("security", "administrators-do-no-business")]
    public async Task Who_may_not_get_a_copy_gets_none(string receiver, string reason)
    {
        await using var office = await OpenAsync();

        Assert.Equal(reason, ActCases.ReasonOf(await CopyAsync(office, "li", receiver)));
    }

    [Fact]
    public async Task Who_has_a_copy_gets_no_other()
    {
        await using var office = await OpenAsync();
        await CopyAsync(office, "li", "outsider");

        Assert.Equal(
            "copied-already",
            ActCases.ReasonOf(await CopyAsync(office, "li", "outsider"))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_process_notifies_by_copies(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "notifying");
        await office.StartAsync("notifying", ("readers", new Value.List([Value.Of("outsider")])));

        await new RunFunctions(office.Office, OfficeFunctions.Of(office.Office)).RunAsync(Cancel);

        Assert.Null(Assert.Single(await ListAsync(office)).SentBy);
    }

    private static async Task<TestOffice> OpenAsync(
        DatabaseKind database = DatabaseKind.Sqlite,
        RecordKind kind = RecordKind.OrdinaryMeasure
    )
    {
        var office = await TestOffice.OpenAsync(database, "two-step");
        var begun = await office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "two-step", "two-step")
            {
                DepartmentId = new("all"),
                Kind = kind,
                Variables = Value.Context.Of(
                    ("first", Value.Of("li")),
                    ("second", Value.Of("wang"))
                ),
            },
            TestOffice.By("office"),
            Cancel
        );
        Assert.IsType<CaseAnswer.Done>(begun);
        return office;
    }

    private static async Task<ActAnswer> CopyAsync(TestOffice office, string by, string to) =>
        await new CopyCase(office.Office).RunAsync(
            Case,
            await ActCases.KeyAsync(office, Case),
            [new(to)],
            TestOffice.By(by),
            Cancel
        );

    private static Task<CaseSight> LookAsync(TestOffice office, string person) =>
        new ReadCase(office.Office).RunAsync(
            Case,
            new Deed(Channel.Console) { By = new(person) },
            Cancel
        );

    private static async Task<IReadOnlyList<CopyLine>> ListAsync(TestOffice office) =>
        (await new Copies(office.Office).RunAsync(new("outsider"), 10, Cancel))!;
}
