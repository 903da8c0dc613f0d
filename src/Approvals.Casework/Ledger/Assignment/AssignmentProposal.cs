using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Assignment;

/// <summary>Who could be responsible for a measure and until when, with where that comes from.</summary>
public sealed record AssignmentProposal
{
    /// <summary>The number of the measure.</summary>
    public required int Number { get; init; }

    /// <summary>The post of the responsible leader; null where none follows.</summary>
    public Proposed<PostId>? Leader { get; init; }

    /// <summary>The department that leads; null where none follows.</summary>
    public Proposed<DepartmentId>? Department { get; init; }

    /// <summary>The field of work; null where none follows.</summary>
    public Proposed<FieldId>? Field { get; init; }

    /// <summary>The departments that help.</summary>
    public ImmutableArray<DepartmentId> Assisting { get; init; } = [];

    /// <summary>From when.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day permitted; null where none follows.</summary>
    public Proposed<DateOnly>? DueOn { get; init; }

    /// <summary>What is still missing with all of this.</summary>
    public EntryGaps Gaps { get; init; }
}

/// <summary>A value with where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Where from.</param>
/// <param name="Words">The words of the plan that it rests on; null where it rests on none.</param>
/// <typeparam name="T">What.</typeparam>
public sealed record Proposed<T>(T Value, ProposalSource Source, string? Words = null);

/// <summary>Where a proposal comes from.</summary>
public enum ProposalSource
{
    /// <summary>It stands in the ledger already.</summary>
    Set,

    /// <summary>The measure names it.</summary>
    Named,

    /// <summary>The words of the measure belong to a field of work.</summary>
    WordsOfMeasure,

    /// <summary>The words of its problem do.</summary>
    WordsOfProblem,

    /// <summary>It follows from the field of work.</summary>
    FieldOfWork,

    /// <summary>It follows from how the measure ends (its class).</summary>
    ClassDefault,
}
