using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>Whom a process names as concerned, and who cannot be; and what a step of a class of its own opens to
/// whoever has it.</summary>
public sealed class PersonsConcerned
{
    private const string Objection = "记录与事实不符，请核对";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_process_names_whom_it_concerns_once_it_knows_them(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await FoundAsync(office);

        await office.CompleteAsync(id, "name", "li", ("subject", Value.Of("wang")));

        Assert.Equal(["wang"], await ConcernedAsync(office, id));
    }

    [Fact]
    public async Task So_does_a_process_that_is_called()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await FoundAsync(office);
        await office.CompleteAsync(id, "name", "li");

        await office.CompleteAsync(id, "help", "li", ("helper", Value.Of("zhao")));

        Assert.Equal(["zhao"], await ConcernedAsync(office, id));
    }

    [Fact]
    public async Task Who_was_concerned_stays_so_when_another_is_named()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await FoundAsync(office, Value.Of("wang"));

        await office.CompleteAsync(id, "name", "li", ("subject", Value.Of("zhao")));

        Assert.Equal(["wang", "zhao"], await ConcernedAsync(office, id));
    }

    [Fact]
    public async Task A_code_that_nobody_has_refuses_the_command()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await FoundAsync(office);

        var answer = await office.CompleteAsync(id, "name", "li", ("subject", Value.Of("nobody")));

        Assert.Equal(
            ["unknown-person"],
            Assert.IsType<CaseAnswer.Rejected>(answer).Why.Complaints.Select(c => c.Code)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_decides_in_the_case_is_not_named_as_concerned(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await FoundAsync(office, (new("chief"), Duty.Approver));

        var answer = await office.CompleteAsync(id, "name", "li", ("subject", Value.Of("chief")));

        Assert.Equal("sod-2", Assert.IsType<CaseAnswer.Refused>(answer).Why.Rule);
    }

    [Fact]
    public async Task What_is_refused_names_nobody()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await FoundAsync(office, (new("chief"), Duty.Approver));
        Value both = Value.Of([Value.Of("wang"), Value.Of("chief")]);

        await office.CompleteAsync(id, "name", "li", ("subject", both));

        Assert.Empty(await ConcernedAsync(office, id));
    }

    [Fact]
    public async Task A_start_that_names_nobody_of_the_office_is_refused()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);

        var answer = await BeginAsync(office, [], ("subject", Value.Of("nobody")));

        Assert.IsType<CaseAnswer.Rejected>(answer);
    }

    [Fact]
    public async Task Whom_a_program_names_and_nobody_knows_is_left_out()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);

        var id = await FoundAsync(office, Value.Of([Value.Of("nobody"), Value.Of("wang")]));

        Assert.Equal(["wang"], await ConcernedAsync(office, id));
    }

    [Fact]
    public async Task Who_decides_and_is_named_by_a_program_is_concerned()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);

        var id = await FoundAsync(office, Value.Of("chief"), (new("chief"), Duty.Approver));

        Assert.Equal(["chief"], await ConcernedAsync(office, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_an_action_restricts_is_sealed(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ObjectedAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        var journal = await db.Set<CaseJournalRow>().Select(j => j.Facts).ToListAsync(Cancel);

        Assert.DoesNotContain(Objection, string.Concat(journal), StringComparison.Ordinal);
        Assert.Equal(
            id,
            await db.Set<RestrictedTextRow>().Select(t => t.CaseId).SingleAsync(Cancel)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_a_step_of_a_class_reads_the_texts_of_that_class(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ObjectedAsync(office);

        Assert.IsType<RestrictedAnswer.Read>(await ReadAsync(office, id, "aide"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task When_the_step_is_done_they_do_no_more(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ObjectedAsync(office);
        await office.CompleteAsync(id, "read", "aide");

        Assert.IsType<RestrictedAnswer.Refused>(await ReadAsync(office, id, "aide"));
    }

    [Fact]
    public async Task Who_has_a_step_without_a_class_does_not()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ObjectedAsync(office);
        await office.CompleteAsync(id, "read", "aide");

        Assert.IsType<RestrictedAnswer.Refused>(await ReadAsync(office, id, "li"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_a_task_sees_the_case_meanwhile(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ObjectedAsync(office);

        Assert.IsType<CaseSight.Shown>(await SeeAsync(office, id, "aide"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_the_task_the_sight_of_the_case_ends(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ObjectedAsync(office);
        await office.CompleteAsync(id, "read", "aide");

        Assert.IsType<CaseSight.Refused>(await SeeAsync(office, id, "aide"));
    }

    [Fact]
    public async Task From_a_step_of_a_restricted_class_nothing_is_copied()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ObjectedAsync(office);
        var key = (await office.StateAsync(id)).OpenTasks.Single().Key;

        var answer = await new CopyCase(office.Office).RunAsync(
            id,
            key,
            [new("wang")],
            TestOffice.By("aide"),
            Cancel
        );

        Assert.IsType<ActAnswer.Refused>(answer);
    }

    private static async Task<TestOffice> OfficeAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind);
        await office.PublishFilesAsync("concerning", "concerning.bpmn", "propose.form");
        return office;
    }

    private static Task<CaseAnswer> BeginAsync(
        TestOffice office,
        IReadOnlyList<(PersonId, Duty)> persons,
        params (string Name, Value Value)[] variables
    ) =>
        office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "concerning", "涉及人员")
            {
                DepartmentId = new("all"),
                Persons = persons,
                Variables = Value.Context.Of(variables),
            },
            TestOffice.By("office"),
            Cancel
        );

    private static Task<CaseId> FoundAsync(TestOffice office, params (PersonId, Duty)[] persons) =>
        FoundAsync(office, Value.None, persons);

    private static async Task<CaseId> FoundAsync(
        TestOffice office,
        Value found,
        params (PersonId, Duty)[] persons
    )
    {
        var begun = Assert.IsType<CaseAnswer.Done>(await BeginAsync(office, persons));
        await new RunFunctions(
            office.Office,
            new Dictionary<string, CaseFunction>
            {
                ["find"] = (_, _, _) => Task.FromResult(Value.Context.Of(("subject", found))),
            }
        ).RunAsync(Cancel);
        return begun.Id;
    }

    private static async Task<CaseId> ObjectedAsync(TestOffice office)
    {
        var id = await FoundAsync(office);
        foreach (var step in (string[])["name", "help", "check"])
            Assert.IsType<CaseAnswer.Done>(await office.CompleteAsync(id, step, "li"));
        Assert.IsType<CaseAnswer.Done>(
            await office.ActAsync(id, "提出异议", "zhao", ("facts", Value.Of(Objection)))
        );
        return id;
    }

    private static async Task<IReadOnlyList<string>> ConcernedAsync(TestOffice office, CaseId id) =>
        [
            .. (await office.Office.Loading.ReadAsync(id, Cancel))!
                .Persons.Where(p => p.Duty == Duty.PersonConcerned)
                .Select(p => p.PersonId.Value)
                .Order(StringComparer.Ordinal),
        ];

    private static Task<CaseSight> SeeAsync(TestOffice office, CaseId id, string person) =>
        new ReadCase(office.Office).RunAsync(id, TestOffice.By(person), Cancel);

    private static async Task<RestrictedAnswer> ReadAsync(
        TestOffice office,
        CaseId id,
        string person
    )
    {
        await using var db = office.Office.Database.CreateDbContext();
        var seal = await db.Set<RestrictedTextRow>().Select(t => t.Seal).SingleAsync(Cancel);
        return await new ReadRestrictedText(office.Office).RunAsync(
            id,
            Convert.ToHexStringLower(seal),
            "测试",
            TestOffice.By(person),
            Cancel
        );
    }
}
