using System.Text.Json.Nodes;
using Approvals.Casework.Cases;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>A case as a program reads it; without the values that people gave.</summary>
internal static class CaseJson
{
    public static JsonObject Of(CaseView view, Speech speech) =>
        new()
        {
            ["case"] = view.Id.Value,
            ["unit"] = view.UnitId.Value,
            ["title"] = view.Title,
            ["definition"] = view.Definition,
            ["definitionNumber"] = view.DefinitionNumber,
            ["status"] = CodeText.Of(view.Status),
            ["isSuspended"] = view.IsSuspended,
            ["startedAt"] = speech.Iso(view.StartedAt),
            ["endedAt"] = speech.Iso(view.EndedAt),
            ["diagram"] = All(view.Diagram, Of),
            ["tasks"] = All(view.Tasks, task => Of(task, speech)),
            ["actions"] = All(
                view.Actions,
                action => new JsonObject
                {
                    ["key"] = action.Key,
                    ["element"] = action.Element,
                    ["label"] = action.Label,
                    ["candidates"] = new JsonArray([
                        .. action.Candidates.Select(c => JsonValue.Create(c)),
                    ]),
                }
            ),
            ["timers"] = All(
                view.Timers,
                timer => new JsonObject
                {
                    ["key"] = timer.Key,
                    ["element"] = timer.Element,
                    ["dueAt"] = speech.Iso(timer.DueAt),
                    ["dueRule"] = timer.DueRule,
                }
            ),
            ["suspendedUntil"] = speech.Iso(view.SuspendedUntil),
            ["supervisions"] = All(view.Supervisions, Of),
            ["supervises"] = view.Supervises is { } letter ? Of(letter) : null,
            ["copies"] = All(
                view.Copies,
                copy => new JsonObject
                {
                    ["person"] = copy.Person.Value,
                    ["sentBy"] = copy.SentBy?.Value,
                    ["sentAt"] = speech.Iso(copy.SentAt),
                    ["readAt"] = speech.Iso(copy.ReadAt),
                }
            ),
            ["urges"] = All(
                view.Urges,
                urge => new JsonObject
                {
                    ["key"] = urge.Key,
                    ["at"] = speech.Iso(urge.At),
                    ["by"] = urge.By?.Value,
                }
            ),
            ["recusals"] = All(
                view.Recusals,
                recusal => new JsonObject
                {
                    ["number"] = recusal.Number,
                    ["person"] = recusal.Person.Value,
                    ["kind"] = CodeText.Of(recusal.Kind),
                    ["element"] = recusal.Element,
                    ["askedAt"] = speech.Iso(recusal.AskedAt),
                    ["status"] = CodeText.Of(recusal.Status),
                    ["decidedAt"] = speech.Iso(recusal.DecidedAt),
                    ["decision"] = recusal.DecisionId?.Value,
                }
            ),
            ["incidents"] = All(
                view.Incidents,
                incident => new JsonObject
                {
                    ["key"] = incident.Key,
                    ["element"] = incident.Element,
                    ["message"] = incident.Message,
                }
            ),
            ["history"] = All(view.History, entry => Of(entry, speech)),
        };

    private static JsonObject Of(SupervisionView letter) =>
        new()
        {
            ["case"] = letter.CaseId.Value,
            ["about"] = letter.AboutId.Value,
            ["element"] = letter.Element,
            ["addressee"] = letter.Addressee.Value,
            ["answerBy"] = LedgerVerbs.DayText.Of(letter.AnswerBy),
            ["isOpen"] = letter.IsOpen,
        };

    private static JsonObject Of(DiagramLine line) =>
        new()
        {
            ["depth"] = line.Depth,
            ["element"] = line.Element,
            ["name"] = line.Name,
            ["by"] = line.By,
            ["mark"] = CodeText.Of(line.Mark),
            ["isAgain"] = line.IsAgain,
        };

    private static JsonObject Of(TaskView task, Speech speech) =>
        new()
        {
            ["key"] = task.Key,
            ["element"] = task.Element,
            ["name"] = task.Name,
            ["assignee"] = task.Assignee?.Value,
            ["candidates"] = new JsonArray([.. task.Candidates.Select(c => JsonValue.Create(c))]),
            ["openedAt"] = speech.Iso(task.OpenedAt),
            ["dueAt"] = speech.Iso(task.DueAt),
            ["dueRule"] = task.DueRule,
            ["dueBecause"] = task.Due?.Explain(speech.Language),
            ["isProvisional"] = task.Due?.IsProvisional ?? false,
        };

    private static JsonObject Of(HistoryEntry entry, Speech speech) =>
        new()
        {
            ["number"] = entry.Number,
            ["at"] = speech.Iso(entry.At),
            ["happenedAt"] = speech.Iso(entry.HappenedAt),
            ["by"] = entry.By?.Value,
            ["actingFor"] = entry.ActingFor?.Value,
            ["channel"] = entry.Channel,
            ["command"] = entry.Command,
            ["reason"] = entry.Reason,
            ["facts"] = new JsonArray([
                .. entry.Facts.Select(fact => JsonValue.Create(CodeText.OfType(fact))),
            ]),
        };

    private static JsonArray All<T>(IEnumerable<T> all, Func<T, JsonObject> json) =>
        [.. all.Select(json)];
}
