namespace Approvals.Casework.Cases;

/// <summary>How far a measure's process has come, as it says itself in its variable <c>stage</c>; the least advanced
/// first.</summary>
public enum CaseStage
{
    /// <summary>It is given to those who work on it; a plan is being made.</summary>
    Assigned,

    /// <summary>It is being worked on.</summary>
    InProgress,

    /// <summary>A level of close-off gave it back.</summary>
    Returned,

    /// <summary>It was handed in for close-off.</summary>
    Submitted,

    /// <summary>The leading-group's office has verified it.</summary>
    Verified,

    /// <summary>It is closed off.</summary>
    Closed,
}
