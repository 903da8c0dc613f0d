using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>Who prepares a task, and who signs it, beside who has it: in whose inbox it is, and who may.</summary>
public sealed class Signing
{
    private static readonly CaseId Case = new(1);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_task_to_prepare_lies_in_the_inbox_of_who_prepares_it(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await DoneAsync(office, k => new Command.DelegateTask(k, "zhao"), "li");

        Assert.True(Assert.Single(await InboxAsync(office, "zhao")).IsToPrepare);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_taken_back_lies_there_no_more(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DoneAsync(office, k => new Command.DelegateTask(k, "zhao"), "li");

        await DoneAsync(office, k => new Command.TakeBackTask(k), "li");

        Assert.Empty(await InboxAsync(office, "zhao"));
    }

    [Fact]
    public async Task Who_was_asked_to_prepare_does()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.DelegateTask(k, "zhao"), "li");

        Assert.IsType<CaseAnswer.Done>(await PrepareAsync(office, "zhao"));
    }

    [Fact]
    public async Task Others_do_not()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.DelegateTask(k, "zhao"), "li");

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(await PrepareAsync(office, "wang"))
        );
    }

    [Fact]
    public async Task Who_prepares_does_not_sign()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.DelegateTask(k, "zhao"), "li");

        Assert.IsType<CaseAnswer.Refused>(await office.CompleteAsync(Case, "first", "zhao"));
    }

    [Fact]
    public async Task A_vote_is_prepared_by_nobody()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "voting");
        await office.StartAsync("voting");

        Assert.Equal(
            "never-substituted",
            ActCases.ReasonOf(
                await GiveAsync(office, k => new Command.DelegateTask(k, "chief"), "deputy")
            )
        );
    }

    [Theory]
    [InlineData("nobody", "unknown-person")]
    [InlineData("security", "administrators-do-no-business")]
    public async Task Who_may_not_take_part_is_asked_for_no_signature(string person, string reason)
    {
        await using var office = await OpenAsync();

        var answer = await GiveAsync(
            office,
            k => new Command.AddSigner(k, person, SignerMode.Beside),
            "li"
        );

        Assert.Equal(reason, ActCases.ReasonOf(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_added_signer_finds_it_in_his_inbox(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);

        await DoneAsync(office, k => new Command.AddSigner(k, "zhao", SignerMode.Before), "li");

        Assert.Equal("初审", Assert.Single(await InboxAsync(office, "zhao")).Task);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task When_all_have_signed_the_case_goes_on(DatabaseKind kind)
    {
        await using var office = await OpenAsync(kind);
        await DoneAsync(office, k => new Command.AddSigner(k, "zhao", SignerMode.Before), "li");
        var signing = Assert.Single(await InboxAsync(office, "zhao")).Key;
        var signed = await ActCases.GiveAsync(
            office,
            Case,
            new Command.CompleteTask(
                signing,
                Value.Context.Of(("outcome", Value.Of("agree")), ("opinion", Value.Of("同意")))
            ),
            TestOffice.By("zhao")
        );

        var done = await office.CompleteAsync(Case, "first", "li");

        Assert.IsType<CaseAnswer.Done>(signed);
        Assert.IsType<CaseAnswer.Done>(done);
    }

    [Fact]
    public async Task Who_signed_along_may_approve_the_next_step()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.AddSigner(k, "wang", SignerMode.Before), "li");
        await ActCases.GiveAsync(
            office,
            Case,
            new Command.CompleteTask(
                Assert.Single(await InboxAsync(office, "wang")).Key,
                Value.Context.Of(("outcome", Value.Of("agree")), ("opinion", Value.Of("同意")))
            ),
            TestOffice.By("wang")
        );
        await office.CompleteAsync(Case, "first", "li");

        Assert.IsType<CaseAnswer.Done>(await office.CompleteAsync(Case, "second", "wang"));
    }

    [Fact]
    public async Task Who_added_a_signer_takes_him_out_again()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.AddSigner(k, "zhao", SignerMode.Beside), "li");

        await DoneAsync(office, k => new Command.RemoveSigner(k, "zhao"), "li");

        Assert.Empty(await InboxAsync(office, "zhao"));
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        await using var office = await OpenAsync();
        await DoneAsync(office, k => new Command.AddSigner(k, "zhao", SignerMode.Beside), "li");

        Assert.Equal(
            "not-among-those-who-may",
            ActCases.ReasonOf(
                await GiveAsync(office, k => new Command.RemoveSigner(k, "zhao"), "wang")
            )
        );
    }

    [Fact]
    public async Task A_preview_tells_what_becomes_void()
    {
        await using var office = await OpenAsync();
        await office.CompleteAsync(Case, "first", "li");
        var key = await ActCases.KeyAsync(office, Case);

        var preview = await new PreviewReturn(office.Office).RunAsync(
            Case,
            key,
            TestOffice.By("wang"),
            Cancel
        );

        Assert.Equal(["li"], Assert.Single(preview.Targets!.Value).Again.Void.Select(s => s.By));
    }

    [Fact]
    public async Task A_preview_is_for_who_may_return()
    {
        await using var office = await OpenAsync();
        var key = await ActCases.KeyAsync(office, Case);

        var preview = await new PreviewReturn(office.Office).RunAsync(
            Case,
            key,
            TestOffice.By("zhao"),
            Cancel
        );

        Assert.Equal("not-among-those-who-may", preview.Refusal?.Reason);
    }

    private static async Task<TestOffice> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step");
        await ActCases.BeginAsync(office);
        return office;
    }

    private static Task<CaseAnswer> PrepareAsync(TestOffice office, string person) =>
        GiveAsync(
            office,
            k => new Command.PrepareTask(k, Value.Context.Of(("note", Value.Of("草稿")))),
            person
        );

    // To the first open task: that of a signer comes after it.
    private static async Task<CaseAnswer> GiveAsync(
        TestOffice office,
        Func<int, Command> command,
        string person
    ) =>
        await ActCases.GiveAsync(
            office,
            Case,
            command((await office.StateAsync(Case)).OpenTasks.First().Key),
            new Deed(Channel.Console) { By = new(person), Reason = "测试" }
        );

    private static async Task DoneAsync(
        TestOffice office,
        Func<int, Command> command,
        string person
    ) => Assert.IsType<CaseAnswer.Done>(await GiveAsync(office, command, person));

    private static async Task<IReadOnlyList<InboxLine>> InboxAsync(
        TestOffice office,
        string person
    ) => (await new Inbox(office.Office).RunAsync(new(person), 10, Cancel))!;
}
