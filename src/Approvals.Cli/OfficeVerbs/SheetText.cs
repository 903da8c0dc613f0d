using System.Text.Json.Nodes;
using Approvals.Casework.Documents.Sheets;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What came of holding a printed approval sheet against an exported journal.</summary>
internal static class SheetText
{
    /// <summary>Checks it, and says what the journal says, so that people can compare it with the sheet.</summary>
    public static int Check(string file, SheetCode code, Speech speech, bool asJson)
    {
        using var reader = InputFile.Open(file, speech.Error);
        if (
            reader is null
            || !InputFile.TryRead(file, speech.Error, () => reader.ReadToEnd(), out var text)
            || text is null
        )
            return ExitCode.NothingDone;
        try
        {
            string[] lines = text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
            var found = SheetCheck.Run(code, lines);
            if (asJson)
                speech.TellJson(Json(found));
            else
                Tell(found, code, speech);
            return found.IsGood ? ExitCode.Fine : ExitCode.Faulty;
        }
        catch (FormatException e)
        {
            speech.Complain("error.file", $"{file}: {e.Message}");
            return ExitCode.NothingDone;
        }
    }

    private static void Tell(SheetFinding found, SheetCode code, Speech speech)
    {
        speech.Tell($"sheet.{StoredCode.Of(found.Verdict)}", code.Case, code.Rows);
        if (!found.Whole.IsWhole)
            speech.Tell("verify.not-whole", found.Whole.Flaws.Length);
        if (found.Verdict != SheetVerdict.AsPrinted)
            return;
        speech.Tell("sheet.compare");
        foreach (var step in found.Steps)
            speech.Output.WriteLine(
                string.Join(
                    "  ",
                    new[]
                    {
                        speech.Local(step.At),
                        step.By,
                        step.ActingFor is { } other ? speech.Say("sheet.for", other) : null,
                        step.Kind == SheetStepKind.Redirected
                            ? speech.Say("sheet.back", step.Name)
                            : step.Name,
                        step.Outcome,
                        step.Opinion,
                    }.Where(part => part is not null)
                )
            );
        if (found.Since > 0)
            speech.Tell("sheet.since", found.Since);
    }

    private static JsonObject Json(SheetFinding found) =>
        new()
        {
            ["result"] = StoredCode.Of(found.Verdict),
            ["whole"] = found.Whole.IsWhole,
            ["since"] = found.Since,
            ["steps"] = new JsonArray([
                .. found.Steps.Select(step => new JsonObject
                {
                    ["row"] = step.Number,
                    ["at"] = step.At.ToString("O"),
                    ["by"] = step.By,
                    ["actingFor"] = step.ActingFor,
                    ["capacity"] = step.Capacity,
                    ["step"] = step.Name,
                    ["outcome"] = step.Outcome,
                    ["opinion"] = step.Opinion,
                }),
            ]),
        };
}
