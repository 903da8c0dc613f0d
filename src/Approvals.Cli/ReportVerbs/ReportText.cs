using System.Text.Json.Nodes;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.ReportVerbs;

/// <summary>Reports, as people and programs read them.</summary>
internal static class ReportText
{
    /// <summary>The list, a row a report, with headings; none where there is none.</summary>
    public static IReadOnlyList<string[]> Rows(IReadOnlyList<ReportLine> lines, Speech speech) =>
        lines.Count == 0
            ? []
            :
            [
                [
                    speech.Say("report.column-month"),
                    speech.Say("report.column-kind"),
                    speech.Say("report.column-stage"),
                    speech.Say("report.column-number"),
                    speech.Say("report.column-sent"),
                    speech.Say("report.column-case"),
                ],
                .. lines.Select(l =>
                    new[]
                    {
                        l.Month,
                        speech.Say($"report.kind-{StoredCode.Of(l.Kind)}"),
                        speech.Say($"report.stage-{StoredCode.Of(l.Stage)}"),
                        l.DocumentNumber ?? "",
                        l.SentOn is { } on ? DayText.Of(on) : "",
                        l.CaseId.ToString(),
                    }
                ),
            ];

    /// <summary>The figures, a row each; with those of the report before where that is wanted.</summary>
    public static IReadOnlyList<string[]> Figures(ReportFacts data, bool compares, Speech speech) =>
        [
            .. FigureRow.All.Select(row =>
                new[] { row.Name(speech.Language), row.Text(speech.Language, data.Figures) }
                    .Concat(
                        compares
                            ?
                            [
                                data.Before is { } before ? row.Text(speech.Language, before) : "",
                                row.Change(data.Figures, data.Before),
                            ]
                            : []
                    )
                    .ToArray()
            ),
        ];

    /// <summary>What was compared when a report was made anew: the key of its words, whether it is the same, and its
    /// name.</summary>
    public static IEnumerable<(string Part, bool IsSame, string What)> Compared(
        RebuiltReport rebuilt
    ) =>
        [
            ("report.part-data", rebuilt.IsDataWhole, ""),
            ("report.part-figures", rebuilt.AreFiguresSame, ""),
            .. rebuilt.Files.Select(f => ("report.part-file", f.IsSame, f.File.Name)),
        ];

    /// <summary>A report of the list, for programs.</summary>
    public static JsonObject Json(ReportLine line, Speech speech) =>
        new()
        {
            ["plan"] = line.Plan,
            ["month"] = line.Month,
            ["number"] = line.Number,
            ["kind"] = StoredCode.Of(line.Kind),
            ["case"] = line.CaseId.Value,
            ["stage"] = StoredCode.Of(line.Stage),
            ["documentNumber"] = line.DocumentNumber,
            ["sentOn"] = line.SentOn is { } on ? DayText.Of(on) : null,
            ["frozenAt"] = speech.Iso(line.FrozenAt),
            ["sha256"] = line.Sha256,
        };

    /// <summary>A report with all its data, for programs.</summary>
    public static JsonObject Json(ReportAnswer.Found found, Speech speech) =>
        new()
        {
            ["sha256"] = found.Sha256,
            ["versions"] = new JsonArray([
                .. found.Versions.Select(v => new JsonObject
                {
                    ["number"] = v.Number,
                    ["isFinal"] = v.IsFinal,
                    ["at"] = speech.Iso(v.At),
                    ["document"] = v.Document,
                    ["workbook"] = v.Workbook,
                }),
            ]),
            ["data"] = JsonNode.Parse(found.Data.Write()),
        };

    /// <summary>What came of making a report anew, for programs.</summary>
    public static JsonObject Json(RebuiltReport rebuilt) =>
        new()
        {
            ["isSame"] = rebuilt.IsSame,
            ["data"] = rebuilt.IsDataWhole,
            ["figures"] = rebuilt.AreFiguresSame,
            ["files"] = new JsonArray([
                .. rebuilt.Files.Select(f => new JsonObject
                {
                    ["name"] = f.File.Name,
                    ["sha256"] = f.Sha256,
                    ["isSame"] = f.IsSame,
                }),
            ]),
        };
}
