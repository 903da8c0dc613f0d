using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Storage;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals case</c>: where a case stands, and how it came there.</summary>
internal sealed class CaseVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals case 1 | sed -n '/流程图/,/分管/p'",
            "流程图：",
            "  ✓ 提出申请",
            "  ● 办公室主任审批",
            "  ○ 三天以上？",
            "    ○ 分管领导审批  [天数 > 3]"
        ),
    ];

    private readonly CaseArgument _case = new();

    private readonly Option<string?> _by = new("--as")
    {
        HelpName = "PERSON",
        Description =
            "Who looks: then it is shown only where they may see it, and that they have is noted",
    };

    private readonly Option<string?> _for = new("--for")
    {
        HelpName = "PERSON",
        Description = "Whom that person stands in for",
    };

    private readonly JsonOption _json = new();

    public CaseVerb(TimeProvider clock)
        : base("case", "Shows a case: its diagram, open steps and history.", clock, Shown)
    {
        Add(_case);
        Add(_by);
        Add(_for);
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
        var id = _case.Of(given);
        var sight =
            given.GetValue(_by) is { } viewer
                ? await new ReadCase(office).RunAsync(
                    id,
                    new(Channel.Console)
                    {
                        By = new(viewer),
                        ActingFor = given.GetValue(_for) is { } other ? new PersonId(other) : null,
                        Account = Environment.UserName,
                    },
                    cancel
                )
            : await new ReadCase(office).RunAsync(id, cancel) is { } whole
                ? new CaseSight.Shown(whole)
            : new CaseSight.None();
        if (sight is CaseSight.Refused { Why: var why })
            return AnswerText.Tell(new CaseAnswer.Refused(why), speech, given.GetValue(_json), id);
        if (sight is not CaseSight.Shown { View: var view })
        {
            speech.Complain("case.none", id);
            return ExitCode.NothingDone;
        }
        if (given.GetValue(_json))
            speech.TellJson(CaseJson.Of(view, speech));
        else
        {
            foreach (var line in new CaseText(view, speech).Lines())
                speech.Output.WriteLine(line);
        }
        return ExitCode.Fine;
    }
}
