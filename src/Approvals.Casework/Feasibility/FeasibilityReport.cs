using System.Collections.Immutable;
using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Whether a plan can be carried out, and if not, where it cannot and what would heal that.</summary>
public sealed record FeasibilityReport
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The day for which it was asked.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How many measures have a case, or would have one.</summary>
    public required int Measures { get; init; }

    /// <summary>How many cases those are: one for each, and for each period.</summary>
    public required int Cases { get; init; }

    /// <summary>How many steps those may come to.</summary>
    public required int Steps { get; init; }

    /// <summary>The steps that nobody can take, by measure.</summary>
    public ImmutableArray<ImpossibleStep> Impossible { get; init; } = [];

    /// <summary>Who holds two roles that one person never holds together.</summary>
    public ImmutableArray<RoleConflict> RoleConflicts { get; init; } = [];

    /// <summary>The measures that cannot start, with what is missing.</summary>
    public ImmutableArray<UnassignedMeasure> Unassigned { get; init; } = [];

    /// <summary>The measures that belong to a body outside: they are recorded, and nobody here has a step in
    /// them.</summary>
    public ImmutableArray<int> External { get; init; } = [];

    /// <summary>The steps that only one person can take, with nobody to stand in.</summary>
    public ImmutableArray<SoleTaker> Sole { get; init; } = [];

    /// <summary>Whether all can be carried out. That only one person can do something is no obstacle.</summary>
    public bool CanBeCarriedOut =>
        Impossible.IsEmpty && RoleConflicts.IsEmpty && Unassigned.IsEmpty;
}

/// <summary>A step of a measure that nobody can take.</summary>
public sealed record ImpossibleStep
{
    /// <summary>The number of the measure.</summary>
    public required int Measure { get; init; }

    /// <summary>Which of its periods (<see cref="LedgerPeriod"/>).</summary>
    public required string Period { get; init; }

    /// <summary>The process in which the step is drawn.</summary>
    public required string Process { get; init; }

    /// <summary>The element of the diagram.</summary>
    public required string Element { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The first day on which it would be open.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The last day on which it would be done in time.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether it is a body that cannot decide.</summary>
    public required bool LacksQuorum { get; init; }

    /// <summary>Who was considered, each with why he may not; empty where there is nobody to consider.</summary>
    public ImmutableArray<ConsideredPerson> Considered { get; init; } = [];

    /// <summary>The smallest change after which the step can be taken, and no other step of the case is lost by it:
    /// each was proved by asking again. Empty where none of that size was found.</summary>
    public ImmutableArray<ProposedChange> Changes { get; init; } = [];
}

/// <summary>A change that heals a step, with the names of what it changes.</summary>
/// <param name="Change">The change.</param>
/// <param name="Names">The names, in the order in which the sentence has them.</param>
public sealed record ProposedChange(HealingChange Change, ImmutableArray<string> Names);

/// <summary>A measure that cannot start.</summary>
/// <param name="Measure">Its number.</param>
/// <param name="Gaps">What is missing.</param>
public sealed record UnassignedMeasure(int Measure, EntryGaps Gaps);

/// <summary>Somebody with two roles that one person never holds together.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">The granted role.</param>
/// <param name="Why">What the rule says.</param>
public sealed record RoleConflict(PersonId Person, Role Role, Verdict Why)
{
    /// <summary>What heals it: to withdraw the grant.</summary>
    public required ProposedChange Change { get; init; }
}

/// <summary>A step that only one person can take: when he is away, nobody can.</summary>
/// <param name="Process">The process in which it is drawn.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Person">Who.</param>
/// <param name="PersonName">What he is called.</param>
/// <param name="Measures">The measures that come to it.</param>
public sealed record SoleTaker(
    string Process,
    string Element,
    string Name,
    PersonId Person,
    string PersonName,
    ImmutableArray<int> Measures
);
