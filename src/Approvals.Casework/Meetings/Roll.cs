using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>A member of the body: somebody who should attend (应到会).</summary>
/// <param name="Id">Who.</param>
/// <param name="Rank">Where he stands: a lower number is a higher rank; 0 and up.</param>
public sealed record Member(PersonId Id, int Rank)
{
    /// <summary>Whether he leads the body, and so speaks last.</summary>
    public bool IsMainLeader { get; init; }

    /// <summary>Whether he may vote; a probationary Party member may not.</summary>
    public bool IsEntitled { get; init; } = true;

    /// <summary>Why he is absent; null where he is there.</summary>
    public string? AbsentBecause { get; init; }
}

/// <summary>Somebody who is there without belonging to the body (列席); he has no vote.</summary>
/// <param name="Id">Who.</param>
/// <param name="Post">As what, as the minutes name it.</param>
public sealed record Guest(PersonId Id, string Post);

/// <summary>That a member left the room for an item.</summary>
/// <param name="Member">Who.</param>
/// <param name="Ground">Why he must step aside.</param>
/// <param name="LeftAt">When he left.</param>
/// <param name="BackAt">When he came back; null while he is out.</param>
public sealed record SteppedAside(
    PersonId Member,
    RecusalGroundKind Ground,
    DateTimeOffset LeftAt,
    DateTimeOffset? BackAt = null
);

/// <summary>As what somebody is there for an item.</summary>
public enum Standing
{
    /// <summary>A member who is there and may vote.</summary>
    Votes,

    /// <summary>A member who is there and has no vote.</summary>
    NotEntitled,

    /// <summary>A member who stepped aside for this item, there or not.</summary>
    Recused,

    /// <summary>A member who is absent.</summary>
    Absent,

    /// <summary>There without belonging to the body.</summary>
    InAttendance,

    /// <summary>Neither a member nor in attendance.</summary>
    Stranger,
}

/// <summary>Who is there for one item. A meeting has one for each of its items, as each has its own recusals.</summary>
public sealed record Roll
{
    /// <summary>All members of the body.</summary>
    public required ImmutableArray<Member> Members { get; init; }

    /// <summary>Who is in attendance.</summary>
    public ImmutableArray<Guest> Guests { get; init; } = [];

    /// <summary>Who stepped aside for this item.</summary>
    public ImmutableArray<SteppedAside> Recused { get; init; } = [];

    /// <summary>As what somebody is there.</summary>
    public Standing StandingOf(PersonId person) =>
        Members.FirstOrDefault(member => member.Id == person) is { } member ? StandingOf(member)
        : Guests.Any(guest => guest.Id == person) ? Standing.InAttendance
        : Standing.Stranger;

    /// <summary>As what a member is there.</summary>
    public Standing StandingOf(Member member) =>
        Recused.Any(aside => aside.Member == member.Id) ? Standing.Recused
        : member.AbsentBecause is not null ? Standing.Absent
        : member.IsEntitled ? Standing.Votes
        : Standing.NotEntitled;
}
