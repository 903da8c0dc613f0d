using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Wording;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>Who may urge whom, and how often.</summary>
public sealed class Urging
{
    private static readonly CaseId Case = new(1);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_the_task_is_told(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await UrgeAsync(office, "lgo");

        Assert.Contains(("li", "催办：事项1"), await ActCases.LettersAsync(office));
    }

    [Fact]
    public async Task The_starter_may_urge()
    {
        await using var office = await OpenAsync();

        Assert.IsType<ActAnswer.Done>(await UrgeAsync(office, "office"));
    }

    [Fact]
    public async Task Others_may_not()
    {
        await using var office = await OpenAsync();

        Assert.Equal("not-among-those-who-may", ActCases.ReasonOf(await UrgeAsync(office, "zhao")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_task_is_urged_once_a_day(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await UrgeAsync(office, "lgo");

        Assert.Equal("urged-already", ActCases.ReasonOf(await UrgeAsync(office, "office")));
    }

    [Fact]
    public async Task The_refusal_tells_when_the_last_one_was()
    {
        await using var office = await OpenAsync();
        await UrgeAsync(office, "lgo");
        office.Clock.Advance(TimeSpan.FromHours(2));

        var refused = Assert.IsType<ActAnswer.Refused>(await UrgeAsync(office, "lgo"));

        Assert.Contains(
            "2026-01-05 09:00",
            refused.Why.Text(Language.Chinese),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_the_next_day_of_the_office_it_is_urged_again()
    {
        await using var office = await OpenAsync();
        await UrgeAsync(office, "lgo");
        office.Clock.Advance(TimeSpan.FromHours(15)); // Midnight in the office, four in the afternoon by UTC.

        Assert.IsType<ActAnswer.Done>(await UrgeAsync(office, "lgo"));
    }

    [Fact]
    public async Task While_nobody_has_it_all_who_may_take_it_are_told()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("handler")));

        var done = Assert.IsType<ActAnswer.Done>(await UrgeAsync(office, "lgo"));

        Assert.Equal(["li", "wang", "zhao"], done.Told.Select(p => p.Value));
    }

    [Fact]
    public async Task What_the_discipline_group_owns_is_not_urged()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "reminded");
        await office.StartAsync(
            "reminded",
            ("group", Value.Of(StoredCode.Of(Role.ResidentDisciplineGroup)))
        );

        Assert.Equal("owned-outside", ActCases.ReasonOf(await UrgeAsync(office, "lgo")));
    }

    [Fact]
    public async Task A_suspended_case_is_not_urged()
    {
        await using var office = await OpenAsync();
        var key = await ActCases.KeyAsync(office, Case);
        await office.SuspendAsync(Case);

        var answer = await new UrgeTask(office.Office).RunAsync(
            Case,
            key,
            TestOffice.By("lgo"),
            Cancel
        );

        Assert.Equal("case-suspended", ActCases.ReasonOf(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_shows_who_urged_and_the_journals_stay_whole(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await UrgeAsync(office, "lgo");

        var view = await new ReadCase(office.Office).RunAsync(Case, Cancel);
        var check = await new VerifyJournals(office.Office).RunAsync([], null, Cancel);

        Assert.Equal(("lgo", 0), (Assert.Single(view!.Urges).By!.Value.Value, check.Flaws.Length));
    }

    private static async Task<TestOffice> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await ActCases.BeginAsync(office);
        return office;
    }

    private static async Task<ActAnswer> UrgeAsync(TestOffice office, string person) =>
        await new UrgeTask(office.Office).RunAsync(
            Case,
            await ActCases.KeyAsync(office, Case),
            new Deed(Channel.Console) { By = new(person) },
            Cancel
        );
}
