using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>One right of one role in one kind of record: default deny, so what has no row is refused.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Role">The role.</param>
/// <param name="Rights">The rights; reading includes metadata, counts and extracts, writing includes
/// appending.</param>
/// <param name="Reach">In which records.</param>
/// <param name="When">Under which condition.</param>
/// <param name="Duties">The duties of which one is needed in the case; empty for any by which one works on
/// it.</param>
internal sealed record VisibilityRow(
    RecordKind Kind,
    Role Role,
    ImmutableArray<Right> Rights,
    Reach Reach,
    When When,
    ImmutableArray<Duty> Duties
)
{
    /// <summary>Whether the row gives a right, by itself or because it gives a greater one.</summary>
    public bool Gives(Right right) =>
        Rights.Any(given =>
            given == right
            || (given == Right.Read && right is Right.Metadata or Right.Aggregate or Right.Extract)
            || (
                given is Right.Extract or Right.Metadata
                && right is Right.Metadata or Right.Aggregate
            )
            || (given == Right.Write && right == Right.Append)
        );
}

/// <summary>In which records a row gives its rights.</summary>
internal enum Reach
{
    /// <summary>In all of the unit.</summary>
    Unit,

    /// <summary>In all units.</summary>
    AllUnits,

    /// <summary>Where one has a duty in the case, on that day.</summary>
    OwnCase,

    /// <summary>Either.</summary>
    OwnFieldOrCase,
}

/// <summary>Under which condition a row gives its rights.</summary>
internal enum When
{
    /// <summary>At all times.</summary>
    Always,

    /// <summary>While the record is shown to the body, on its request or by submission.</summary>
    Disclosed,

    /// <summary>While the body has it before itself.</summary>
    InSession,
}
