using System.Text;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What a form restricts: a case keeps its seal, few read it back, and what was corrected stays to be seen.
/// And whom a case concerns, as its process finds out.</summary>
public sealed class RestrictedForms
{
    private const string Facts = "迟到三次，已查实";
    private const string Corrected = "迟到两次，已查实";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_journal_of_a_case_holds_the_seal_and_not_the_text(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ProposedAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        var journal = await db.Set<CaseJournalRow>().Select(j => j.Facts).ToListAsync(Cancel);

        Assert.Contains(
            await SealAsync(office, id),
            string.Concat(journal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Facts, string.Concat(journal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_of_a_case_does_not_hold_the_text_of_a_row()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await BegunAsync(office);
        var row = Value.Context.Of(("remark", Value.Of("行内的话")));
        await CompleteAsync(office, id, "propose", "li", ("remarks", Value.Of([row])));

        var loaded = await office.Office.Loading.ReadAsync(id, Cancel);

        var seals = SealReference.In((await office.StateAsync(id)).Variables.Entries["remarks"]);
        Assert.Single(seals);
        Assert.DoesNotContain(
            "行内的话",
            Encoding.UTF8.GetString(loaded!.Row.State),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_text_is_checked_as_it_reads()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await BegunAsync(office);

        var answer = await CompleteAsync(office, id, "propose", "li", ("facts", Value.Of("迟到")));

        Assert.Equal(["too-short"], Wrongs(answer));
    }

    [Fact]
    public async Task A_seal_that_the_case_does_not_have_is_no_text()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await BegunAsync(office);

        var answer = await CompleteAsync(
            office,
            id,
            "propose",
            "li",
            ("facts", SealReference.Of(new byte[32]))
        );

        Assert.Equal(["unknown-text"], Wrongs(answer));
    }

    [Fact]
    public async Task A_text_that_comes_beside_the_values_is_sealed_by_the_class_of_the_form()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await BegunAsync(office);
        await office.Office.Cases.RunAsync(
            id,
            new Command.CompleteTask(await KeyAsync(office, id), Value.Context.Empty),
            TestOffice.By("li"),
            [new RestrictedText("facts", Facts, "another")],
            Cancel
        );

        await using var db = office.Office.Database.CreateDbContext();
        var classes = await db.Set<RestrictedTextRow>().Select(t => t.Class).ToListAsync(Cancel);

        Assert.Equal(["talk-record"], classes);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whose_task_shows_a_text_reads_it(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ProposedAsync(office);

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "office");

        Assert.Equal(Facts, Assert.IsType<RestrictedAnswer.Read>(answer).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_the_task_that_ends(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ProposedAsync(office);
        await CompleteAsync(office, id, "prepare", "office");

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "office");

        Assert.IsType<RestrictedAnswer.Refused>(answer);
    }

    [Fact]
    public async Task Whose_task_is_yet_to_come_does_not_read_it()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ProposedAsync(office);

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "deputy");

        Assert.IsType<RestrictedAnswer.Refused>(answer);
    }

    [Fact]
    public async Task Who_has_a_duty_by_an_open_task_reads_by_it()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ProposedAsync(office);
        await CompleteAsync(office, id, "prepare", "office");

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "deputy");

        Assert.IsType<RestrictedAnswer.Read>(answer);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_corrected_stays_to_be_seen_as_that(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ProposedAsync(office);
        var first = await SealAsync(office, id);
        await CompleteAsync(office, id, "prepare", "office");
        await CompleteAsync(office, id, "record", "deputy", ("facts", Value.Of(Corrected)));

        var answer = await ReadAsync(office, id, first, "deputy");

        Assert.Equal(
            [(Facts, true), (Corrected, false)],
            Assert
                .IsType<RestrictedAnswer.Read>(answer)
                .Versions.Select(v => (v.Text!, v.IsCorrected))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whom_a_task_names_is_concerned_from_that_day(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        var id = await ProposedAsync(office);

        var loaded = await office.Office.Loading.ReadAsync(id, Cancel);

        Assert.Equal(
            [(new PersonId("wang"), office.Clock.GetUtcNow())],
            loaded!
                .Persons.Where(p => p.Duty == Duty.PersonConcerned)
                .Select(p => (p.PersonId, p.Since))
        );
    }

    [Fact]
    public async Task Whom_it_concerns_reads_the_record_of_the_talk()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ProposedAsync(office);

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "wang");

        Assert.IsType<RestrictedAnswer.Read>(answer);
    }

    [Fact]
    public async Task Who_had_a_duty_reads_on_when_the_task_is_done()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await ProposedAsync(office);
        await CompleteAsync(office, id, "prepare", "office");
        await CompleteAsync(office, id, "record", "deputy", ("facts", Value.Of(Corrected)));

        var answer = await ReadAsync(office, id, await SealAsync(office, id), "deputy");

        Assert.IsType<RestrictedAnswer.Read>(answer);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_prepared_for_another_is_sealed_as_well(DatabaseKind kind)
    {
        await using var office = await OfficeAsync(kind);
        await PreparedAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        var journal = await db.Set<CaseJournalRow>().Select(j => j.Facts).ToListAsync(Cancel);

        Assert.DoesNotContain(Facts, string.Concat(journal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_reads_what_was_prepared()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await PreparedAsync(office);

        var answer = await ReadAsync(office, id, await DraftAsync(office, id), "li");

        Assert.Equal(Facts, Assert.IsType<RestrictedAnswer.Read>(answer).Text);
    }

    [Fact]
    public async Task Who_signs_takes_over_what_was_prepared_by_its_seal()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await PreparedAsync(office);
        var seal = await DraftAsync(office, id);

        await CompleteAsync(
            office,
            id,
            "propose",
            "li",
            ("facts", SealReference.Of(Convert.FromHexString(seal)))
        );

        Assert.Equal(seal, await SealAsync(office, id));
    }

    [Fact]
    public async Task A_case_is_of_the_class_that_its_definition_names()
    {
        await using var office = await OfficeAsync(DatabaseKind.Sqlite);
        var id = await BegunAsync(office);

        var loaded = await office.Office.Loading.ReadAsync(id, Cancel);

        Assert.Equal(RecordKind.TalkRecord, loaded!.Row.Kind);
    }

    private static async Task<TestOffice> OfficeAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind);
        await office.PublishFilesAsync("talk", "talk.bpmn", "propose.form", "prepare.form");
        return office;
    }

    private static async Task<CaseId> BegunAsync(TestOffice office) =>
        (await office.StartAsync("talk")).Id;

    private static async Task<CaseId> ProposedAsync(TestOffice office)
    {
        var id = await BegunAsync(office);
        await CompleteAsync(
            office,
            id,
            "propose",
            "li",
            ("persons", Value.Of([Value.Of("wang")])),
            ("facts", Value.Of(Facts))
        );
        return id;
    }

    private static async Task<CaseId> PreparedAsync(TestOffice office)
    {
        var id = await BegunAsync(office);
        var key = await KeyAsync(office, id);
        foreach (
            var (person, command) in (IEnumerable<(string, Command)>)
                [
                    ("li", new Command.DelegateTask(key, "zhao")),
                    (
                        "zhao",
                        new Command.PrepareTask(key, Value.Context.Of(("facts", Value.Of(Facts))))
                    ),
                ]
        )
            Assert.IsType<CaseAnswer.Done>(
                await office.Office.Cases.RunAsync(id, command, TestOffice.By(person), Cancel)
            );
        return id;
    }

    private static async Task<string> DraftAsync(TestOffice office, CaseId id)
    {
        var task = (await office.StateAsync(id)).OpenTasks.Single();
        return SealReference.SealOf(task.Draft!.Values.Entries["facts"])!;
    }

    private static Task<CaseAnswer> CompleteAsync(
        TestOffice office,
        CaseId id,
        string element,
        string person,
        params (string Name, Value Value)[] values
    ) => office.CompleteAsync(id, element, person, values);

    private static async Task<int> KeyAsync(TestOffice office, CaseId id) =>
        (await office.StateAsync(id)).OpenTasks.Single().Key;

    private static async Task<string> SealAsync(TestOffice office, CaseId id) =>
        SealReference.SealOf((await office.StateAsync(id)).Variables.Entries["facts"])!;

    private static Task<RestrictedAnswer> ReadAsync(
        TestOffice office,
        CaseId id,
        string seal,
        string person
    ) =>
        new ReadRestrictedText(office.Office).RunAsync(
            id,
            seal,
            "测试",
            TestOffice.By(person),
            Cancel
        );

    private static IEnumerable<string> Wrongs(CaseAnswer answer) =>
        Assert.IsType<CaseAnswer.Rejected>(answer).Why.Complaints.Select(c => c.Code);
}
