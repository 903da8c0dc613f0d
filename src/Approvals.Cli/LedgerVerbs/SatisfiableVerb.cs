using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Feasibility;
using Approvals.Casework.Plans;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary><c>approvals satisfiable</c>: whether a plan can be carried out by the people there are.</summary>
internal sealed class SatisfiableVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new("approvals satisfiable >steps.txt && echo all", "all"),
    ];

    private readonly Argument<string?> _file = new("FILE")
    {
        Description =
            "A plan that is in no ledger yet; the plan of the ledger where nothing is said",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly PlanOptions _plan = new();

    private readonly Option<DateOnly?> _on = DayText.Option(
        "--on",
        "For which day it is asked; today where nothing is said"
    );

    private readonly JsonOption _json = new();

    public SatisfiableVerb(TimeProvider clock)
        : base(
            "satisfiable",
            "Whether a plan can be carried out: which steps nobody can take, and the smallest change that heals each.",
            clock,
            Shown
        )
    {
        Add(_file);
        _plan.AddTo(this);
        Add(_on);
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
        if (await AskAsync(office, speech, given, cancel) is not { } report)
            return ExitCode.NothingDone;
        if (given.GetValue(_json))
            speech.TellJson(FeasibilityJson.Of(report));
        else
            FeasibilityTable.Tell(report, speech);
        return report.CanBeCarriedOut ? ExitCode.Fine : ExitCode.Faulty;
    }

    private async Task<FeasibilityReport?> AskAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var feasibility = new PlanFeasibility(office);
        var on = given.GetValue(_on);
        if (given.GetValue(_file) is not { } path)
            return await _plan.ReadAsync(office, speech, given, cancel) is { } plan
                ? await feasibility.OfAsync(plan.UnitId, plan.Key, on, cancel)
                : null;
        if (_plan.UnitOf(given) is not { } unit)
        {
            speech.Complain("satisfiable.which-unit");
            return null;
        }
        if (!File.Exists(path))
        {
            speech.Complain("error.no-file", path);
            return null;
        }
        PlanReading reading;
        using (var stream = File.OpenRead(path))
            reading = PlanDocument.Read(stream, path, new(null), speech.Language);
        if (!reading.IsRefused)
            return await feasibility.OfReadingAsync(unit, reading, on, cancel);
        ReadingText.Tell(reading, speech, asJson: false);
        return null;
    }
}
