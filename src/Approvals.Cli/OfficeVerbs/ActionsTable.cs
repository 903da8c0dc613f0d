using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What somebody may do to a case, and why not the rest, as people and programs read it.</summary>
internal static class ActionsTable
{
    /// <summary>As what it is asked for among the actions.</summary>
    public const string Name = "actions";

    /// <summary>Says it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(
        Office office,
        CaseId id,
        Deed deed,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new OfferedActions(office).RunAsync(id, deed, cancel) is not { } offers)
        {
            speech.Complain("case.none", id);
            return ExitCode.NothingDone;
        }
        if (asJson)
        {
            foreach (var offer in offers)
                speech.TellJson(Json(offer, speech));
            return ExitCode.Fine;
        }
        foreach (var line in Columns.Of([.. offers.Select(o => Row(o, speech))], indent: 2))
            speech.Output.WriteLine(line);
        return ExitCode.Fine;
    }

    private static string[] Row(ActionOffer offer, Speech speech) =>
        [
            offer.Key is { } key ? CodeText.Of(key) : "",
            offer.Name(speech.Language),
            CodeText.Of(offer.Action),
            offer.Verdict.IsAllowed ? "✓" : "✗",
            offer.Verdict.IsAllowed
                ? offer.Does(speech.Language) + TargetsOf(offer, speech)
                : offer.Verdict.Text(speech.Language),
        ];

    private static string TargetsOf(ActionOffer offer, Speech speech) =>
        offer.Targets.Count == 0 ? "" : speech.Say("act.targets", string.Join(", ", offer.Targets));

    private static JsonObject Json(ActionOffer offer, Speech speech) =>
        new()
        {
            ["key"] = offer.Key,
            ["action"] = CodeText.Of(offer.Action),
            ["allowed"] = offer.Verdict.IsAllowed,
            ["reason"] = offer.Verdict.Reason,
            ["rule"] = offer.Verdict.Rule,
            ["message"] = offer.Verdict.IsAllowed
                ? offer.Does(speech.Language)
                : offer.Verdict.Text(speech.Language),
            ["targets"] = new JsonArray([.. offer.Targets.Select(t => JsonValue.Create(t))]),
        };
}
