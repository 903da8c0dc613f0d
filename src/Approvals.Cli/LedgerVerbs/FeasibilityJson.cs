using System.Text.Json.Nodes;
using Approvals.Casework.Feasibility;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Tells programs whether a plan can be carried out.</summary>
internal static class FeasibilityJson
{
    public static JsonObject Of(FeasibilityReport report) =>
        new()
        {
            ["canBeCarriedOut"] = report.CanBeCarriedOut,
            ["on"] = $"{report.On:yyyy-MM-dd}",
            ["measures"] = report.Measures,
            ["cases"] = report.Cases,
            ["steps"] = report.Steps,
            ["impossible"] = new JsonArray([.. report.Impossible.Select(Of)]),
            ["roles"] = new JsonArray([
                .. report.RoleConflicts.Select(conflict => new JsonObject
                {
                    ["person"] = conflict.Person.Value,
                    ["role"] = StoredCode.Of(conflict.Role),
                    ["why"] = conflict.Why.Text(Language.English),
                    ["change"] = Of(conflict.Change),
                }),
            ]),
            ["unassigned"] = new JsonArray([
                .. report.Unassigned.Select(one => new JsonObject
                {
                    ["measure"] = one.Measure,
                    ["what"] = LedgerText.Of(Language.English, one.Gaps),
                }),
            ]),
            ["external"] = new JsonArray([.. report.External.Select(no => JsonValue.Create(no))]),
            ["sole"] = new JsonArray([
                .. report.Sole.Select(one => new JsonObject
                {
                    ["process"] = one.Process,
                    ["element"] = one.Element,
                    ["name"] = one.Name,
                    ["person"] = one.Person.Value,
                    ["measures"] = new JsonArray([
                        .. one.Measures.Select(no => JsonValue.Create(no)),
                    ]),
                }),
            ]),
        };

    private static JsonObject Of(ImpossibleStep step) =>
        new()
        {
            ["measure"] = step.Measure,
            ["period"] = step.Period,
            ["process"] = step.Process,
            ["element"] = step.Element,
            ["name"] = step.Name,
            ["on"] = $"{step.On:yyyy-MM-dd}",
            ["until"] = $"{step.Until:yyyy-MM-dd}",
            ["lacksQuorum"] = step.LacksQuorum,
            ["considered"] = new JsonArray([
                .. step.Considered.Select(one => new JsonObject
                {
                    ["person"] = one.Person.Value,
                    ["rule"] = one.Why.Rule,
                    ["reason"] = one.Why.Reason,
                    ["why"] = one.Why.Text(Language.English),
                }),
            ]),
            ["changes"] = new JsonArray([.. step.Changes.Select(Of)]),
        };

    private static JsonObject Of(ProposedChange change) =>
        new()
        {
            ["change"] = HealingText.CodeOf(change.Change),
            ["what"] = HealingText.Of(change, Language.English),
        };
}
