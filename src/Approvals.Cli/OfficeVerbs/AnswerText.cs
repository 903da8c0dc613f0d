using System.Text.Json.Nodes;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What came of a command to a case, as people and programs read it.</summary>
internal static class AnswerText
{
    private const string UnknownPerson = "unknown-person";

    /// <summary>Says it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="speech">How.</param>
    /// <param name="asJson">Whether a program reads it.</param>
    /// <param name="about">The case.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(CaseAnswer answer, Speech speech, bool asJson, CaseId? about)
    {
        if (asJson)
            speech.TellJson(Json(answer, speech, about));
        else if (answer is CaseAnswer.Done done)
            TellDone(done, speech);
        else
            Complain(answer, speech);
        return CodeOf(answer);
    }

    /// <summary>Says what came of something that does not move a case.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(ActAnswer answer, Speech speech, bool asJson, CaseId about)
    {
        if (answer is not ActAnswer.Done done)
            return Tell(
                answer is ActAnswer.Refused refused
                    ? new CaseAnswer.Refused(refused.Why)
                    : new CaseAnswer.Missing(speech.Say("case.none", about)),
                speech,
                asJson,
                about
            );
        if (asJson)
            speech.TellJson(
                new()
                {
                    ["result"] = "done",
                    ["case"] = about.Value,
                    ["told"] = new JsonArray([
                        .. done.Told.Select(person => JsonValue.Create(person.Value)),
                    ]),
                }
            );
        else if (done.Told.Count == 0)
            speech.Tell("act.told-nobody");
        else
            speech.Tell("act.told", string.Join(", ", done.Told));
        return ExitCode.Fine;
    }

    /// <summary>Says why nothing was done.</summary>
    public static void Complain(CaseAnswer answer, Speech speech)
    {
        switch (answer)
        {
            case CaseAnswer.Rejected rejected:
                ComplainOf(rejected, speech);
                break;
            case CaseAnswer.Refused refused:
                speech.Complain("answer.refused", refused.Why.Text(speech.Language));
                if (refused.Why.Reason == UnknownPerson)
                    speech.Complain("error.no-person");
                break;
            case CaseAnswer.Exists exists:
                speech.Complain("answer.exists", exists.Id);
                break;
            case CaseAnswer.Missing missing:
                speech.Complain("answer.missing", missing.What);
                break;
            case CaseAnswer.Busy:
                speech.Complain("answer.busy");
                break;
        }
    }

    /// <summary>How the program ends with an answer.</summary>
    public static int CodeOf(CaseAnswer answer) =>
        answer switch
        {
            CaseAnswer.Done => ExitCode.Fine,
            CaseAnswer.Missing => ExitCode.NothingDone,
            _ => ExitCode.Faulty,
        };

    private static void TellDone(CaseAnswer.Done done, Speech speech)
    {
        speech.Tell("answer.done", done.Id, done.Version);
        if (done.State.Status != CaseStatus.Running)
            speech.Tell($"answer.{CodeText.Of(done.State.Status)}", done.Id);
        var next = done
            .State.OpenTasks.Select(t =>
                new[]
                {
                    CodeText.Of(t.Key),
                    t.Task!.Name,
                    t.Task.Assignee ?? Candidates(t.Task, speech),
                }
            )
            .ToList();
        if (next.Count > 0)
            speech.Tell("answer.next");
        foreach (var line in Columns.Of(next, indent: 2))
            speech.Output.WriteLine(line);
    }

    private static string Candidates(OpenTask task, Speech speech) =>
        task.CandidateUsers.IsEmpty && task.CandidateGroups.IsEmpty
            ? speech.Say("task.nobody")
            : speech.Say(
                "task.claimable",
                string.Join(", ", task.CandidateUsers.Concat(task.CandidateGroups))
            );

    private static void ComplainOf(CaseAnswer.Rejected rejected, Speech speech)
    {
        if (rejected.Meanwhile is { } first)
            speech.Complain(
                "answer.meanwhile",
                first.By?.Value ?? speech.Say("by.system"),
                speech.Local(first.At),
                speech.SayCode("fact", first.What)
            );
        if (!rejected.Why.Complaints.IsEmpty)
        {
            foreach (var complaint in rejected.Why.Complaints)
                speech.Error.WriteLine(FormTexts.Of(complaint, speech.Language));
            return;
        }
        speech.Complain(
            "answer.rejected",
            speech.SayCode("rejection", CodeText.Of(rejected.Why.Reason)),
            rejected.Why.Message
        );
    }

    private static JsonObject Json(CaseAnswer answer, Speech speech, CaseId? about) =>
        answer switch
        {
            CaseAnswer.Done done => new()
            {
                ["result"] = "done",
                ["case"] = done.Id.Value,
                ["version"] = done.Version,
                ["status"] = CodeText.Of(done.State.Status),
                ["facts"] = new JsonArray([
                    .. done.Facts.Select(f => JsonValue.Create(CodeText.OfType(f))),
                ]),
                ["openTasks"] = new JsonArray([
                    .. done.State.OpenTasks.Select(t => new JsonObject
                    {
                        ["key"] = t.Key,
                        ["name"] = t.Task!.Name,
                        ["assignee"] = t.Task.Assignee,
                    }),
                ]),
            },
            CaseAnswer.Rejected rejected => new()
            {
                ["result"] = "rejected",
                ["case"] = about?.Value,
                ["reason"] = CodeText.Of(rejected.Why.Reason),
                ["message"] = rejected.Why.Message,
                ["fields"] = new JsonArray([
                    .. rejected.Why.Complaints.Select(c => new JsonObject
                    {
                        ["field"] = c.Path,
                        ["label"] = c.Label,
                        ["code"] = c.Code,
                        ["message"] = FormTexts.Of(c, speech.Language),
                    }),
                ]),
                ["meanwhile"] = rejected.Meanwhile is { } first
                    ? new JsonObject
                    {
                        ["by"] = first.By?.Value,
                        ["at"] = speech.Iso(first.At),
                        ["what"] = first.What,
                    }
                    : null,
            },
            CaseAnswer.Refused refused => new()
            {
                ["result"] = "refused",
                ["case"] = about?.Value,
                ["reason"] = refused.Why.Reason,
                ["rule"] = refused.Why.Rule,
                ["message"] = refused.Why.Text(speech.Language),
            },
            CaseAnswer.Exists exists => new() { ["result"] = "exists", ["case"] = exists.Id.Value },
            CaseAnswer.Missing missing => new()
            {
                ["result"] = "missing",
                ["case"] = about?.Value,
                ["message"] = missing.What,
            },
            _ => new() { ["result"] = "busy", ["case"] = about?.Value },
        };
}
