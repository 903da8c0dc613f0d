using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>How far the discussion of an item has come.</summary>
/// <param name="Roll">Who is there for it.</param>
/// <param name="Reporter">Who reports on it; a member, or somebody in attendance.</param>
/// <param name="HasReported">Whether he has.</param>
/// <param name="Stated">Who has stated a view.</param>
public sealed record Floor(
    Roll Roll,
    PersonId Reporter,
    bool HasReported,
    ImmutableArray<PersonId> Stated
);

/// <summary>Who has the floor.</summary>
public abstract record Turn
{
    private Turn() { }

    /// <summary>Somebody reports on the item.</summary>
    /// <param name="Person">Who.</param>
    public sealed record Report(PersonId Person) : Turn;

    /// <summary>Who should report is not in the room, as he stepped aside or is absent: somebody else
    /// reports.</summary>
    /// <param name="Instead">Instead of whom.</param>
    public sealed record NeedsReporter(PersonId Instead) : Turn;

    /// <summary>A member states a view.</summary>
    /// <param name="Member">Who.</param>
    /// <param name="IsLast">Whether it is the main leader, who sums up.</param>
    public sealed record State(PersonId Member, bool IsLast) : Turn;

    /// <summary>All have stated theirs: it is put to the vote.</summary>
    public sealed record AllHeard : Turn;
}

/// <summary>Why somebody may state a view now, or may not.</summary>
public enum SpeakingReason
{
    /// <summary>It is his turn.</summary>
    MayState,

    /// <summary>The report comes first.</summary>
    ReportFirst,

    /// <summary>Members of a lower rank come first.</summary>
    LowerRanksFirst,

    /// <summary>The main leader comes last, so that he leads nobody.</summary>
    MainLeaderLast,

    /// <summary>He has stated it already.</summary>
    StatedAlready,

    /// <summary>He stepped aside for this item.</summary>
    Recused,

    /// <summary>He is absent.</summary>
    Absent,

    /// <summary>He has no vote: he may speak, and states no view.</summary>
    WithoutVote,

    /// <summary>He is not there at all.</summary>
    NotThere,
}

/// <summary>Whether somebody may state a view now.</summary>
/// <param name="Reason">Why, or why not.</param>
/// <param name="WaitsFor">Who comes before him; empty unless he must wait for others.</param>
public sealed record SpeakingAnswer(SpeakingReason Reason, ImmutableArray<PersonId> WaitsFor)
{
    /// <summary>Whether he may.</summary>
    public bool IsAllowed => Reason == SpeakingReason.MayState;
}
