using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.OwnTests;

/// <summary>How a person has a text about himself corrected, and who is told.</summary>
public sealed class CorrectedRecords
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_older_text_stays_to_be_read_as_corrected(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "as-asked");

        Assert.Equal(
            [(TalkCases.Facts, true), (TalkCases.Proposed, false)],
            await VersionsAsync(office, id)
        );
    }

    [Fact]
    public async Task It_is_corrected_in_other_words_than_were_asked_for()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(
            office,
            id,
            "otherwise",
            more: ("corrected", Value.Of("迟到两次，请假一次"))
        );

        Assert.Equal(
            [(TalkCases.Facts, true), ("迟到两次，请假一次", false)],
            await VersionsAsync(office, id)
        );
    }

    [Fact]
    public async Task A_refusal_leaves_it_as_it_is()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "refuse");

        Assert.Equal([(TalkCases.Facts, false)], await VersionsAsync(office, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_corrected_is_corrected_again(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "as-asked");
        await TalkCases.DecidedAsync(office, id, "as-asked", "没有迟到", "chief");

        Assert.Equal(
            [(TalkCases.Facts, true), (TalkCases.Proposed, true), ("没有迟到", false)],
            await VersionsAsync(office, id)
        );
    }

    [Fact]
    public async Task The_journals_stay_whole()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "as-asked");

        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_asked_for_is_in_no_journal(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.AskAsync(office, id);

        await using var db = office.Office.Database.CreateDbContext();
        var journal = await db.Set<CaseJournalRow>().Select(j => j.Facts).ToListAsync(Cancel);

        Assert.DoesNotContain(TalkCases.Proposed, string.Concat(journal), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_decides_reads_the_text_meanwhile(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        var asked = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));
        await ClaimAsync(office, asked.Id, "deputy");
        var seal = await TalkCases.SealAsync(office, id);

        var answer = await TalkCases.ReadAsync(office, asked.Id, seal, "deputy");

        Assert.Equal(TalkCases.Facts, Assert.IsType<RestrictedAnswer.Read>(answer).Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task And_no_more_when_it_is_decided(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        var request = await TalkCases.DecidedAsync(office, id, "as-asked");
        var seal = await TalkCases.SealAsync(office, id);

        var answer = await TalkCases.ReadAsync(office, request, seal, "deputy");

        Assert.IsType<RestrictedAnswer.Refused>(answer);
    }

    [Fact]
    public async Task A_request_opens_no_other_text_of_the_case()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        var asked = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));
        var other = await TalkCases.ProposedAsync(office);
        var seal = await TalkCases.SealAsync(office, other);

        var answer = await TalkCases.ReadAsync(office, asked.Id, seal, "wang");

        Assert.IsType<RestrictedAnswer.Missing>(answer);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_talked_does_not_decide_on_the_record(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.RecordedAsync(office);
        var asked = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));

        var answer = await DecideAsync(office, asked.Id, "deputy");

        Assert.IsType<CaseAnswer.Refused>(answer);
    }

    [Fact]
    public async Task Who_refused_does_not_decide_again()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        var request = await TalkCases.DecidedAsync(office, id, "refuse");
        await office.CompleteAsync(request, "read-decision", "wang", ("isRead", Value.Of(true)));
        var again = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));

        Assert.IsType<CaseAnswer.Refused>(await DecideAsync(office, again.Id, "deputy"));
    }

    [Fact]
    public async Task The_next_superior_does()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.RecordedAsync(office);
        var asked = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));

        Assert.IsType<CaseAnswer.Done>(await DecideAsync(office, asked.Id, "chief"));
    }

    [Fact]
    public async Task A_text_about_another_is_not_theirs_to_correct()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);

        var answer = await TalkCases.AskAsync(office, id, "li");

        Assert.Equal("text-not-theirs", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Fact]
    public async Task Nothing_is_asked_for_without_words()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);

        var answer = await TalkCases.AskAsync(office, id, proposed: " ");

        Assert.Equal("request-missing", Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_one_request_is_open_there_is_no_second(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.ProposedAsync(office);
        var first = Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));

        var second = await TalkCases.AskAsync(office, id);

        Assert.Equal(first.Id, Assert.IsType<CaseAnswer.Exists>(second).Id);
    }

    [Fact]
    public async Task What_was_refused_may_be_asked_for_again()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        var request = await TalkCases.DecidedAsync(office, id, "refuse");
        await office.CompleteAsync(request, "read-decision", "wang", ("isRead", Value.Of(true)));

        Assert.IsType<CaseAnswer.Done>(await TalkCases.AskAsync(office, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task All_who_were_told_are_told_of_the_correction(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenCorrectingAsync(kind);
        var id = await TalkCases.RecordedAsync(office);
        await TalkCases.DecidedAsync(office, id, "as-asked", decider: "chief");

        Assert.Equal(["deputy", "li", "office", "wang"], await ToldAsync(office, id));
    }

    [Fact]
    public async Task Who_read_the_text_is_told_too()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.GrantAsync(office, "outsider", People.Role.ResidentDisciplineGroup);
        await TalkCases.ReadAsync(office, id, await TalkCases.SealAsync(office, id), "outsider");
        await TalkCases.DecidedAsync(office, id, "as-asked");

        Assert.Contains("outsider", await ToldAsync(office, id));
    }

    [Fact]
    public async Task A_refusal_is_told_to_nobody_else()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "refuse");

        Assert.Empty(await ToldAsync(office, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_objection_that_is_granted_is_told_once_to_all(DatabaseKind kind)
    {
        await using var office = await TalkCases.OpenAsync(kind);
        var id = await TalkCases.RecordedAsync(office);
        var tell = OfficeFunctions.Of(office.Office)[OfficeFunctions.CorrectingNotice];
        await tell((id, 9), Value.Context.Empty, Cancel);
        await tell((id, 9), Value.Context.Empty, Cancel); // After a crash.

        Assert.Equal(["deputy", "li", "office", "wang"], await ToldAsync(office, id));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_a_process_knows_whom_it_told_those_are_told(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "correcting");
        Value known = Value.Of([Value.Of("wang"), Value.Of("nobody")]);
        var begun = await office.StartAsync("correcting", ("knownBy", known));
        await new DeliverMessages(office.Office).RunAsync(Cancel);

        Assert.Equal(["wang"], await ToldAsync(office, begun.Id));
    }

    [Fact]
    public async Task Who_is_told_finds_it_among_the_notices()
    {
        await using var office = await TalkCases.OpenCorrectingAsync(DatabaseKind.Sqlite);
        var id = await TalkCases.ProposedAsync(office);
        await TalkCases.DecidedAsync(office, id, "as-asked");

        var notices = await new ReadNotices(office.Office).RunAsync(new("li"), 50, Cancel);

        Assert.Contains(
            (id, "record-corrected"),
            notices!.Select(n => (n.CaseId!.Value, n.Letter))
        );
    }

    private static async Task<IReadOnlyList<(string, bool)>> VersionsAsync(
        TestOffice office,
        CaseId id
    )
    {
        var seal = await TalkCases.SealAsync(office, id);
        var answer = await TalkCases.ReadAsync(office, id, seal, "wang");
        return
        [
            .. Assert
                .IsType<RestrictedAnswer.Read>(answer)
                .Versions.Select(v => (v.Text!, v.IsCorrected)),
        ];
    }

    private static Task<CaseAnswer> DecideAsync(TestOffice office, CaseId request, string person) =>
        office.CompleteAsync(
            request,
            "decide-correction",
            person,
            ("outcome", Value.Of("as-asked")),
            ("opinion", Value.Of("属实"))
        );

    private static async Task ClaimAsync(TestOffice office, CaseId id, string person)
    {
        var task = (await office.StateAsync(id)).OpenTasks.Single();
        if (task.Task!.Assignee is null)
            Assert.IsType<CaseAnswer.Done>(
                await office.Office.Cases.RunAsync(
                    id,
                    new Engine.Run.Command.ClaimTask(task.Key, person),
                    TestOffice.By(person),
                    Cancel
                )
            );
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(TestOffice office, CaseId id)
    {
        await using var db = office.Office.Database.CreateDbContext();
        var rows = await db.Set<OutboxRow>()
            .Where(o => o.CaseId == id && o.Letter == LetterCode.RecordCorrected)
            .ToListAsync(Cancel);
        return [.. rows.Select(o => o.ReceiverId.Value).Order(StringComparer.Ordinal)];
    }
}
