using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A command that changes something about one measure.</summary>
internal abstract class MeasureActVerb : PlanActVerb
{
    private readonly Argument<int> _number = new("NUMBER")
    {
        Description = "The number of the measure",
    };

    protected MeasureActVerb(
        string name,
        string description,
        TimeProvider clock,
        params Example[] examples
    )
        : base(name, description, clock, examples)
    {
        Add(_number);
    }

    /// <summary>What is said when it was done: a key of <c>Texts/cli.*.json</c>.</summary>
    protected abstract string Done { get; }

    /// <summary>Does it; null where something was only to be shown, and was.</summary>
    protected abstract Task<LedgerAnswer?> RunAsync(
        Office office,
        MeasureKey measure,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    );

    protected override async Task<int> RunAsync(
        Office office,
        PlanSummary plan,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var measure = new MeasureKey(plan.UnitId, plan.Key, given.GetValue(_number));
        return await RunAsync(office, measure, deed, speech, given, cancel) is { } answer
            ? LedgerAnswers.Tell(answer, speech, IsJson(given), Done)
            : ExitCode.Fine;
    }
}
