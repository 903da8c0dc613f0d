using System.Text.Json.Nodes;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Lines and figures of the ledger, for programs.</summary>
internal static class LedgerJson
{
    public static JsonObject Of(LedgerLine line, Speech speech) =>
        new()
        {
            ["measure"] = line.Number,
            ["cycle"] = line.Cycle,
            ["problem"] = line.Problem.No,
            ["problemStatus"] = StoredCode.Of(line.Problem.Status),
            ["heading"] = line.Heading,
            ["text"] = line.Text,
            ["target"] = line.Target,
            ["types"] = Texts(line.Types.Select(StoredCode.Of)),
            ["class"] = StoredCode.Of(line.Class),
            ["leader"] = line.Leader?.Id.Value,
            ["leaderPerson"] = line.LeaderPerson?.Id.Value,
            ["department"] = line.Department?.Id.Value,
            ["field"] = line.FieldId?.Value,
            ["assisting"] = Texts(line.Assisting.Select(d => d.Id.Value)),
            ["handler"] = line.Handler?.Id.Value,
            ["externalOwner"] = line.ExternalOwner,
            ["startsOn"] = Day(line.StartsOn),
            ["dueOn"] = Day(line.DueOn),
            ["firstDueOn"] = Day(line.FirstDueOn),
            ["dueText"] = line.DueText,
            ["rhythms"] = Texts(line.Rhythms.Select(r => r.ToString())),
            ["status"] = StoredCode.Of(line.Standing.Status),
            ["light"] = StoredCode.Of(line.Standing.Light),
            ["reasons"] = new JsonArray([
                .. line.Standing.Reasons.Select(r => new JsonObject
                {
                    ["code"] = r.Code,
                    ["period"] = r.Period.Length == 0 ? null : r.Period,
                    ["value"] = r.Value,
                    ["text"] = LedgerText.Of(speech.Language, r),
                }),
            ]),
            ["missing"] = LedgerText.Of(Language.English, line.Standing.Gaps)
                is { Length: > 0 } gaps
                ? gaps
                : null,
            ["overdue"] = line.Standing.IsOverdue,
            ["nextDueOn"] = Day(line.Standing.NextDueOn),
            ["nextWorkOn"] = Day(line.Standing.NextWorkOn),
            ["planned"] = line.Standing.Planned,
            ["actual"] = line.Standing.Actual,
            ["level"] = line.Standing.Level,
            ["returned"] = line.Standing.Returned,
            ["extensions"] = line.Standing.Extensions,
            ["cases"] = new JsonArray([
                .. line.Cases.Select(c => new JsonObject
                {
                    ["case"] = c.Id.Value,
                    ["period"] = c.Period,
                    ["level"] = c.Level,
                    ["dueOn"] = Day(c.DueOn),
                    ["firstDueOn"] = Day(c.FirstDueOn),
                    ["closedOn"] = Day(c.ClosedOn),
                }),
            ]),
            ["progress"] = line.Progress,
            ["difficulty"] = line.Difficulty,
            ["result"] = line.Result,
            ["evidence"] = line.Evidence,
            ["rulesMade"] = Texts(line.RulesMade),
            ["peopleDealtWith"] = line.PeopleDealtWith,
            ["money"] = new JsonObject
            {
                ["due"] = line.Money.Due,
                ["returned"] = line.Money.Returned,
                ["waived"] = line.Money.Waived,
                ["balance"] = line.Money.Balance,
            },
            ["closedOn"] = Day(line.ClosedOn),
            ["lookBack"] = line.LookBack is { } lookBack
                ? new JsonObject
                {
                    ["dueOn"] = Day(lookBack.DueOn),
                    ["doneOn"] = Day(lookBack.DoneOn),
                    ["result"] = lookBack.Result is { } result ? StoredCode.Of(result) : null,
                }
                : null,
            ["secrecy"] = StoredCode.Of(line.Secrecy),
            ["visibility"] = StoredCode.Of(line.Visibility),
            ["openQuestions"] = line.OpenQuestions,
            ["changedAt"] = speech.Iso(line.ChangedAt),
        };

    public static JsonObject Of(LedgerFigure figure) =>
        new()
        {
            ["figure"] = figure.Code,
            ["value"] = figure.Value,
            ["measures"] = new JsonArray([.. figure.Measures.Select(n => JsonValue.Create(n))]),
            ["problems"] = new JsonArray([.. figure.Problems.Select(n => JsonValue.Create(n))]),
        };

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(t => JsonValue.Create(t))]);

    private static string? Day(DateOnly? day) => day is null ? null : DayText.Of(day);
}
