using System.Security.Cryptography;
using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Meetings;
using Approvals.Casework.Rehearsal.Filling;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Rehearsal;

/// <summary>Lets somebody do a task as they would: claim it, fill in its form, hand it in; or step aside. All of it by
/// the use cases that pages and the command line use.</summary>
internal sealed class ActOnTask(Stage stage)
{
    /// <summary>So often other people and days are named in one sitting before it is left for another day.</summary>
    private const int MaxAttempts = 6;

    private static readonly string[] HandlerFields = ["handler", "newHandler"];

    /// <summary>Does it.</summary>
    /// <param name="watched">The task.</param>
    /// <param name="line">How it stands in the inbox of who acts.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was done; if not, the task says why.</returns>
    public async Task<bool> RunAsync(
        WatchedTask watched,
        InboxLine line,
        PersonId by,
        CancellationToken cancel
    )
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var deed = Stage.By(by, line.For);
        if (
            line.IsClaimable
            && !await IsDoneAsync(
                watched,
                new Command.ClaimTask(watched.Task.Key, deed.Seat!.Value.Value),
                deed,
                cancel
            )
        )
            return false;
        var who = RespondentOf(watched, deed, snapshot);
        if (who.Does(Conduct.Decline) is not null && await DeclineAsync(watched, deed, cancel))
            return true;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var filled = await new FillForm(stage.Office).RunAsync(
                who with
                {
                    Attempt = attempt,
                },
                (watched.Task.CaseId, watched.Task.Key),
                deed,
                cancel
            );
            if (filled is null)
            {
                watched.Problem = "form";
                return false;
            }
            var answer = await HandInAsync(watched, who, filled, deed, cancel);
            if (answer is CaseAnswer.Done)
            {
                stage.Acts++;
                Note(watched, filled);
                watched.DoneBy = by;
                watched.Problem = null;
                return true;
            }
            var problem = WordsOf(answer);
            var isSame = attempt > 0 && problem == watched.Problem;
            watched.Problem = problem;
            if (isSame)
                return false; // Another name or day makes no difference.
        }
        return false;
    }

    /// <summary>Brings something to a case that offers it.</summary>
    /// <param name="watched">What it is about.</param>
    /// <param name="action">The action.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was taken.</returns>
    public async Task<bool> BringAsync(
        WatchedTask watched,
        ActionView action,
        PersonId by,
        CancellationToken cancel
    )
    {
        var deed = Stage.By(by);
        var id = watched.Task.CaseId;
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var filled = await new FillForm(stage.Office).RunAsync(
            RespondentOf(watched, deed, snapshot),
            (id, action.Key),
            deed,
            cancel
        );
        if (filled is null)
            return false;
        var command = new Command.DeliverMessage(action.Key, action.CorrelationKey, filled.Values);
        return await IsDoneAsync(watched, command, deed, cancel);
    }

    private async Task<bool> IsDoneAsync(
        WatchedTask watched,
        Command command,
        Deed deed,
        CancellationToken cancel
    )
    {
        var answer = await stage.Office.Cases.RunAsync(watched.Task.CaseId, command, deed, cancel);
        if (answer is not CaseAnswer.Done)
        {
            watched.Problem = WordsOf(answer);
            return false;
        }
        stage.Acts++;
        return true;
    }

    // What the finance section confirms is what the ledger has to show in the end.
    private void Note(WatchedTask watched, FilledForm filled)
    {
        var id = watched.Task.CaseId;
        foreach (var name in HandlerFields)
        {
            if (
                filled.Values.TryGet(name, out var named)
                && named is Value.String { Text: var code }
            )
                stage.Handlers[id] = new(code);
        }
        var sign = watched.Task.Element switch
        {
            "confirm" or "confirm-part" => 1,
            "return-excess" => -1,
            _ => 0,
        };
        if (sign == 0 || !filled.Values.TryGet("money", out var money))
            return;
        if (money is not Value.Number { Amount: var yuan })
            return;
        stage.Received[id] = stage.Received.GetValueOrDefault(id) + sign * yuan;
    }

    private async Task<bool> DeclineAsync(WatchedTask watched, Deed deed, CancellationToken cancel)
    {
        var answer = await new DeclineTask(stage.Office).RunAsync(
            watched.Task.CaseId,
            watched.Task.Key,
            deed with
            {
                Reason = "演练：与本事项有利害关系，申请回避。",
            },
            cancel
        );
        if (answer is not ActAnswer.Done)
            return false;
        stage.Acts++;
        return true;
    }

    private async Task<CaseAnswer> HandInAsync(
        WatchedTask watched,
        Respondent who,
        FilledForm filled,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (id, key) = (watched.Task.CaseId, watched.Task.Key);
        if (!filled.IsSecretVote)
            return await stage.Office.Cases.RunAsync(
                id,
                new Command.CompleteTask(key, filled.Values),
                deed,
                cancel
            );
        var view = who.Does(Conduct.Return) is null ? StatedView.Agree : StatedView.Disagree;
        return await new CastBallot(stage.Office).RunAsync(id, key, view, deed, cancel);
    }

    private Respondent RespondentOf(WatchedTask watched, Deed deed, OfficeSnapshot snapshot)
    {
        var now = stage.Clock.Now();
        var today = snapshot.CalendarOf(stage.Unit).DateOf(now);
        var seat = deed.Seat!.Value;
        var department = watched.Measure is { } number
            ? stage.Measures.GetValueOrDefault(number)?.Department?.Id
            : null;
        return new()
        {
            Task = watched,
            Seat = seat,
            Unit = stage.Unit,
            Snapshot = snapshot,
            Now = now,
            Draws = stage.Draws,
            Department = department ?? snapshot.Directory.Find(seat)?.DepartmentId,
            Handler = stage.Handlers.TryGetValue(watched.Task.CaseId, out var named) ? named : null,
            Does = conduct => stage.Habits.Find(conduct, seat, watched, snapshot.Directory, today),
            OtherDoes = (person, conduct) =>
                stage.Habits.Find(conduct, person, watched, snapshot.Directory, today) is not null,
            AddFileAsync = cancel => AddFileAsync(watched, deed, today, cancel),
        };
    }

    // Who does a task may not always add to the measure; then the handler hands the file in, or the leading-group's
    // office does.
    private async Task<string?> AddFileAsync(
        WatchedTask watched,
        Deed deed,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var number = watched.Measure ?? stage.Measures.Keys.Min();
        var text = Encoding.UTF8.GetBytes($"演练佐证材料\n{watched.Name}\n");
        PersonId?[] people =
        [
            deed.By,
            stage.Handlers.TryGetValue(watched.Task.CaseId, out var handler) ? handler : null,
            stage.Opener,
        ];
        foreach (var by in people.OfType<PersonId>().Distinct())
        {
            using var content = new MemoryStream(text);
            var answer = await new AddEvidence(stage.Office).RunAsync(
                new(
                    stage.Unit,
                    [number],
                    "rehearsal.txt",
                    EvidenceKind.Document,
                    $"演练：{watched.Task.Name}",
                    today
                ),
                content,
                Stage.By(by),
                cancel
            );
            if (answer is EvidenceAnswer.Added added)
            {
                stage.Acts++;
                return added.Sha256;
            }
            if (answer is EvidenceAnswer.Refused { Why.Code: "evidence-linked" })
                return Convert.ToHexStringLower(SHA256.HashData(text));
        }
        return null;
    }

    private static string WordsOf(CaseAnswer answer) =>
        answer switch
        {
            CaseAnswer.Refused { Why: var why } => why.Text(Language.Chinese),
            CaseAnswer.Rejected { Why: var why } => why.Message,
            CaseAnswer.Missing { What: var what } => what,
            _ => answer.GetType().Name,
        };
}
