using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Who acts, for whom, in which capacity, by which way.</summary>
/// <param name="Person">Who; null for the system itself.</param>
/// <param name="ActingFor">Whom he stands in for; null where he acts in his own seat.</param>
/// <param name="Capacity">In which capacity he signs.</param>
/// <param name="Channel">By which way it came.</param>
/// <param name="EnteredBy">Who typed it in, where it came on paper; null on screen.</param>
public sealed record Actor(
    PersonId? Person,
    PersonId? ActingFor = null,
    Capacity Capacity = Capacity.None,
    Channel Channel = Channel.Screen,
    PersonId? EnteredBy = null
)
{
    /// <summary>The system: what happens by the clock, or because a function was done.</summary>
    public static Actor System { get; } = new(Person: null, Channel: Channel.System);
}

/// <summary>In which capacity somebody signs: one person may wear two hats.</summary>
public enum Capacity
{
    /// <summary>In none: the step asks for none.</summary>
    None,

    /// <summary>For the Party: discipline, membership, personnel.</summary>
    Party,

    /// <summary>For the administration: penalties, contracts.</summary>
    Administrative,
}

/// <summary>By which way an action came.</summary>
public enum Channel
{
    /// <summary>The person did it on a page.</summary>
    Screen,

    /// <summary>It was signed on paper; the office typed it in.</summary>
    Paper,

    /// <summary>No person did it.</summary>
    System,
}
