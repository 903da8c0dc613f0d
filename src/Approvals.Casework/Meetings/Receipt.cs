namespace Approvals.Casework.Meetings;

/// <summary>What the resident discipline group answers to an invitation (回执).</summary>
/// <param name="SignedBy">Who signed it; a person of a body outside, and so no code.</param>
/// <param name="ReceivedAt">When it came.</param>
public abstract record Receipt(string SignedBy, DateTimeOffset ReceivedAt)
{
    /// <summary>What it remarks in writing, word for word; empty for nothing.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>It attends.</summary>
    /// <param name="SignedBy">Who signed it.</param>
    /// <param name="ReceivedAt">When it came.</param>
    public sealed record Attends(string SignedBy, DateTimeOffset ReceivedAt)
        : Receipt(SignedBy, ReceivedAt);

    /// <summary>It sends a deputy.</summary>
    /// <param name="Deputy">Whom.</param>
    /// <param name="SignedBy">Who signed it.</param>
    /// <param name="ReceivedAt">When it came.</param>
    public sealed record SendsDeputy(string Deputy, string SignedBy, DateTimeOffset ReceivedAt)
        : Receipt(SignedBy, ReceivedAt);

    /// <summary>It does not attend.</summary>
    /// <param name="Because">Why.</param>
    /// <param name="SignedBy">Who signed it.</param>
    /// <param name="ReceivedAt">When it came.</param>
    public sealed record StaysAway(string Because, string SignedBy, DateTimeOffset ReceivedAt)
        : Receipt(SignedBy, ReceivedAt);
}

/// <summary>What a receipt lacks.</summary>
public enum ReceiptFault
{
    /// <summary>Nobody signed it.</summary>
    NotSigned,

    /// <summary>It does not say who the deputy is.</summary>
    NoDeputy,

    /// <summary>It does not say why nobody attends.</summary>
    NoReason,
}
