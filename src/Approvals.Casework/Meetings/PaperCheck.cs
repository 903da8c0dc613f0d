using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>Which papers are legal: those of members who are there, did not step aside and may vote; one each, from
/// their own hand.</summary>
internal static class PaperCheck
{
    /// <summary>What is wrong with each casting; null for nothing. Of several legal ones the first holds.</summary>
    public static ImmutableArray<PaperFault?> Faults(Roll roll, IEnumerable<Casting> castings)
    {
        var voted = new HashSet<PersonId>();
        return
        [
            .. castings.Select(cast =>
                FaultOf(roll, cast)
                ?? (voted.Add(cast.Voter) ? (PaperFault?)null : PaperFault.SecondPaper)
            ),
        ];
    }

    /// <summary>What is wrong with each written view; null for nothing.</summary>
    public static ImmutableArray<PaperFault?> Faults(
        Roll roll,
        VoteRule rule,
        DateTimeOffset beganAt,
        IEnumerable<WrittenView> views
    )
    {
        var given = new HashSet<PersonId>();
        return
        [
            .. views.Select(view =>
                FaultOf(roll, rule, beganAt, view)
                ?? (given.Add(view.Member) ? (PaperFault?)null : PaperFault.SecondPaper)
            ),
        ];
    }

    private static PaperFault? FaultOf(Roll roll, Casting cast) =>
        cast.By is { } by && by != cast.Voter
            ? PaperFault.Proxy
            : roll.StandingOf(cast.Voter) switch
            {
                Standing.Votes => null,
                Standing.Absent => PaperFault.AbsentVoter,
                var standing => FaultOf(standing),
            };

    private static PaperFault? FaultOf(
        Roll roll,
        VoteRule rule,
        DateTimeOffset beganAt,
        WrittenView view
    ) =>
        roll.StandingOf(view.Member) switch
        {
            Standing.Votes => PaperFault.ViewOfOnePresent,
            Standing.Absent when !IsEntitled(roll, view.Member) => PaperFault.NotEntitled,
            Standing.Absent => rule.Views == WrittenViews.Counted && view.HandedInAt >= beganAt
                ? PaperFault.LateView
                : null,
            var standing => FaultOf(standing),
        };

    private static PaperFault FaultOf(Standing standing) =>
        standing switch
        {
            Standing.Recused => PaperFault.RecusedVoter,
            Standing.NotEntitled => PaperFault.NotEntitled,
            _ => PaperFault.NotAMember,
        };

    private static bool IsEntitled(Roll roll, PersonId person) =>
        roll.Members.Any(member => member.Id == person && member.IsEntitled);
}
