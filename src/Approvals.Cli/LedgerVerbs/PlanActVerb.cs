using System.CommandLine;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Cli.OfficeVerbs;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>A command that does something in a ledger: who does it, and in which plan, is read first.</summary>
internal abstract class PlanActVerb(
    string name,
    string description,
    TimeProvider clock,
    params Example[] examples
) : OfficeVerb(name, description, clock, examples)
{
    private readonly PlanOptions _plan = new();
    private readonly DeedOptions _deed = new();
    private readonly JsonOption _json = new();

    /// <summary>Adds what all of them understand, behind their own options.</summary>
    protected void AddActOptions()
    {
        _deed.AddTo(this);
        _plan.AddTo(this);
        Add(_json);
        AddOfficeOptions();
    }

    /// <summary>Whether a program reads the answer.</summary>
    protected bool IsJson(ParseResult given) => given.GetValue(_json);

    /// <summary>Does it.</summary>
    protected abstract Task<int> RunAsync(
        Office office,
        PlanSummary plan,
        Deed deed,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    );

    protected sealed override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    ) =>
        _deed.Read(given, speech) is { } deed
        && await _plan.ReadAsync(office, speech, given, cancel) is { } plan
            ? await RunAsync(office, plan, deed, speech, given, cancel)
            : ExitCode.NothingDone;
}
