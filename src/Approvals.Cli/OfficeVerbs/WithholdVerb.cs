using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals withhold</c>: refuses a person concerned the record of a case, and ends that.</summary>
internal sealed class WithholdVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals withhold 1 --from office-head --as office-head --reason 保密 --json | cut -d, -f1-3",
            """{"result":"refused","case":1,"reason":"not-concerned" """.TrimEnd()
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Option<string> _from = new("--from")
    {
        HelpName = "PERSON",
        Description = "The person concerned",
        Required = true,
    };

    private readonly Option<bool> _end = new("--end")
    {
        Description = "End the refusal instead: that person reads the record again",
    };

    private readonly DeedOptions _deed = new();

    private readonly JsonOption _json = new();

    public WithholdVerb(TimeProvider clock)
        : base(
            "withhold",
            "Refuses a person concerned the record of a case, with --reason and the --consent of the secrecy officer "
                + "or the discipline group.",
            clock,
            Shown
        )
    {
        Add(_case);
        Add(_from);
        Add(_end);
        _deed.AddTo(this);
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
        if (_deed.Read(given, speech) is not { } deed)
            return ExitCode.NothingDone;
        var (id, person) = (_case.Of(given), new PersonId(given.GetRequiredValue(_from)));
        var withhold = new WithholdRecord(office);
        var answer = given.GetValue(_end)
            ? await withhold.EndAsync(id, person, deed, cancel)
            : await withhold.RunAsync(id, person, deed, cancel);
        return AnswerText.Tell(answer, speech, given.GetValue(_json), id);
    }
}
