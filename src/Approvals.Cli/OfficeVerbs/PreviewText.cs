using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Storage;
using Approvals.Engine;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What the returns of a task would do, as people and programs read it.</summary>
internal static class PreviewText
{
    /// <summary>Says it; nothing is returned.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(
        Office office,
        CaseId id,
        string[] words,
        Deed deed,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (
            words is not [var word]
            || !int.TryParse(word, CultureInfo.InvariantCulture, out var key)
        )
        {
            speech.Complain("act.misses", "return", "KEY --preview", "KEY");
            return ExitCode.NothingDone;
        }
        var answer = await new PreviewReturn(office).RunAsync(id, key, deed, cancel);
        if (answer.Targets is not { } targets)
            return AnswerText.Tell(
                answer.Refusal is { } why
                    ? new CaseAnswer.Refused(why)
                    : new CaseAnswer.Missing(speech.Say("case.none", id)),
                speech,
                asJson,
                id
            );
        if (targets.IsEmpty && !asJson)
            speech.Tell("act.preview.none");
        foreach (var target in targets)
        {
            if (asJson)
                speech.TellJson(Json(target));
            else
                Tell(target, speech);
        }
        return ExitCode.Fine;
    }

    private static void Tell(ReturnTarget target, Speech speech)
    {
        speech.Tell("act.preview.head", target.Name, target.Element);
        if (target.Again.Rejection is { } no)
            speech.Tell("act.preview.not", speech.SayCode("rejection", CodeText.Of(no.Reason)));
        else
            speech.Tell(
                "act.preview.again",
                Steps(target.Again.ActAgain, speech),
                Steps(target.Again.Void, speech),
                target.Again.WorkingDays
            );
        if (target.StraightBack.Rejection is null)
            speech.Tell(
                "act.preview.straight",
                Steps(target.StraightBack.ActAgain, speech),
                target.StraightBack.WorkingDays
            );
    }

    private static string Steps(IEnumerable<Engine.Run.PassedStep> steps, Speech speech)
    {
        var all = steps.Select(s => s.By is { } by ? $"{s.Element} ({by})" : s.Element).ToList();
        return all.Count == 0
            ? speech.Say("act.preview.nothing")
            : string.Join(speech.Say("list.separator"), all);
    }

    private static JsonObject Json(ReturnTarget target) =>
        new()
        {
            ["element"] = target.Element,
            ["name"] = target.Name,
            ["by"] = target.By,
            ["again"] = Json(target.Again),
            ["straightBack"] = Json(target.StraightBack),
        };

    private static JsonObject Json(ReturnEffect effect) =>
        new()
        {
            ["rejection"] = effect.Rejection is { } no ? CodeText.Of(no.Reason) : null,
            ["void"] = Json(effect.Void),
            ["actAgain"] = Json(effect.ActAgain),
            ["workingDays"] = effect.WorkingDays,
        };

    private static JsonArray Json(IEnumerable<Engine.Run.PassedStep> steps) =>
        new([.. steps.Select(s => new JsonObject { ["element"] = s.Element, ["by"] = s.By })]);
}
