using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>What the tests of this folder begin with. It is Monday, 5 January 2026, nine in the morning.</summary>
internal static class ActCases
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Begins the case with two steps: the first person's, then the second's.</summary>
    public static Task<CaseAnswer.Done> BeginAsync(
        TestOffice office,
        string first = "li",
        string second = "wang"
    ) => office.StartAsync("two-step", ("first", Value.Of(first)), ("second", Value.Of(second)));

    /// <summary>The key of the one open task.</summary>
    public static async Task<int> KeyAsync(TestOffice office, CaseId id) =>
        Assert.Single((await office.StateAsync(id)).OpenTasks).Key;

    /// <summary>Enters that somebody is away, and from when to when.</summary>
    public static async Task AwayAsync(
        TestOffice office,
        string person,
        DateOnly from,
        DateOnly until
    )
    {
        var verdict = await new EnterAbsence(office.Office).RunAsync(
            new()
            {
                UnitId = TestOffice.Bureau,
                PersonId = new(person),
                FromOn = from,
                UntilOn = until,
                Kind = AbsenceKind.Leave,
                EnteredBy = new("office"),
                Document = "测试请假单1号",
            },
            from,
            TestOffice.By("office"),
            Cancel
        );
        Assert.True(verdict.IsAllowed);
    }

    /// <summary>The letters that lie in the outbox, as receiver and first word of the subject.</summary>
    public static async Task<IReadOnlyList<(string Receiver, string Subject)>> LettersAsync(
        TestOffice office
    )
    {
        var mailer = new Kept();
        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);
        return mailer.Letters;
    }

    /// <summary>Why something was refused.</summary>
    public static string ReasonOf(ActAnswer answer) =>
        Assert.IsType<ActAnswer.Refused>(answer).Why.Reason;

    /// <summary>Why a command was refused.</summary>
    public static string ReasonOf(CaseAnswer answer) =>
        Assert.IsType<CaseAnswer.Refused>(answer).Why.Reason;

    /// <summary>Gives a command.</summary>
    public static Task<CaseAnswer> GiveAsync(
        TestOffice office,
        CaseId id,
        Command command,
        Deed deed
    ) => office.Office.Cases.RunAsync(id, command, deed, Cancel);

    private sealed class Kept : IMailer
    {
        public List<(string, string)> Letters { get; } = [];

        public Task SendAsync(Letter letter, CancellationToken cancel)
        {
            Letters.Add((letter.Receiver.Value, letter.Subject.Split(' ')[0]));
            return Task.CompletedTask;
        }
    }
}
