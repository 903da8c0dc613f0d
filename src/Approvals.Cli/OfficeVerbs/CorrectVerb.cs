using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases.Own;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals correct</c>: asks for a text about oneself to be corrected.</summary>
internal sealed class CorrectVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "echo 8月6日 | approvals correct 1 $(printf '%064d' 0) --wrong 日期不实 --proposed - --as office-head --json "
                + "| cut -d, -f1-3",
            """{"result":"refused","case":1,"reason":"text-not-theirs" """.TrimEnd()
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly SealArgument _seal = new();

    private readonly Option<string> _wrong = new("--wrong")
    {
        HelpName = "@FILE|-|TEXT",
        Description = "What is wrong or missing; as TEXT it stands in the history of the shell",
        Required = true,
    };

    private readonly Option<string> _proposed = new("--proposed")
    {
        HelpName = "@FILE|-|TEXT",
        Description = "What should stand instead",
        Required = true,
    };

    private readonly WhoOption _who = new();

    private readonly JsonOption _json = new();

    public CorrectVerb(TimeProvider clock)
        : base(
            "correct",
            "Asks for a restricted text about oneself to be corrected (my-records shows its seal).",
            clock,
            Shown
        )
    {
        Add(_case);
        Add(_seal);
        Add(_wrong);
        Add(_proposed);
        Add(_who);
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
        if (
            GivenValues.TextOf(given.GetRequiredValue(_wrong), speech) is not { } wrong
            || GivenValues.TextOf(given.GetRequiredValue(_proposed), speech) is not { } proposed
        )
            return ExitCode.NothingDone;
        var id = _case.Of(given);
        var answer = await new AskForCorrection(office).RunAsync(
            id,
            _seal.Of(given)!,
            new(wrong, proposed),
            _who.Of(given),
            cancel
        );
        return AnswerText.Tell(answer, speech, given.GetValue(_json), id);
    }
}
