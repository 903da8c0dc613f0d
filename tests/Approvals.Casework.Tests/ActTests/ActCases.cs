using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Wording;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>The letters that lie in the outbox, as receiver and notice.</summary>
    public static async Task<IReadOnlyList<(string Receiver, string Notice)>> LettersAsync(
        TestOffice office
    )
    {
        var mailer = new Kept();
        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);
        await using var db = office.Office.Database.CreateDbContext();
        var rows = await db.Set<OutboxRow>().AsNoTracking().ToDictionaryAsync(o => o.Id, Cancel);
        return
        [
            .. mailer.Ids.Select(id =>
                (rows[id].ReceiverId.Value, NoticeText.Of(rows[id], Language.Chinese))
            ),
        ];
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
        public List<long> Ids { get; } = [];

        public Task SendAsync(Letter letter, CancellationToken cancel)
        {
            Ids.Add(letter.Id);
            return Task.CompletedTask;
        }
    }
}
