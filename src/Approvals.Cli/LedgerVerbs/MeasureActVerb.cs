using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A command that changes something about one measure.</summary>
internal abstract class MeasureActVerb : OfficeVerb
{
    private readonly Argument<int> _number = new("NUMBER")
    {
        Description = "The number of the measure",
    };

    private readonly PlanOptions _plan = new();
    private readonly DeedOptions _deed = new();
    private readonly JsonOption _json = new();

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

    /// <summary>Adds what all of them understand, behind their own options.</summary>
    protected void AddMeasureOptions()
    {
        _deed.AddTo(this);
        _plan.AddTo(this);
        Add(_json);
        AddOfficeOptions();
    }

    /// <summary>Whether a program reads the answer.</summary>
    protected bool IsJson(ParseResult given) => given.GetValue(_json);

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
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        if (
            _deed.Read(given, speech) is not { } deed
            || await _plan.ReadAsync(office, speech, given, cancel) is not { } plan
        )
            return ExitCode.NothingDone;
        var measure = new MeasureKey(plan.UnitId, plan.Key, given.GetValue(_number));
        return await RunAsync(office, measure, deed, speech, given, cancel) is { } answer
            ? LedgerAnswers.Tell(answer, speech, given.GetValue(_json), Done)
            : ExitCode.Fine;
    }
}
