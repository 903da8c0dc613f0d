using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>From papers to what came of a vote.</summary>
public static class VoteCounting
{
    /// <summary>Counts a vote on one item or person; several are voted on one by one.</summary>
    /// <remarks>An illegal paper with a name is left out. A secret one cannot be found again in the urn: it makes the
    /// vote void.</remarks>
    public static VoteCount Count(HeldVote vote)
    {
        var quorum = ItemQuorum.Of(vote.Rule, vote.Roll);
        var faults = PaperCheck.Faults(vote.Roll, vote.Ballot.Castings);
        var viewFaults = PaperCheck.Faults(vote.Roll, vote.Rule, vote.BeganAt, vote.Written);
        var views = vote.Written.Where((_, index) => viewFaults[index] is null).ToList();
        var counted = vote.Rule.Views == WrittenViews.Counted ? views : [];
        var whole = FaultsOfWhole(vote).ToList();
        var isVoid = whole.Count > 0 || IsSecret(vote.Ballot) && faults.Any(f => f is not null);
        var tally = isVoid
            ? Tally.None
            : TallyOf(vote.Ballot, faults).And(Tally.Of(counted.Select(view => view.View)));
        return new()
        {
            Quorum = quorum,
            Tally = tally,
            Written = isVoid ? 0 : counted.Count,
            ReadOut = [.. views.Except(counted).Select(view => view.Member)],
            Outcome =
                isVoid ? VoteOutcome.Void
                : !quorum.IsMet ? VoteOutcome.NoQuorum
                : tally.Agree >= quorum.YesNeeded ? VoteOutcome.Passed
                : VoteOutcome.NotPassed,
            Complaints =
            [
                .. whole.Select(fault => new PaperComplaint(fault)),
                .. Complaints(faults, vote.Ballot.Castings.Select(cast => cast.Voter)),
                .. Complaints(viewFaults, vote.Written.Select(view => view.Member)),
            ],
        };
    }

    private static IEnumerable<PaperFault> FaultsOfWhole(HeldVote vote)
    {
        if (!vote.Rule.HasVote)
            yield return PaperFault.BodyWithoutVote;
        else if (!vote.Rule.Forms.Contains(vote.Ballot.Form))
            yield return PaperFault.FormNotPermitted;
        if (vote.Ballot is Ballot.Named { Held: BallotForm.SecretBallot })
            yield return PaperFault.NamesInSecretVote;
        if (vote.Ballot is Ballot.Secret secret && secret.Papers.Total != secret.Voted.Length)
            yield return PaperFault.PapersDiffer;
    }

    private static bool IsSecret(Ballot ballot) => ballot.Form == BallotForm.SecretBallot;

    private static Tally TallyOf(Ballot ballot, ImmutableArray<PaperFault?> faults) =>
        ballot switch
        {
            Ballot.Secret secret => secret.Papers,
            Ballot.Named named => Tally.Of(
                named.Papers.Where((_, i) => faults[i] is null).Select(paper => paper.View)
            ),
            _ => Tally.None,
        };

    private static IEnumerable<PaperComplaint> Complaints(
        ImmutableArray<PaperFault?> faults,
        IEnumerable<PersonId> voters
    ) =>
        from pair in faults.Zip(voters, (fault, voter) => (Fault: fault, Voter: voter))
        where pair.Fault is not null
        select new PaperComplaint(pair.Fault!.Value, pair.Voter);
}
