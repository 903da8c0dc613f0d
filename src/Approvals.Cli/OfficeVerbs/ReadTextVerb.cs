using System.CommandLine;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals read-text</c>: a restricted text, for whoever may read it.</summary>
internal sealed class ReadTextVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals read-text 1 --as office-head", "没有您可以查阅的限制阅读文本。"),
    ];

    private readonly CaseArgument _case = new();

    private readonly SealArgument _seal = new() { Arity = ArgumentArity.ZeroOrOne };

    private readonly WhoOption _who = new();

    private readonly Option<string?> _purpose = new("--purpose")
    {
        HelpName = "TEXT",
        Description = "For what it is read; it is entered, and the person concerned may ask for it",
    };

    private readonly JsonOption _json = new();

    public ReadTextVerb(TimeProvider clock)
        : base(
            "read-text",
            "Shows a restricted text with its versions; without SEAL, which ones of a case one may read.",
            clock,
            Shown
        )
    {
        Add(_case);
        Add(_seal);
        Add(_who);
        Add(_purpose);
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
        var (id, deed, asJson) = (_case.Of(given), _who.Of(given), given.GetValue(_json));
        if (_seal.Of(given) is not { } seal)
            return await TellAllAsync(office, id, deed, speech, asJson, cancel);
        if (given.GetValue(_purpose) is not { } purpose || string.IsNullOrWhiteSpace(purpose))
        {
            speech.Complain("text.no-purpose");
            return ExitCode.NothingDone;
        }
        var answer = await new ReadRestrictedText(office).RunAsync(id, seal, purpose, deed, cancel);
        switch (answer)
        {
            case RestrictedAnswer.Read read when asJson:
                speech.TellJson(
                    new JsonObject
                    {
                        ["result"] = "read",
                        ["case"] = id.Value,
                        ["text"] = read.Text,
                        ["versions"] = new JsonArray([
                            .. read.Versions.Select(OwnRecordText.VersionJson),
                        ]),
                    }
                );
                return ExitCode.Fine;
            case RestrictedAnswer.Read read:
                OwnRecordText.TellVersions(read.Versions, null, speech);
                return ExitCode.Fine;
            case RestrictedAnswer.Refused refused:
                return AnswerText.Tell(new CaseAnswer.Refused(refused.Why), speech, asJson, id);
            case RestrictedAnswer.Destroyed destroyed:
                speech.Complain("text.destroyed", speech.Local(destroyed.At));
                return ExitCode.Faulty;
            default:
                speech.Complain("text.none", id);
                return ExitCode.NothingDone;
        }
    }

    private static async Task<int> TellAllAsync(
        Office office,
        CaseId id,
        Deed deed,
        Speech speech,
        bool asJson,
        CancellationToken cancel
    )
    {
        if (await new FindTexts(office).RunAsync(id, deed, cancel) is not { } lines)
        {
            speech.Complain("case.none", id);
            return ExitCode.NothingDone;
        }
        if (asJson)
        {
            foreach (var line in lines)
                speech.TellJson(
                    new JsonObject
                    {
                        ["seal"] = line.Seal,
                        ["class"] = line.Class,
                        ["versions"] = line.Versions,
                        ["destroyed"] = line.IsDestroyed,
                    }
                );
            return ExitCode.Fine;
        }
        if (lines.Count == 0)
            speech.Tell("text.nothing");
        foreach (var line in lines)
            speech.Tell(
                line.IsDestroyed ? "text.line-destroyed" : "text.line",
                line.Seal,
                line.Class,
                line.Versions
            );
        return ExitCode.Fine;
    }
}
