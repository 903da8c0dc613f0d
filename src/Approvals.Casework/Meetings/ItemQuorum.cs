using Approvals.Casework.People;

namespace Approvals.Casework.Meetings;

/// <summary>Whether a body can decide one item: counted anew for each, after those who must have stepped
/// aside.</summary>
public sealed record ItemQuorum
{
    /// <summary>Whether all who should attend are counted below, or those entitled to vote.</summary>
    public required QuorumBasis Basis { get; init; }

    /// <summary>How many of those should attend.</summary>
    public required int ShouldAttend { get; init; }

    /// <summary>How many of them are there and did not step aside.</summary>
    public required int Present { get; init; }

    /// <summary>How many of them are absent and did not step aside.</summary>
    public required int Absent { get; init; }

    /// <summary>How many of them stepped aside.</summary>
    public required int Recused { get; init; }

    /// <summary>How many more are there without a vote.</summary>
    public required int InAttendance { get; init; }

    /// <summary>How many must be present.</summary>
    public required int Needed { get; init; }

    /// <summary>How many must agree; 0 where nothing is voted on.</summary>
    public required int YesNeeded { get; init; }

    /// <summary>What becomes of the item: decided here; back to the pool of items, to come again when more are there;
    /// or raised to the superior body, as those who stepped aside alone make a decision impossible.</summary>
    public required QuorumOutcome Outcome { get; init; }

    /// <summary>Whether enough are there.</summary>
    public bool IsMet => Outcome == QuorumOutcome.Met;

    /// <summary>Counts who is there for an item.</summary>
    /// <param name="rule">How the body decides on it.</param>
    /// <param name="roll">Who is there for it.</param>
    public static ItemQuorum Of(VoteRule rule, Roll roll)
    {
        var should = roll
            .Members.Where(member => rule.Basis == QuorumBasis.ShouldAttend || member.IsEntitled)
            .ToList();
        var recused = should.Count(member => roll.StandingOf(member) == Standing.Recused);
        var absent = should.Count(member => roll.StandingOf(member) == Standing.Absent);
        var attendance = new Attendance(should.Count, recused, absent);
        var counted = RecusalQuorum.CountedFrom(attendance, rule.RecusedStillCount);
        var yesNeeded = rule.YesNeeded(counted);
        var outcome = RecusalQuorum.OutcomeOf(attendance, rule.Quorum, rule.RecusedStillCount);
        return new()
        {
            Basis = rule.Basis,
            ShouldAttend = should.Count,
            Present = should.Count - recused - absent,
            Absent = absent,
            Recused = recused,
            InAttendance =
                roll.Guests.Length
                + roll.Members.Except(should).Count(member => member.AbsentBecause is null),
            Needed = rule.PresentNeeded(counted),
            YesNeeded = yesNeeded,
            // Where exactly half is a quorum, it may be met by too few to agree on anything.
            Outcome = should.Count - recused < yesNeeded ? QuorumOutcome.Raised : outcome,
        };
    }
}
