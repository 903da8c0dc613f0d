using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Who asked that somebody steps aside.</summary>
public enum RecusalKind
{
    /// <summary>He himself (本人申请).</summary>
    Own,

    /// <summary>Somebody else (他人申请).</summary>
    Asked,
}

/// <summary>What came of a request that somebody steps aside.</summary>
public enum RecusalStatus
{
    /// <summary>It is not decided yet (未决定).</summary>
    Open,

    /// <summary>He stepped aside (同意回避).</summary>
    Granted,

    /// <summary>He goes on (不同意回避).</summary>
    Refused,

    /// <summary>The case of the decision was ended without one (未作决定).</summary>
    Withdrawn,
}

/// <summary>A request that somebody steps aside in a case, as questions of authority take it.</summary>
/// <param name="Person">Who should.</param>
/// <param name="By">Who asked.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Element">The element of the task that he himself declined; null for none.</param>
public sealed record RecusalRequest(
    PersonId Person,
    PersonId By,
    RecusalStatus Status,
    string? Element = null
)
{
    /// <summary>Whether it keeps him out of what decides: while it is open, and for good where it was
    /// granted.</summary>
    public bool Holds => Status is RecusalStatus.Open or RecusalStatus.Granted;
}
