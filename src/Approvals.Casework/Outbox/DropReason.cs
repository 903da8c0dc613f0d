namespace Approvals.Casework.Outbox;

/// <summary>Why a mail was not sent: what it would have asked or told was over when its turn came.</summary>
public enum DropReason
{
    /// <summary>What it asks was done.</summary>
    Done,

    /// <summary>What it asks is somebody else's now.</summary>
    NotTheirs,

    /// <summary>It says that something is overdue, and the day was moved.</summary>
    Moved,

    /// <summary>The case stands still.</summary>
    Suspended,

    /// <summary>The case has ended.</summary>
    Ended,

    /// <summary>Who was to get it has no mail address: it is a notice in the product only.</summary>
    NoAddress,

    /// <summary>Who was to get it has left.</summary>
    Left,
}
