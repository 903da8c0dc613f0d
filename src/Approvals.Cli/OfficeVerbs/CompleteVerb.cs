using System.CommandLine;
using Approvals.Casework;
using Command = Approvals.Engine.Run.Command;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals complete</c>: reports a task as done.</summary>
internal sealed class CompleteVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals complete 1 3 --as office-head --set 意见=同意",
            "事项 1：已办理，记入办理记录第 2 笔。",
            "接下来：",
            "  5  分管领导审批  party-group-member"
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Argument<int> _key = new("KEY") { Description = "The key of the task in it" };

    private readonly GivenValues _values = new();
    private readonly DeedOptions _deed = new();
    private readonly JsonOption _json = new();

    public CompleteVerb(TimeProvider clock)
        : base("complete", "Reports a task as done.", clock, Shown)
    {
        Add(_case);
        Add(_key);
        _deed.AddAllTo(this);
        _values.AddTo(this, withRestricted: true);
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
            _deed.Read(given, speech) is not { } deed
            || _values.Read(given, speech) is not { } values
            || _values.ReadRestricted(given, speech) is not { } restricted
        )
            return ExitCode.NothingDone;
        var id = _case.Of(given);
        var command = new Command.CompleteTask(given.GetValue(_key), values);
        var answer = await office.Cases.RunAsync(id, command, deed, restricted, cancel);
        return AnswerText.Tell(answer, speech, given.GetValue(_json), id);
    }
}
