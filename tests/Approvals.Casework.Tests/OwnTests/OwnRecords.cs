using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.People;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.OwnTests;

/// <summary>What a person reads about himself: records, who knows of them, and who has read them.</summary>
public sealed class OwnRecords
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_concerned_reads_what_is_written_about_him(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenAsync(kind);
        await TalkCases.ProposedAsync(office);

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Equal(
            [TalkCases.Facts],
            record.Texts.SelectMany(t => t.Versions).Select(v => v.Text)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_left_reads_it_as_before(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenAsync(kind);
        await TalkCases.ProposedAsync(office);
        await new HandOverWork(office.Office).RunAsync(
            new("wang"),
            new(2026, 1, 5),
            TestOffice.By("chief"),
            Cancel
        );
        office.Clock.Advance(TimeSpan.FromDays(1));

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Single(record.Texts);
    }

    [Fact]
    public async Task What_was_corrected_stands_beside_what_stands_now()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await office.CompleteAsync(id, "prepare", "office");
        await office.CompleteAsync(id, "record", "deputy", ("facts", Value.Of(TalkCases.Proposed)));

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Equal(
            [(TalkCases.Facts, true), (TalkCases.Proposed, false)],
            Assert.Single(record.Texts).Versions.Select(v => (v.Text!, v.IsCorrected))
        );
    }

    [Fact]
    public async Task Whom_nothing_concerns_has_no_records()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office);

        Assert.Empty(await TalkCases.RecordsAsync(office, "li"));
    }

    [Fact]
    public async Task Who_stands_in_for_another_does_not_read_that_one_s_records()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office);

        var answer = await new ReadOwnRecords(office.Office).RunAsync(
            TestOffice.By("zhao") with
            {
                ActingFor = new("wang"),
            },
            Cancel
        );

        Assert.Null(answer);
    }

    [Fact]
    public async Task Nobody_learns_of_a_clue_about_himself()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "two-step", "线索")
            {
                DepartmentId = new("all"),
                Kind = RecordKind.ClueContent,
                Persons = [(new("wang"), Duty.PersonConcerned)],
                Variables = Value.Context.Of(("first", Value.Of("li")), ("second", Value.Of("li"))),
            },
            TestOffice.By("office"),
            Cancel
        );

        Assert.Empty(await TalkCases.RecordsAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_knows_of_it_is_shown_by_post(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenAsync(kind);
        await TalkCases.RecordedAsync(office);

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Contains(("副局长", Duty.Talker), record.Circle.Select(c => (c.Post, c.Duty)));
    }

    [Fact]
    public async Task Who_has_a_task_in_it_is_shown_with_the_task()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office);

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.Contains("准备", record.Circle.Select(c => c.Task));
    }

    [Fact]
    public async Task A_witness_is_not_shown()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office, (new("zhao"), Duty.Witness));

        var record = Assert.Single(await TalkCases.RecordsAsync(office));

        Assert.DoesNotContain(Duty.Witness, record.Circle.Select(c => c.Duty ?? Duty.Reader));
    }

    [Fact]
    public async Task What_was_prepared_and_not_signed_is_no_record()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await office.Office.Cases.StartAsync(
            new(TestOffice.Bureau, "talk", "谈话")
            {
                DepartmentId = new("all"),
                Persons = [(new("wang"), Duty.PersonConcerned)],
            },
            TestOffice.By("office"),
            Cancel
        );
        var key = (await office.StateAsync(new(1))).OpenTasks.Single().Key;
        await office.Office.Cases.RunAsync(
            new(1),
            new Command.DelegateTask(key, "zhao"),
            TestOffice.By("li"),
            Cancel
        );
        await office.Office.Cases.RunAsync(
            new(1),
            new Command.PrepareTask(key, Value.Context.Of(("facts", Value.Of(TalkCases.Facts)))),
            TestOffice.By("zhao"),
            Cancel
        );

        Assert.Empty(Assert.Single(await TalkCases.RecordsAsync(office)).Texts);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_read_it_is_shown_by_post_with_the_purpose(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenAsync(kind);
        var id = await TalkCases.RecordedAsync(office);
        await TalkCases.ReadAsync(office, id, await TalkCases.SealAsync(office, id), "deputy");

        var readers = await ReadersAsync(office);

        Assert.Equal([new OwnReader(id, office.Clock.GetUtcNow(), "副局长", "核对")], readers);
    }

    [Fact]
    public async Task What_the_person_reads_himself_is_entered_too()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office);
        await TalkCases.RecordsAsync(office);

        Assert.Equal([ReadOwnRecords.Purpose], (await ReadersAsync(office)).Select(r => r.Purpose));
    }

    [Fact]
    public async Task Who_read_about_another_is_not_shown()
    {
        await using var office = await TalkCases.OpenAsync(DatabaseKind.Sqlite);
        await TalkCases.ProposedAsync(office);
        await TalkCases.RecordsAsync(office);

        Assert.Empty(await ReadersAsync(office, "zhao"));
    }

    [Fact]
    public async Task What_the_person_did_himself_is_shown()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        var request = await TalkCases.DecidedAsync(office, id, "refuse");
        await office.CompleteAsync(request, "read-decision", "wang", ("isRead", Value.Of(true)));

        var record = (await TalkCases.RecordsAsync(office)).Single(r => r.CaseId == request);

        Assert.Contains(
            ("complete-task", "阅知决定"),
            record.Deeds.Select(d => (d.Command, d.Step))
        );
    }

    [Fact]
    public async Task What_the_person_was_told_is_shown()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        var request = await TalkCases.DecidedAsync(office, id, "refuse");

        var record = (await TalkCases.RecordsAsync(office)).Single(r => r.CaseId == request);

        Assert.Equal([("task-opened", "阅知决定")], record.Notices.Select(n => (n.Letter, n.Step)));
    }

    private static async Task<IReadOnlyList<OwnReader>> ReadersAsync(
        TestOffice office,
        string person = "wang"
    ) => (await new ReadOwnReaders(office.Office).RunAsync(TestOffice.By(person), Cancel))!;
}
