using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals problem</c>: where a problem comes from, and that it is cured.</summary>
internal sealed class ProblemVerb : PlanActVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals problem 3 --root-cause 保密责任未层层压实 --as office-clerk-1",
            "已登记；涉及 5 条措施：6-10"
        ),
    ];

    private readonly Argument<int> _number = new("NUMBER")
    {
        Description = "The number of the problem",
    };

    private readonly Option<string?> _cause = new("--root-cause")
    {
        HelpName = "TEXT",
        Description = "Where it comes from",
    };

    private readonly Option<string?> _confirm = new("--confirm")
    {
        HelpName = "DOCUMENT",
        Description = "The minutes in which the leading group confirmed that it is cured",
    };

    public ProblemVerb(TimeProvider clock)
        : base("problem", "Says where a problem comes from, or that it is cured.", clock, Shown)
    {
        Add(_number);
        Add(_cause);
        Add(_confirm);
        AddActOptions();
        Validators.Add(given =>
        {
            if (given.GetValue(_cause) is null && given.GetValue(_confirm) is null)
                given.AddError("Expected --root-cause or --confirm.");
        });
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
        var answer = await new ConfirmProblem(office).RunAsync(
            plan.UnitId,
            plan.Key,
            given.GetValue(_number),
            given.GetValue(_confirm),
            given.GetValue(_cause),
            deed,
            cancel
        );
        return LedgerAnswers.Tell(answer, speech, IsJson(given), "problem.done");
    }
}
