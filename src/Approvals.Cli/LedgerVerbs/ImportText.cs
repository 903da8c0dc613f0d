using System.Text.Json.Nodes;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>What came of an import, as people and programs read it.</summary>
internal static class ImportText
{
    public static int Tell(ImportAnswer answer, Speech speech, bool asJson, bool isDryRun)
    {
        switch (answer)
        {
            case ImportAnswer.Done done when asJson:
                speech.TellJson(Json(done, isDryRun));
                return ExitCode.Fine;
            case ImportAnswer.Done done:
                TellDone(done, speech, isDryRun);
                return ExitCode.Fine;
            case ImportAnswer.Refused refused:
                return LedgerAnswers.Tell(
                    new LedgerAnswer.Refused(refused.Code, [.. refused.Values]),
                    speech,
                    asJson,
                    ""
                );
            case ImportAnswer.Forbidden forbidden:
                return LedgerAnswers.Tell(
                    new LedgerAnswer.Forbidden(forbidden.Verdict),
                    speech,
                    asJson,
                    ""
                );
            default:
                return ExitCode.NothingDone;
        }
    }

    private static void TellDone(ImportAnswer.Done done, Speech speech, bool isDryRun)
    {
        if (done.IsFirst)
            speech.Tell(
                isDryRun ? "import.would-be-first" : "import.first",
                done.Plan,
                done.Measures.Count
            );
        else
            TellChanges(done, speech);
        if (done.OtherWordings.Count > 0)
            speech.Complain("import.other-wording", Numbers.Of(done.OtherWordings));
        if (isDryRun)
            speech.Tell("import.nothing");
    }

    private static void TellChanges(ImportAnswer.Done done, Speech speech)
    {
        foreach (var change in done.Measures.Where(m => m.Kind != MeasureChangeKind.Unchanged))
        {
            speech.Tell($"import.{StoredCode.Of(change.Kind)}", change.Number);
            foreach (var field in change.Fields)
                speech.Tell(
                    field.IsConflict ? "import.conflict" : "import.field",
                    field.Field,
                    Short(field.Before),
                    Short(field.After)
                );
        }
        speech.Tell(
            "import.compared",
            done.Plan,
            done.Count(MeasureChangeKind.Added),
            done.Count(MeasureChangeKind.Changed),
            done.Count(MeasureChangeKind.Withdrawn),
            done.Count(MeasureChangeKind.Unchanged)
        );
    }

    private static string Short(string? value)
    {
        const int Most = 40;
        return value is null ? "—"
            : value.Length <= Most ? value
            : $"{value[..Most]}…";
    }

    private static JsonObject Json(ImportAnswer.Done done, bool isDryRun) =>
        new()
        {
            ["result"] = isDryRun ? "would-import" : "imported",
            ["plan"] = done.Plan,
            ["first"] = done.IsFirst,
            ["added"] = Of(done, MeasureChangeKind.Added),
            ["changed"] = new JsonArray([
                .. done
                    .Measures.Where(m => m.Kind == MeasureChangeKind.Changed)
                    .Select(m => new JsonObject
                    {
                        ["measure"] = m.Number,
                        ["fields"] = new JsonArray([
                            .. m.Fields.Select(f => new JsonObject
                            {
                                ["field"] = f.Field,
                                ["before"] = f.Before,
                                ["after"] = f.After,
                                ["conflict"] = f.IsConflict,
                            }),
                        ]),
                    }),
            ]),
            ["withdrawn"] = Of(done, MeasureChangeKind.Withdrawn),
            ["otherWordings"] = new JsonArray([
                .. done.OtherWordings.Select(n => JsonValue.Create(n)),
            ]),
        };

    private static JsonArray Of(ImportAnswer.Done done, MeasureChangeKind kind) =>
        new([.. done.Measures.Where(m => m.Kind == kind).Select(m => JsonValue.Create(m.Number))]);
}
