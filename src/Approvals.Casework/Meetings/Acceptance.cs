using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>An item that is offered for a meeting.</summary>
/// <param name="Item">The item.</param>
/// <param name="OfferedOn">When.</param>
/// <param name="Emergency">Why it should be let onto a frozen agenda; null for an item that is like others.</param>
public sealed record Offer(AgendaItem Item, DateOnly OfferedOn, Emergency? Emergency = null);

/// <summary>What becomes of an item that is offered.</summary>
public abstract record Acceptance
{
    private Acceptance() { }

    /// <summary>It is on the agenda.</summary>
    public sealed record Taken : Acceptance;

    /// <summary>It is on the agenda, marked in minutes and statistics as an emergency item.</summary>
    /// <param name="Ground">For what.</param>
    public sealed record TakenAsEmergency(EmergencyGround Ground) : Acceptance;

    /// <summary>It is not.</summary>
    /// <param name="Problems">Why; at least one.</param>
    public sealed record Refused(ImmutableArray<AgendaProblem> Problems) : Acceptance;
}
