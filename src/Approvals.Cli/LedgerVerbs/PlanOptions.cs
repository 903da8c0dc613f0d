using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Which ledger is meant: the unit's, and which of its plans.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string?> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "The unit, by its code; the only one that has a plan where nothing is said",
    };

    private readonly Option<string?> _plan = new("--plan")
    {
        HelpName = "PLAN",
        Description = "The plan, by its code; the only one of the unit where nothing is said",
    };

    public void AddTo(Command command)
    {
        command.Add(_unit);
        command.Add(_plan);
    }

    /// <summary>The unit that was named; null where none was.</summary>
    public UnitId? UnitOf(ParseResult given) =>
        given.GetValue(_unit) is { Length: > 0 } unit ? new UnitId(unit) : null;

    /// <summary>The plan that was named; null where none was.</summary>
    public string? PlanOf(ParseResult given) => given.GetValue(_plan);

    /// <summary>The plan that is meant; null where there is none or several, which is told.</summary>
    public async Task<PlanSummary?> ReadAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var plans = await new ReadPlans(office).RunAsync(UnitOf(given), cancel);
        var key = PlanOf(given);
        var found = plans.Where(p => key is null || p.Key == key).ToList();
        if (found is [var one])
            return one;
        if (plans.Count == 0)
            speech.Complain("ledger.no-plan");
        else
            speech.Complain(
                "ledger.which-plan",
                string.Join(", ", plans.Select(p => $"{p.UnitId}/{p.Key}"))
            );
        return null;
    }
}
