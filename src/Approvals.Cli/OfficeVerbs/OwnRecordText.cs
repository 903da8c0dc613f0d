using System.Text.Json.Nodes;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>A record about a person, as that person and as programs read it.</summary>
internal static class OwnRecordText
{
    private const int Indent = 2;

    /// <summary>Says it.</summary>
    public static void Tell(OwnRecord record, Speech speech)
    {
        speech.Tell(
            "own.case",
            record.CaseId,
            record.Title,
            record.Process,
            speech.Local(record.Since),
            speech.SayCode("status", CodeText.Of(record.Status))
        );
        if (record.Withheld is { } refusal)
        {
            speech.Tell("own.withheld", refusal.Reason, refusal.OpinionBy, refusal.Document);
            return;
        }
        foreach (var text in record.Texts)
            TellVersions(text.Versions, text.Class, speech);
        Section(
            "own.notices",
            record.Notices,
            n => [speech.Local(n.At), speech.SayCode("letter", n.Letter), n.Step ?? ""],
            speech
        );
        Section(
            "own.deeds",
            record.Deeds,
            d => [speech.Local(d.At), speech.SayCode("command", d.Command), d.Step ?? ""],
            speech
        );
        Section(
            "own.circle",
            record.Circle,
            c =>
                [
                    c.Post,
                    c.DutyText(speech.Language),
                    c.Task ?? "",
                    speech.Local(c.Since),
                    c.Until is { } until ? speech.Local(until) : "",
                ],
            speech
        );
        Section(
            "own.corrections",
            record.Corrections,
            c => [c.CaseId.ToString(), speech.Local(c.AskedAt), speech.Say($"own.{StateOf(c)}")],
            speech
        );
    }

    /// <summary>Says a text with its versions.</summary>
    public static void TellVersions(
        IReadOnlyList<TextVersion> versions,
        string? secrecy,
        Speech speech
    )
    {
        speech.Output.WriteLine(speech.Say("own.text", versions[0].Seal, secrecy).TrimEnd());
        foreach (var version in versions)
            speech.Tell(
                version.IsCorrected ? "own.corrected-text" : "own.standing-text",
                version.Text ?? speech.Say("own.destroyed")
            );
    }

    /// <summary>It for a program.</summary>
    public static JsonObject Json(OwnRecord record, Speech speech) =>
        new()
        {
            ["case"] = record.CaseId.Value,
            ["title"] = record.Title,
            ["process"] = record.Process,
            ["status"] = CodeText.Of(record.Status),
            ["since"] = speech.Iso(record.Since),
            ["endedAt"] = speech.Iso(record.EndedAt),
            ["withheld"] = record.Withheld is { } refusal
                ? new JsonObject
                {
                    ["reason"] = refusal.Reason,
                    ["opinionBy"] = refusal.OpinionBy,
                    ["document"] = refusal.Document,
                    ["at"] = speech.Iso(refusal.At),
                }
                : null,
            ["texts"] = List(
                record.Texts,
                t => new() { ["class"] = t.Class, ["versions"] = List(t.Versions, VersionJson) }
            ),
            ["notices"] = List(
                record.Notices,
                n =>
                    new()
                    {
                        ["at"] = speech.Iso(n.At),
                        ["letter"] = n.Letter,
                        ["step"] = n.Step,
                    }
            ),
            ["deeds"] = List(
                record.Deeds,
                d =>
                    new()
                    {
                        ["at"] = speech.Iso(d.At),
                        ["command"] = d.Command,
                        ["step"] = d.Step,
                    }
            ),
            ["circle"] = List(
                record.Circle,
                c =>
                    new()
                    {
                        ["post"] = c.Post,
                        ["duty"] = c.Duty is { } duty ? StoredCode.Of(duty) : null,
                        ["task"] = c.Task,
                        ["since"] = speech.Iso(c.Since),
                        ["until"] = speech.Iso(c.Until),
                    }
            ),
            ["corrections"] = List(
                record.Corrections,
                c =>
                    new()
                    {
                        ["case"] = c.CaseId.Value,
                        ["askedAt"] = speech.Iso(c.AskedAt),
                        ["state"] = StateOf(c),
                    }
            ),
        };

    /// <summary>A version of a text for a program.</summary>
    public static JsonObject VersionJson(TextVersion version) =>
        new()
        {
            ["seal"] = version.Seal,
            ["text"] = version.Text,
            ["corrected"] = version.IsCorrected,
        };

    private static string StateOf(OwnCorrection correction) =>
        correction.CorrectedAt is not null ? "corrected"
        : correction.IsOpen ? "asked"
        : "not-corrected";

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> json) =>
        new([.. items.Select(json)]);

    private static void Section<T>(
        string key,
        IReadOnlyList<T> items,
        Func<T, string[]> row,
        Speech speech
    )
    {
        if (items.Count == 0)
            return;
        speech.Tell(key);
        foreach (var line in Columns.Of([.. items.Select(row)], Indent))
            speech.Output.WriteLine(line);
    }
}
