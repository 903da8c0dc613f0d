using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What a supervision letter says.</summary>
/// <param name="Addressee">Who is to answer; null for who has the task.</param>
/// <param name="Demand">What is asked for; at least 2 characters.</param>
/// <param name="AnswerBy">Until when; after today.</param>
public sealed record SupervisionLetter(PersonId? Addressee, string Demand, DateOnly AnswerBy);

/// <summary>
/// Opens a supervision letter about a task (督办): a case of the process <see cref="Process"/>, whose number is that of
/// the letter. While one about a task is open, there is no second one.
/// </summary>
public sealed class OpenSupervision(Office office)
{
    /// <summary>The process of the letters. It begins with the variables <c>about</c> (a context of <c>case</c>,
    /// <c>element</c> and <c>title</c>), <c>addressee</c>, <c>demand</c> and <c>answerBy</c>.</summary>
    public const string Process = "supervision-letter";

    private const int MinDemand = 2;

    /// <summary>Opens a letter.</summary>
    /// <param name="id">The case that it is about.</param>
    /// <param name="key">The task of that.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="deed">Who supervises: the leading-group office, or the main leader.</param>
    /// <param name="cancel">Gives up before it is written.</param>
    /// <returns>The case of the letter; <see cref="CaseAnswer.Exists"/> with the one that is open already.</returns>
    public async Task<CaseAnswer> RunAsync(
        CaseId id,
        int key,
        SupervisionLetter letter,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (found, otherwise) = await TaskAtHand.ReadAsync(office, id, key, cancel);
        if (found is not { } task)
            return otherwise is ActAnswer.Refused { Why: var why }
                ? new CaseAnswer.Refused(why)
                : CaseRunner.NoCase(id);
        var now = office.Clock.Now();
        var verdict = task.May(CaseAction.Supervise, deed, now);
        if (!verdict.IsAllowed)
            return new CaseAnswer.Refused(verdict);
        var assignee = task.Instance.Task!.Assignee;
        var addressee = letter.Addressee ?? (assignee is null ? null : new PersonId(assignee));
        if (WhyNot(task, letter, addressee, now) is { } refusal)
            return new CaseAnswer.Refused(refusal);
        var letters = await LettersAsync(id, key, cancel);
        if (letters.Find(l => l.IsOpen) is { } open)
            return new CaseAnswer.Exists(open.Id);
        return await office.Cases.StartAsync(
            CaseOf(task, letter, addressee!.Value, letters.Count),
            deed,
            cancel
        );
    }

    private static Verdict? WhyNot(
        TaskAtHand task,
        SupervisionLetter letter,
        PersonId? addressee,
        DateTimeOffset now
    )
    {
        if (addressee is not { } person)
            return Verdict.Refuse("addressee-missing");
        if (task.Snapshot.Directory.Find(person) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", person.Value));
        if (found.UnitId != task.Loaded.Row.UnitId)
            return Verdict.Refuse("other-unit", ("person", found.Name));
        if (found.Status != PersonStatus.Active)
            return Verdict.Refuse("has-left", ("person", found.Name));
        if (letter.Demand.Trim().Length < MinDemand)
            return Verdict.Refuse("demand-missing");
        return letter.AnswerBy <= task.DayOf(now) ? Verdict.Refuse("answer-in-past") : null;
    }

    private NewCase CaseOf(
        TaskAtHand task,
        SupervisionLetter letter,
        PersonId addressee,
        int earlier
    )
    {
        var (row, instance) = (task.Loaded.Row, task.Instance);
        return new(row.UnitId, Process, $"督办：{row.Title}")
        {
            // The number counts the letters about the task: two people who open one at once open one.
            BusinessKey = string.Create(
                CultureInfo.InvariantCulture,
                $"supervision/{row.Id}/{instance.Key}/{earlier + 1}"
            ),
            Kind = row.Kind, // Nobody learns from a letter what he may not see.
            DepartmentId = row.DepartmentId,
            FieldId = row.FieldId,
            Variables = Value.Context.Of(
                (
                    "about",
                    Value.Context.Of(
                        ("case", Value.Of((decimal)row.Id.Value)),
                        ("element", Value.Of(instance.Element)),
                        ("title", Value.Of(row.Title))
                    )
                ),
                ("addressee", Value.Of(addressee.Value)),
                ("demand", Value.Of(letter.Demand.Trim())),
                ("answerBy", Value.Of(letter.AnswerBy))
            ),
            IsAuthorized = true,
            Along = letterId =>
                office.Tables.Supervisions.Insert(
                    new()
                    {
                        CaseId = letterId,
                        AboutId = row.Id,
                        Key = instance.Key,
                        Element = instance.Element,
                        AddresseeId = addressee,
                        AnswerBy = letter.AnswerBy,
                    }
                ),
        };
    }

    private async Task<List<Known>> LettersAsync(CaseId id, int key, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CaseSupervisionRow>()
            .Where(s => s.AboutId == id && s.Key == key)
            .Join(
                db.Set<CaseRow>(),
                s => s.CaseId,
                c => c.Id,
                (s, c) => new Known(c.Id, c.Status == CaseStatus.Running)
            )
            .ToListAsync(cancel);
    }

    private sealed record Known(CaseId Id, bool IsOpen);
}
