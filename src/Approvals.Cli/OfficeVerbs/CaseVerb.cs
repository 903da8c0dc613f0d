using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Cases;

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
    private readonly JsonOption _json = new();

    public CaseVerb(TimeProvider clock)
        : base("case", "Shows a case: its diagram, open steps and history.", clock, Shown)
    {
        Add(_case);
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
        if (await new ReadCase(office).RunAsync(id, cancel) is not { } view)
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
