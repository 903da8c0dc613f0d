using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>What a member says to an item. Whatever is not to agree does not help it to pass.</summary>
public enum StatedView
{
    /// <summary>同意.</summary>
    Agree,

    /// <summary>不同意.</summary>
    Disagree,

    /// <summary>弃权.</summary>
    Abstain,

    /// <summary>缓议: not now.</summary>
    Postpone,
}

/// <summary>That a paper was handed in for a member.</summary>
/// <param name="Voter">Whose paper it is.</param>
public sealed record Casting(PersonId Voter)
{
    /// <summary>Who handed it in; null for the voter himself. Anybody else is a proxy, and there are none.</summary>
    public PersonId? By { get; init; }
}

/// <summary>A vote that says whose it is: a paper with a name, a raised hand, a word.</summary>
/// <param name="Casting">Whose.</param>
/// <param name="View">What it says.</param>
public sealed record NamedPaper(Casting Casting, StatedView View);

/// <summary>The view of a member who is absent, in writing.</summary>
/// <param name="Member">Whose.</param>
/// <param name="View">What it says.</param>
/// <param name="HandedInAt">When it came in.</param>
public sealed record WrittenView(PersonId Member, StatedView View, DateTimeOffset HandedInAt);

/// <summary>What was cast in a vote.</summary>
public abstract record Ballot
{
    private Ballot() { }

    /// <summary>In which form the vote was held.</summary>
    public abstract BallotForm Form { get; }

    /// <summary>Whose paper came in, and through whom.</summary>
    public abstract ImmutableArray<Casting> Castings { get; }

    /// <summary>A vote by name.</summary>
    /// <param name="Held">In which form; a secret one has no names.</param>
    /// <param name="Papers">The votes in the order in which they came.</param>
    public sealed record Named(BallotForm Held, ImmutableArray<NamedPaper> Papers) : Ballot
    {
        /// <inheritdoc/>
        public override BallotForm Form => Held;

        /// <inheritdoc/>
        public override ImmutableArray<Casting> Castings =>
            [.. Papers.Select(paper => paper.Casting)];
    }

    /// <summary>A secret vote: what the papers say and who has voted are two lists, and nothing leads from one to the
    /// other.</summary>
    /// <param name="Papers">How many papers say what. Their order must say nothing; to count says no more than
    /// is needed.</param>
    /// <param name="Voted">Who has handed in a paper.</param>
    public sealed record Secret(Tally Papers, ImmutableArray<Casting> Voted) : Ballot
    {
        /// <inheritdoc/>
        public override BallotForm Form => BallotForm.SecretBallot;

        /// <inheritdoc/>
        public override ImmutableArray<Casting> Castings => Voted;
    }
}
