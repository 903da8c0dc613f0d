using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals ballot</c>: hands in the paper of a member in a secret vote.</summary>
internal sealed class BallotVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "echo agree | approvals ballot 1 3 --choice - --as office-head --json | cut -d, -f1,2",
            """{"result":"missing","case":1"""
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Argument<int> _key = new("KEY")
    {
        Description = "The key of the member's task in it",
    };

    private readonly Option<string> _choice = new("--choice")
    {
        HelpName = "agree|disagree|abstain|postpone",
        Description =
            "What the paper says; - reads it from standard input, so that it does not stand in the history of the "
            + "shell",
        Required = true,
    };

    private readonly Option<string> _by = new("--as")
    {
        HelpName = "PERSON",
        Description = "Who votes, by their code; nobody votes for somebody else",
        Required = true,
    };

    private readonly JsonOption _json = new();

    public BallotVerb(TimeProvider clock)
        : base("ballot", "Hands in the paper of a member in a secret vote.", clock, Shown)
    {
        Add(_case);
        Add(_key);
        Add(_choice);
        Add(_by);
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
        if (ChoiceOf(given, speech) is not { } view)
            return ExitCode.NothingDone;
        var deed = new Deed(Channel.Console)
        {
            By = new PersonId(given.GetRequiredValue(_by)),
            Account = Environment.UserName,
        };
        var id = _case.Of(given);
        var key = given.GetValue(_key);
        var answer = await new CastBallot(office).RunAsync(id, key, view, deed, cancel);
        if (given.GetValue(_json))
            return AnswerText.Tell(answer, speech, asJson: true, id);
        switch (answer)
        {
            case CaseAnswer.Done:
                speech.Tell("ballot.done", id);
                break;
            case CaseAnswer.Exists:
                speech.Complain("ballot.second");
                break;
            case CaseAnswer.Missing missing:
                speech.Complain("ballot.missing", missing.What);
                break;
            default:
                AnswerText.Complain(answer, speech);
                break;
        }
        return AnswerText.CodeOf(answer);
    }

    private StatedView? ChoiceOf(ParseResult given, Speech speech)
    {
        var text = given.GetRequiredValue(_choice);
        if (text == InputFile.StandardInput)
        {
            if (InputFile.ReadText(text, speech.Error) is not { } read)
                return null;
            text = read.Trim();
        }
        if (StoredCode.TryRead<StatedView>(text, out var view))
            return view;
        speech.Complain("ballot.no-choice"); // Without the word itself: it may be a paper that was typed wrongly.
        return null;
    }
}
