using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>
/// In which order an item is discussed: the report, the members by rank with the lowest first, the main leader last
/// (末位表态). Source: Rules on the work of Party groups for the main leader; the order by rank is common practice.
/// </summary>
public static class StatementOrder
{
    /// <summary>Who has the floor next; of several of one rank, the one whom the roll names first.</summary>
    public static Turn Next(Floor floor)
    {
        if (!floor.HasReported)
            return IsThere(floor.Roll, floor.Reporter)
                ? new Turn.Report(floor.Reporter)
                : new Turn.NeedsReporter(floor.Reporter);
        return Waiting(floor) is [var next, ..]
            ? new Turn.State(next.Id, next.IsMainLeader)
            : new Turn.AllHeard();
    }

    /// <summary>Whether somebody may state a view now. Members of one rank may in any order.</summary>
    public static SpeakingAnswer MayState(Floor floor, PersonId person)
    {
        var standing = floor.Roll.StandingOf(person);
        if (standing != Standing.Votes)
            return No(ReasonOf(standing));
        if (floor.Stated.Contains(person))
            return No(SpeakingReason.StatedAlready);
        if (!floor.HasReported)
            return new(SpeakingReason.ReportFirst, [floor.Reporter]);
        var waiting = Waiting(floor);
        var member = waiting.First(one => one.Id == person);
        ImmutableArray<PersonId> before =
        [
            .. waiting.TakeWhile(one => !IsLevel(one, member)).Select(one => one.Id),
        ];
        return before.IsEmpty ? new(SpeakingReason.MayState, [])
            : member.IsMainLeader ? new(SpeakingReason.MainLeaderLast, before)
            : new(SpeakingReason.LowerRanksFirst, before);
    }

    /// <summary>Who has yet to state a view, in order.</summary>
    private static ImmutableArray<Member> Waiting(Floor floor) =>
        [
            .. floor
                .Roll.Members.Where(member =>
                    floor.Roll.StandingOf(member) == Standing.Votes
                    && !floor.Stated.Contains(member.Id)
                )
                .OrderBy(member => member.IsMainLeader)
                .ThenByDescending(member => member.Rank), // A lower number is a higher rank.
        ];

    private static bool IsThere(Roll roll, PersonId person) =>
        roll.StandingOf(person) is Standing.Votes or Standing.NotEntitled or Standing.InAttendance;

    private static bool IsLevel(Member one, Member other) =>
        one.Rank == other.Rank && one.IsMainLeader == other.IsMainLeader;

    private static SpeakingAnswer No(SpeakingReason reason) => new(reason, []);

    private static SpeakingReason ReasonOf(Standing standing) =>
        standing switch
        {
            Standing.Recused => SpeakingReason.Recused,
            Standing.Absent => SpeakingReason.Absent,
            Standing.NotEntitled or Standing.InAttendance => SpeakingReason.WithoutVote,
            _ => SpeakingReason.NotThere,
        };
}
