using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Evidence;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What came of checking journals: what is wrong, what to note, and what no check can prove.</summary>
internal static class VerificationText
{
    /// <summary>Says it.</summary>
    /// <param name="found">What came of it.</param>
    /// <param name="noted">How many heads somebody had noted.</param>
    /// <param name="ofFile">Whether a file was checked, and not the database.</param>
    /// <param name="speech">How.</param>
    /// <param name="asJson">Whether a program reads it.</param>
    /// <param name="evidence">What came of reading the evidence; null where nobody asked for it.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(
        Verification found,
        int noted,
        bool ofFile,
        Speech speech,
        bool asJson,
        EvidenceCheck? evidence = null
    )
    {
        var limits = Limits(found, noted, ofFile, speech).ToList();
        if (asJson)
            speech.TellJson(Json(found, limits, evidence, speech));
        else
        {
            speech.Tell("verify.counts", found.Rows, found.Cases);
            foreach (var flaw in found.Flaws)
                speech.Tell("verify.flaw", Sentence(flaw, speech));
            if (found.Flaws.Length == Verification.MaxFlaws)
                speech.Tell("verify.more", Verification.MaxFlaws);
            speech.Tell(found.IsWhole ? "verify.whole" : "verify.not-whole", found.Flaws.Length);
            if (found.OfficeHead is { } head)
                speech.Tell("verify.head", head.Number, head.Hash);
            speech.Tell("verify.limits");
            foreach (var limit in limits)
                speech.Output.WriteLine($"  - {limit}");
            if (evidence is not null)
                Tell(evidence, speech);
        }
        return found.IsWhole && evidence is not { IsWhole: false }
            ? ExitCode.Fine
            : ExitCode.Faulty;
    }

    private static void Tell(EvidenceCheck evidence, Speech speech)
    {
        speech.Tell("evidence.checked", evidence.Files);
        foreach (var hash in evidence.Missing)
            speech.Tell("evidence.missing", hash);
        foreach (var hash in evidence.Altered)
            speech.Tell("evidence.altered", hash);
        if (evidence.Surplus.Count > 0)
            speech.Tell("evidence.surplus", evidence.Surplus.Count);
        speech.Tell(
            evidence.IsWhole ? "evidence.whole" : "evidence.not-whole",
            evidence.Missing.Count + evidence.Altered.Count
        );
    }

    /// <summary>A flaw in words.</summary>
    public static string Sentence(Flaw flaw, Speech speech) =>
        speech.Say(
            $"flaw.{CodeText.Of(flaw.Kind)}",
            flaw.Chain == "office"
                ? speech.Say("chain.office")
                : speech.Say("chain.case", flaw.Chain),
            flaw.Number,
            flaw.Detail
        );

    private static IEnumerable<string> Limits(
        Verification found,
        int noted,
        bool ofFile,
        Speech speech
    )
    {
        if (noted == 0)
            yield return speech.Say("limit.end");
        yield return found.HeadsEnteredAt is { } at
            ? speech.Say("limit.heads", speech.Local(at))
            : speech.Say("limit.no-heads");
        yield return speech.Say("limit.names");
        if (ofFile)
            yield return speech.Say("limit.file");
        else
            yield return speech.Say("limit.destroyed", found.DestroyedTexts);
    }

    private static JsonObject Json(
        Verification found,
        IEnumerable<string> limits,
        EvidenceCheck? evidence,
        Speech speech
    ) =>
        new()
        {
            ["isWhole"] = found.IsWhole,
            ["rows"] = found.Rows,
            ["cases"] = found.Cases,
            ["flaws"] = new JsonArray([
                .. found.Flaws.Select(flaw => new JsonObject
                {
                    ["kind"] = CodeText.Of(flaw.Kind),
                    ["chain"] = flaw.Chain,
                    ["number"] = flaw.Number,
                    ["detail"] = flaw.Detail,
                    ["message"] = Sentence(flaw, speech),
                }),
            ]),
            ["officeHead"] = found.OfficeHead is { } head
                ? new JsonObject { ["number"] = head.Number, ["hash"] = head.Hash }
                : null,
            ["headsEnteredAt"] = speech.Iso(found.HeadsEnteredAt),
            ["destroyedTexts"] = found.DestroyedTexts,
            ["notProven"] = Texts(limits),
            ["evidence"] = evidence is null
                ? null
                : new JsonObject
                {
                    ["files"] = evidence.Files,
                    ["missing"] = Texts(evidence.Missing),
                    ["altered"] = Texts(evidence.Altered),
                    ["surplus"] = Texts(evidence.Surplus),
                },
        };

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(t => JsonValue.Create(t))]);
}
