using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>For what an item is let onto a frozen agenda; there is nothing else.</summary>
public enum EmergencyGround
{
    /// <summary>Somebody's life is in danger.</summary>
    ThreatToLife,

    /// <summary>A disaster.</summary>
    Disaster,

    /// <summary>A superior ordered it, by a day that does not wait for the next meeting.</summary>
    SuperiorOrder,
}

/// <summary>The request to let an item onto a frozen agenda.</summary>
/// <param name="Ground">For what.</param>
/// <param name="Reason">The main leader's reason, in writing.</param>
/// <param name="By">Who wrote it.</param>
public sealed record Emergency(EmergencyGround Ground, string Reason, PersonId By)
{
    /// <summary>The fewest characters that a reason has, as with every refusal or condition.</summary>
    public const int MinReasonLength = 10;

    /// <summary>The day that the order of the superior sets; null where it sets none.</summary>
    public DateOnly? OrderedByOn { get; init; }

    /// <summary>When the resident discipline group was told; null where it was not.</summary>
    public DateTimeOffset? DisciplineGroupToldAt { get; init; }
}
