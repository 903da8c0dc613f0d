using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Upkeep;

namespace Approvals.Casework.Rehearsal;

/// <summary>The office that a rehearsal is played in, and what all who play in it share.</summary>
internal sealed class Stage(Office office, RehearsalClock clock, UnitId unit)
{
    /// <summary>The office.</summary>
    public Office Office { get; } = office;

    /// <summary>Its clock.</summary>
    public RehearsalClock Clock { get; } = clock;

    /// <summary>The unit whose plan is played.</summary>
    public UnitId Unit { get; } = unit;

    /// <summary>Who imports the plan, assigns it and opens its cases: somebody of the leading-group's office.</summary>
    public required PersonId Opener { get; init; }

    /// <summary>What people decide by chance.</summary>
    public required Draws Draws { get; init; }

    /// <summary>When they act, and what they do otherwise.</summary>
    public required Habits Habits { get; init; }

    /// <summary>What would go out.</summary>
    public required KeptMails Mails { get; init; }

    /// <summary>The ledger as it was assigned, by number.</summary>
    public Dictionary<int, LedgerLine> Measures { get; } = [];

    /// <summary>Which measure a case belongs to.</summary>
    public Dictionary<CaseId, OpenedCase> Cases { get; } = [];

    /// <summary>How many acts of people were carried out.</summary>
    public int Acts { get; set; }

    /// <summary>Who was named handler of each case.</summary>
    public Dictionary<CaseId, PersonId> Handlers { get; } = [];

    /// <summary>The measures that were closed, or closed for a period, once.</summary>
    public HashSet<int> Closed { get; } = [];

    /// <summary>What was confirmed as received in each case, in yuan.</summary>
    public Dictionary<CaseId, decimal> Received { get; } = [];

    /// <summary>The round of due work.</summary>
    public DoDueWork Work => new(Office, Mails);

    /// <summary>The ledger, as it stands now.</summary>
    public async Task<LedgerPage> LedgerAsync(CancellationToken cancel) =>
        await new LedgerView(Office).RunAsync(Unit, null, null, cancel)
        ?? throw new InvalidOperationException(
            $"Expected the plan of unit '{Unit}' that was just imported, but there is none."
        );

    /// <summary>A deed of somebody.</summary>
    public static Deed By(PersonId person, PersonId? actingFor = null) =>
        new(Channel.Page) { By = person, ActingFor = actingFor };
}
