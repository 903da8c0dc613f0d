using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>Supervision letters: who opens them, what they begin with, and how many.</summary>
public sealed class Supervising
{
    private static readonly CaseId Case = new(1);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_is_a_case_that_names_what_it_is_about(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        var letter = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));

        Assert.Equal(
            Value.Context.Of(
                ("case", Value.Of(1m)),
                ("element", Value.Of("first")),
                ("title", Value.Of("two-step"))
            ),
            letter.State.Variables.Entries["about"]
        );
    }

    [Fact]
    public async Task It_goes_to_who_has_the_task_where_nobody_is_named()
    {
        await using var office = await OpenAsync();

        var letter = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));

        Assert.Equal("li", letter.State.OpenTasks.Single().Task!.Assignee);
    }

    [Fact]
    public async Task The_main_leader_may_supervise_though_he_begins_no_cases()
    {
        await using var office = await OpenAsync();

        Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "chief"));
    }

    [Fact]
    public async Task Others_may_not()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await SuperviseAsync(office, "office"))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_a_letter_is_open_there_is_no_second_one(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var first = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));

        var second = await SuperviseAsync(office, "chief");

        Assert.Equal(first.Id, Assert.IsType<CaseAnswer.Exists>(second).Id);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_its_end_there_is_another_one(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var first = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));
        await office.CompleteAsync(first.Id, "answer", "li");

        Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_shows_its_letters(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        var letter = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));

        var view = await new ReadCase(office.Office).RunAsync(Case, Cancel);

        Assert.Equal(
            new SupervisionView(
                letter.Id,
                Case,
                "first",
                new("li"),
                new DateOnly(2026, 1, 9),
                IsOpen: true
            ),
            Assert.Single(view!.Supervisions)
        );
    }

    [Fact]
    public async Task The_letter_shows_what_it_is_about()
    {
        await using var office = await OpenAsync();
        var letter = Assert.IsType<CaseAnswer.Done>(await SuperviseAsync(office, "lgo"));

        var view = await new ReadCase(office.Office).RunAsync(letter.Id, Cancel);

        Assert.Equal(Case, view!.Supervises?.AboutId);
    }

    [Fact]
    public async Task An_answer_is_not_asked_for_today()
    {
        await using var office = await OpenAsync();

        Assert.Equal(
            "answer-in-past",
            ActCases.ReasonOf(await SuperviseAsync(office, "lgo", day: 5))
        );
    }

    [Fact]
    public async Task What_the_discipline_group_owns_is_not_supervised()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "reminded");
        await office.StartAsync(
            "reminded",
            ("group", Value.Of(StoredCode.Of(Role.ResidentDisciplineGroup)))
        );

        Assert.Equal("owned-outside", ActCases.ReasonOf(await SuperviseAsync(office, "lgo")));
    }

    [Fact]
    public async Task Without_the_process_of_letters_none_is_opened()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await ActCases.BeginAsync(office);

        Assert.IsType<CaseAnswer.Missing>(await SuperviseAsync(office, "lgo"));
    }

    private static async Task<TestOffice> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step", OpenSupervision.Process);
        await ActCases.BeginAsync(office);
        return office;
    }

    private static async Task<CaseAnswer> SuperviseAsync(
        TestOffice office,
        string person,
        int day = 9
    ) =>
        await new OpenSupervision(office.Office).RunAsync(
            Case,
            await ActCases.KeyAsync(office, Case),
            new(null, "按期完成并说明原因", new DateOnly(2026, 1, day)),
            TestOffice.By(person),
            Cancel
        );
}
