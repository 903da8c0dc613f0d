using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Feel;
using Command = Approvals.Engine.Run.Command;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals act</c>: does something to a case besides completing a task.</summary>
internal sealed class ActVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals act 2 claim 3 --as planning-finance-head",
            "事项 2：已办理，记入办理记录第 2 笔。",
            "接下来：",
            "  3  规划财务科审核  planning-finance-head"
        ),
        new(
            "approvals act 1 copy 3 --to planning-finance-head --as office-head --reason 请阅知",
            "已办理，通知：planning-finance-head"
        ),
        new("approvals act 1 urge 3 --as office-clerk-1", "已办理，通知：office-head"),
        new(
            "approvals act 1 actions --as office-head | grep ' copy '",
            "  3  抄送          copy             ✓  他人可以阅读本事项,不产生待办"
        ),
        new(
            "approvals act 1 suspend --until 2030-12-31 --as office-clerk-1 --reason 材料待补 "
                + "--consent director:批示1号 | head -1",
            "事项 1：已办理，记入办理记录第 2 笔。"
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Argument<string> _action = new("ACTION")
    {
        Description = string.Join(
            "; ",
            CaseActs
                .All.Select(a => a.Usage.Length == 0 ? a.Name : $"{a.Name} {a.Usage}")
                .Append($"{ActionsTable.Name}, for what one may do")
                .Append("or what the case offers, by its element or label: ACTION [NAME=VALUE...]")
        ),
    };

    private readonly ActOptions _options = new();
    private readonly JsonOption _json = new();

    public ActVerb(TimeProvider clock)
        : base("act", "Does something else to a case: claim, return, suspend, …", clock, Shown)
    {
        Add(_case);
        Add(_action);
        _options.AddTo(this);
        Add(_json);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var name = given.GetRequiredValue(_action);
        var id = _case.Of(given);
        var asJson = given.GetValue(_json);
        if (_options.Deed.Read(given, speech) is not { } deed)
            return ExitCode.NothingDone;
        if (name == ActionsTable.Name)
            return await ActionsTable.TellAsync(office, id, deed, speech, asJson, cancel);
        if (given.GetValue(_options.Preview))
            return await PreviewText.TellAsync(
                office,
                id,
                given.GetRequiredValue(_options.Words),
                deed,
                speech,
                asJson,
                cancel
            );
        if (CaseActs.All.FirstOrDefault(a => a.Name == name) is not { } act)
        {
            if (GivenValues.Pairs(given.GetRequiredValue(_options.Words), speech) is not { } filled)
                return ExitCode.NothingDone;
            return await RaiseAsync(office, (id, name), filled, deed, speech, asJson, cancel);
        }
        if (ActWords.Read(act, _options, given, speech) is not { } words)
            return ExitCode.NothingDone;
        if (act.News is { } news)
            return await TellCaseAsync(office, (id, news(words)), deed, speech, asJson, cancel);
        if (act.Desk is { } desk)
            return AnswerText.Tell(await desk(office, id, words, deed, cancel), speech, asJson, id);
        var answer = act.Case is { } whole
            ? await whole(office, id, words, deed, cancel)
            : await office.Cases.RunAsync(id, act.Command!(words), deed, cancel);
        return AnswerText.Tell(answer, speech, asJson, id);
    }

    private static async Task<int> RaiseAsync(
        Office office,
        (CaseId Case, string Name) action,
        Value.Context filled,
        Deed deed,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new ReadCase(office).RunAsync(action.Case, cancel) is not { } view)
        {
            speech.Complain("case.none", action.Case);
            return ExitCode.NothingDone;
        }
        var offered = view.Actions.FirstOrDefault(a =>
            a.Element == action.Name || a.Label == action.Name
        );
        if (offered is null)
        {
            speech.Complain(
                "act.unknown",
                action.Name,
                string.Join(", ", CaseActs.All.Select(a => a.Name)),
                string.Join(", ", view.Actions.Select(a => a.Element))
            );
            return ExitCode.NothingDone;
        }
        var command = new Command.DeliverMessage(offered.Key, offered.CorrelationKey, filled);
        var answer = await office.Cases.RunAsync(action.Case, command, deed, cancel);
        return AnswerText.Tell(answer, speech, asJson, action.Case);
    }

    private static async Task<int> TellCaseAsync(
        Office office,
        (CaseId Case, Outgoing What) news,
        Deed deed,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        var answers = await new TellCase(office).RunAsync(news.Case, news.What, deed, cancel);
        if (answers.Count == 0)
        {
            speech.Complain("act.nobody-waits", news.Case);
            return ExitCode.Faulty;
        }
        // Several may wait by the same name, each for a key of its own: it has come where one of them took it.
        var taken = answers.Where(a => a is CaseAnswer.Done).ToList();
        var told = taken.Count > 0 ? taken : answers;
        return told.Max(a => AnswerText.Tell(a, speech, asJson, news.Case));
    }
}
