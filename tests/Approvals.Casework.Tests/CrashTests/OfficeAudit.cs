using System.Globalization;
using System.Text;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Storage;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Worker;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Mail;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Checks an office that was killed: that all that it had answered is there, and all of it once.</summary>
internal sealed class OfficeAudit(OfficeSettings settings)
{
    private readonly List<string> _answers = [];

    /// <summary>What was checked, for people.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Takes what a worker had answered before it was killed.</summary>
    public void Take(IReadOnlyList<string> answers) => _answers.AddRange(answers);

    /// <summary>Works off what is left, and checks.</summary>
    /// <param name="ahead">How far the clock has gone ahead.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task CheckAsync(TimeSpan ahead, CancellationToken cancel)
    {
        await using var office = await Office.OpenAsync(
            settings with
            {
                SendsAtAnyHour = true,
            },
            new AheadClock(ahead),
            cancel
        );
        await DrainAsync(office, cancel);

        Assert.Empty((await new VerifyJournals(office).RunAsync([], null, cancel)).Flaws);
        await using var db = office.Database.CreateDbContext();
        var facts = await FactsAsync(db, cancel);
        await CheckAnswersAsync(db, facts, cancel);
        CheckOnce(facts);
        await CheckMessagesAsync(db, facts, cancel);
        await CheckLettersAsync(db, facts, cancel);
        Summary =
            $"{_answers.Count} answers, {facts.Select(f => f.Case).Distinct().Count()} cases, {facts.Count} facts";
    }

    private static async Task DrainAsync(Office office, CancellationToken cancel)
    {
        var mailer = Mailers.Of(office);
        int done;
        do
        {
            done =
                await new FireDueTimers(office).RunAsync(cancel)
                + await new DeliverMessages(office).RunAsync(cancel)
                + await new OutboxSender(office, mailer).RunAsync(cancel);
        } while (done > 0);
    }

    private static async Task<List<(CaseId Case, PersonId? By, CaseEvent Fact)>> FactsAsync(
        OfficeDb db,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<CaseJournalRow>()
            .AsNoTracking()
            .OrderBy(j => j.CaseId)
            .ThenBy(j => j.Number)
            .ToListAsync(cancel);
        return
        [
            .. rows.SelectMany(j =>
                FactJson
                    .ReadAll(Encoding.UTF8.GetBytes(j.Facts))
                    .Select(fact => (j.CaseId, j.ActorId, fact))
            ),
        ];
    }

    // What was answered is there.
    private async Task CheckAnswersAsync(
        OfficeDb db,
        List<(CaseId Case, PersonId? By, CaseEvent Fact)> facts,
        CancellationToken cancel
    )
    {
        var keys = await db.Set<CaseRow>()
            .Where(c => c.BusinessKey != null)
            .ToDictionaryAsync(c => c.BusinessKey!, c => c.Id, cancel);
        var completed = facts
            .Where(f => f.Fact is CaseEvent.TaskCompleted)
            .Select(f => $"{f.Case} {((CaseEvent.TaskCompleted)f.Fact).Key} {f.By}")
            .ToHashSet(StringComparer.Ordinal);
        var lost = _answers.Where(answer =>
            answer.Split(' ') is ["started", var key, var id]
                ? !keys.TryGetValue(key, out var found) || found.ToString() != id
                : !completed.Contains(answer["completed ".Length..])
        );
        Assert.Empty(lost);
    }

    // No task was completed twice, no timer fired more often than it may, no case begun or ended twice.
    private static void CheckOnce(List<(CaseId Case, PersonId? By, CaseEvent Fact)> facts)
    {
        var twice = facts
            .Select(f =>
                f.Fact switch
                {
                    CaseEvent.TaskCompleted e => $"{f.Case} task {e.Key}",
                    CaseEvent.TaskOpened e => $"{f.Case} opened {e.Key}",
                    CaseEvent.CaseStarted => $"{f.Case} started",
                    CaseEvent.CaseCompleted => $"{f.Case} completed",
                    CaseEvent.MessageReceived e => $"{f.Case} message {e.Key}",
                    CaseEvent.TimerFired e => $"{f.Case} timer {e.Key} {e.Left}",
                    _ => null,
                }
            )
            .OfType<string>()
            .GroupBy(what => what)
            .Where(all => all.Count() > 1)
            .Select(all => all.Key);
        Assert.Empty(twice);
    }

    // Each question began one case, whose answer came back.
    private static async Task CheckMessagesAsync(
        OfficeDb db,
        List<(CaseId Case, PersonId? By, CaseEvent Fact)> facts,
        CancellationToken cancel
    )
    {
        var sent = facts.Count(f => f.Fact is CaseEvent.MessageSent { Name: "question" });
        var answering = facts.Count(f => f.Fact is CaseEvent.CaseStarted { Process: "answering" });
        var received = facts.Count(f => f.Fact is CaseEvent.MessageReceived);
        var undelivered = await db.Set<MessageRow>().CountAsync(m => m.DeliveredAt == null, cancel);
        Assert.Equal((sent, sent, 0), (answering, received, undelivered));
    }

    // Each task that was given to somebody else has one letter, and each that was not overtaken by its being done, or
    // by its case's end, has one file.
    private async Task CheckLettersAsync(
        OfficeDb db,
        List<(CaseId Case, PersonId? By, CaseEvent Fact)> facts,
        CancellationToken cancel
    )
    {
        var expected = facts
            .Where(f =>
                f.Fact is CaseEvent.TaskOpened { Task.Assignee: { } assignee }
                && assignee != f.By?.Value
            )
            .Select(f => (CaseEvent.TaskOpened)f.Fact is var e ? $"{f.Case}/{e.Key}" : "")
            .Order(StringComparer.Ordinal);
        var letters = await db.Set<OutboxRow>().AsNoTracking().ToListAsync(cancel);
        Assert.Equal(
            expected,
            letters.Select(o => $"{o.CaseId}/{o.Key}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(
            from o in letters
            where o.SentAt is null && o.DropReason is not (DropReason.Done or DropReason.Ended)
            select $"{o.Letter} of {o.CaseId}/{o.Key}: {o.DropReason}, {o.Problem}, {o.TryAt:O}"
        );
        Assert.Equal(
            letters
                // What was begun when the program was killed may be there, or not.
                .Where(o =>
                    o.SentAt is not null
                    || o.Template is not null
                        && File.Exists(Path.Combine(settings.MailFolder, $"{o.Id}.eml"))
                )
                .Select(o => o.Id.ToString(CultureInfo.InvariantCulture) + ".eml")
                .Order(StringComparer.Ordinal),
            Directory
                .GetFiles(settings.MailFolder, "*.eml")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );
    }
}
