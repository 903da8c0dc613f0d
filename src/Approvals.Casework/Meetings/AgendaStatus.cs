namespace Approvals.Casework.Meetings;

/// <summary>How an item of the pool stands.</summary>
public enum AgendaStatus
{
    /// <summary>It waits for a meeting.</summary>
    Pooled,

    /// <summary>It is on the frozen agenda of a meeting.</summary>
    Listed,

    /// <summary>A meeting deals with it, or has, and its minutes are not signed yet.</summary>
    InSession,

    /// <summary>It is decided, and its case was told.</summary>
    Decided,

    /// <summary>Those who stepped aside were so many that the superior body decides.</summary>
    Raised,

    /// <summary>Whoever submitted it took it back.</summary>
    Withdrawn,
}
