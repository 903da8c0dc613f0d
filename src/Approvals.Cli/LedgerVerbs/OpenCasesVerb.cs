using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Wording;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals open-cases</c>: opens the cases of measures whose time has come.</summary>
internal sealed class OpenCasesVerb : PlanActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals open-cases --as office-clerk-1 >opened.log && approvals open-cases --as office-clerk-1",
            "已启动 0 个事项，0 条措施还缺要件。"
        ),
    ];

    private readonly TimeProvider _clock;

    public OpenCasesVerb(TimeProvider clock)
        : base(
            "open-cases",
            "Opens the cases of measures whose time has come; may be repeated.",
            clock,
            Shown
        )
    {
        _clock = clock;
        AddActOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        PlanSummary plan,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var watcher = RowProgress.For(speech, _clock);
        var progress = watcher is null ? null : new CaseProgress(watcher);
        var opened = await new OpenDueCases(office).RunAsync(
            plan.UnitId,
            plan.Key,
            deed,
            progress,
            cancel
        );
        watcher?.End();
        if (opened is null)
            return ExitCode.NothingDone;
        if (opened.Forbidden is { } refusal)
            return LedgerAnswers.Tell(
                new LedgerAnswer.Forbidden(refusal),
                speech,
                IsJson(given),
                ""
            );
        if (IsJson(given))
            speech.TellJson(Json(opened, speech));
        else
            Tell(opened, speech);
        return opened.Failed.Count + opened.Refused.Count == 0 ? ExitCode.Fine : ExitCode.Faulty;
    }

    private static void Tell(OpenedCases opened, Speech speech)
    {
        foreach (var one in opened.Opened)
            speech.Tell(
                "open-cases.opened",
                one.CaseId,
                one.Number,
                PeriodText.Of(speech.Language, one.Period)
            );
        foreach (var one in opened.Refused)
            speech.Complain(
                "open-cases.refused",
                one.Number,
                LedgerText.Of(speech.Language, one.Gaps)
            );
        foreach (var one in opened.Failed)
        {
            speech.Complain("open-cases.failed", one.Number);
            AnswerText.Complain(one.Answer, speech);
        }
        speech.Tell("open-cases.done", opened.Opened.Count, opened.Refused.Count);
    }

    private static JsonObject Json(OpenedCases opened, Speech speech) =>
        new()
        {
            ["opened"] = new JsonArray([
                .. opened.Opened.Select(o => new JsonObject
                {
                    ["case"] = o.CaseId.Value,
                    ["measure"] = o.Number,
                    ["period"] = o.Period,
                }),
            ]),
            ["missing"] = new JsonArray([
                .. opened.Refused.Select(r => new JsonObject
                {
                    ["measure"] = r.Number,
                    ["what"] = LedgerText.Of(Language.English, r.Gaps),
                }),
            ]),
            ["failed"] = new JsonArray([
                .. opened.Failed.Select(f => new JsonObject
                {
                    ["measure"] = f.Number,
                    ["period"] = f.Period,
                    ["reason"] = CodeText.OfType(f.Answer),
                }),
            ]),
        };

    private sealed class CaseProgress(RowProgress watcher) : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value) => watcher.Report(value.Done);
    }
}
