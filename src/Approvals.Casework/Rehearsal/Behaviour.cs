using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>How the people of a rehearsal act. Where no rule says otherwise, everybody acts in time and as it should
/// be.</summary>
public sealed record Behaviour
{
    /// <summary>Everybody is on time.</summary>
    public static Behaviour OnTime { get; } = new();

    /// <summary>What it is called, as the results name it.</summary>
    public string Name { get; init; } = "on-time";

    /// <summary>What is done otherwise.</summary>
    public ImmutableArray<BehaviourRule> Rules { get; init; } = [];

    /// <summary>Who is away when.</summary>
    public ImmutableArray<PlannedLeave> Leaves { get; init; } = [];

    /// <summary>A leader with more open tasks than this on a day is listed; 1 and up.</summary>
    public int LeaderItems { get; init; } = 10;
}

/// <summary>What some people do otherwise in some tasks. A list that is empty leaves nobody and nothing out.</summary>
/// <param name="Does">What they do.</param>
public sealed record BehaviourRule(Conduct Does)
{
    /// <summary>In how many of the tasks that it fits, from 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>By how many working days, where it is about days; 0 and up.</summary>
    public int Days { get; init; } = 5;

    /// <summary>The codes of the people.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>The codes of the roles that they have.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The elements of the diagrams.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The processes of the cases.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];

    /// <summary>The numbers of the measures.</summary>
    public ImmutableArray<int> Measures { get; init; } = [];
}

/// <summary>That somebody will be away.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record PlannedLeave(PersonId Person, DateOnly From, DateOnly Until);
