using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>How the ledgers of all units stand, as people and programs read it.</summary>
internal static class UnitTotals
{
    public static async Task<int> TellAsync(
        Office office,
        PersonId? viewer,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        var found = await new LedgerTotals(office).RunAsync(viewer, cancel);
        if (found is not { } totals)
        {
            speech.Complain("inbox.no-person", viewer);
            return ExitCode.NothingDone;
        }
        if (asJson)
        {
            foreach (var total in totals)
                speech.TellJson(Json(total, speech));
            return ExitCode.Fine;
        }
        if (totals.Count == 0)
        {
            speech.Tell("ledger.totals-none");
            return ExitCode.Fine;
        }
        var lights = Enum.GetValues<Light>();
        string[] head =
        [
            speech.Say("column.unit"),
            speech.Say("column.plan"),
            speech.Say("column.measures"),
            speech.Say("column.closed"),
            speech.Say("column.overdue"),
            .. lights.Select(l => LedgerText.Of(speech.Language, l)),
            speech.Say("column.as-of"),
        ];
        var rows = totals.Select(t =>
            new[]
            {
                t.UnitName,
                t.Plan,
                CodeText.Of(t.Measures),
                CodeText.Of(ClosedOf(t)),
                CodeText.Of(t.Overdue),
            }
                .Concat(lights.Select(l => CodeText.Of(t.ByLight.GetValueOrDefault(l))))
                .Append(speech.Local(t.ComputedAt))
                .ToArray()
        );
        foreach (var line in Columns.Of([head, .. rows]))
            speech.Output.WriteLine(line);
        return ExitCode.Fine;
    }

    private static int ClosedOf(PlanTotals totals) =>
        totals.ByStatus.GetValueOrDefault(MeasureStatus.Closed)
        + totals.ByStatus.GetValueOrDefault(MeasureStatus.StagedClosed);

    private static JsonObject Json(PlanTotals totals, Speech speech) =>
        new()
        {
            ["unit"] = totals.UnitId.Value,
            ["plan"] = totals.Plan,
            ["measures"] = totals.Measures,
            ["overdue"] = totals.Overdue,
            ["status"] = Counts(totals.ByStatus),
            ["light"] = Counts(totals.ByLight),
            ["computedAt"] = speech.Iso(totals.ComputedAt),
        };

    private static JsonObject Counts<T>(IReadOnlyDictionary<T, int> counts)
        where T : struct, Enum =>
        new(
            counts
                .OrderBy(c => c.Key)
                .Select(c => KeyValuePair.Create(StoredCode.Of(c.Key), (JsonNode?)c.Value))
        );
}
