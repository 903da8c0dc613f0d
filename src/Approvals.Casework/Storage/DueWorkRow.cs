namespace Approvals.Casework.Storage;

/// <summary>What rows of work that falls due have in common (see <see cref="DueQueue"/>).</summary>
internal abstract class DueWorkRow
{
    /// <summary>From when it may be taken: when it is due, when a lease runs out, or when it is to be tried
    /// again.</summary>
    public required DateTimeOffset TryAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>Why the last try was in vain.</summary>
    public string? Problem { get; init; }
}
