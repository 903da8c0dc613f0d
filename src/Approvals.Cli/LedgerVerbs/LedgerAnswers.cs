using System.Text.Json.Nodes;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>What came of a change of the ledger, as people and programs read it.</summary>
internal static class LedgerAnswers
{
    /// <summary>Says it.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(LedgerAnswer answer, Speech speech, bool asJson, string done)
    {
        if (asJson)
            speech.TellJson(Json(answer, speech));
        else if (answer is LedgerAnswer.Done { Numbers.IsEmpty: true })
            speech.Tell("ledger.same");
        else if (answer is LedgerAnswer.Done { Numbers: var numbers })
            speech.Tell(done, Numbers.Of(numbers), numbers.Length);
        else
            speech.Error.WriteLine(Why(answer, speech));
        return answer is LedgerAnswer.Done ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static string Why(LedgerAnswer answer, Speech speech) =>
        answer switch
        {
            LedgerAnswer.Refused refused => LedgerText.Refusal(
                speech.Language,
                refused.Code,
                refused.Values
            ),
            LedgerAnswer.Forbidden forbidden => speech.Say(
                "answer.refused",
                forbidden.Verdict.Text(speech.Language)
            ),
            _ => "",
        };

    private static JsonObject Json(LedgerAnswer answer, Speech speech) =>
        answer switch
        {
            LedgerAnswer.Done done => new()
            {
                ["result"] = "done",
                ["measures"] = new JsonArray([.. done.Numbers.Select(n => JsonValue.Create(n))]),
            },
            LedgerAnswer.Refused refused => new()
            {
                ["result"] = "refused",
                ["reason"] = refused.Code,
                ["message"] = Why(answer, speech),
            },
            LedgerAnswer.Forbidden forbidden => new()
            {
                ["result"] = "forbidden",
                ["reason"] = forbidden.Verdict.Reason,
                ["rule"] = forbidden.Verdict.Rule,
                ["message"] = forbidden.Verdict.Text(speech.Language),
            },
            _ => [],
        };
}
