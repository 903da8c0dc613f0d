using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.MeetingTests;

/// <summary>Bodies of members <c>m1</c>, <c>m2</c>, …: the first is the main leader, and each next has a lower
/// rank.</summary>
internal static class Rolls
{
    public static readonly DateTimeOffset BeganAt = CalendarTests.Seeds.At("2023-09-13", 9);

    public static readonly MeetingSettings Default = new();

    public static PersonId Member(int number) => new($"m{number}");

    public static Roll Of(int members) =>
        new()
        {
            Members =
            [
                .. Enumerable
                    .Range(1, members)
                    .Select(i => new Member(Member(i), Rank: i) { IsMainLeader = i == 1 }),
            ],
        };

    public static Roll Absent(this Roll roll, params int[] numbers) =>
        roll.With(numbers, member => member with { AbsentBecause = "on leave" });

    public static Roll WithoutVote(this Roll roll, params int[] numbers) =>
        roll.With(numbers, member => member with { IsEntitled = false });

    public static Roll Aside(this Roll roll, params int[] numbers) =>
        roll with
        {
            Recused =
            [
                .. roll.Recused,
                .. numbers.Select(i => new SteppedAside(
                    Member(i),
                    RecusalGroundKind.Spouse,
                    BeganAt
                )),
            ],
        };

    public static Roll Attended(this Roll roll, params string[] guests) =>
        roll with
        {
            Guests = [.. guests.Select(id => new Guest(new(id), "resident discipline group"))],
        };

    public static VoteRule Rule(
        MeetingBody body,
        VoteSubject subject = VoteSubject.Ordinary,
        MeetingSettings? settings = null
    ) => VoteRules.Find(body, subject, settings ?? Default)!;

    public static VoteRule PartyGroup(MeetingSettings? settings = null) =>
        Rule(MeetingBody.PartyGroup, VoteSubject.Ordinary, settings);

    public static VoteRule Membership(MeetingSettings? settings = null) =>
        Rule(MeetingBody.BranchAssembly, VoteSubject.Membership, settings);

    public static NamedPaper Paper(int number, StatedView view = StatedView.Agree) =>
        new(new(Member(number)), view);

    public static WrittenView View(
        int number,
        StatedView view = StatedView.Agree,
        int hoursBefore = 1
    ) => new(Member(number), view, BeganAt.AddHours(-hoursBefore));

    /// <summary>A vote by show of hands.</summary>
    public static HeldVote Hands(VoteRule rule, Roll roll, params NamedPaper[] papers) =>
        new(rule, roll, new Ballot.Named(BallotForm.ShowOfHands, [.. papers]), [], BeganAt);

    /// <summary>A secret vote of the given members.</summary>
    public static HeldVote Secret(VoteRule rule, Roll roll, Tally papers, params int[] voted) =>
        new(
            rule,
            roll,
            new Ballot.Secret(papers, [.. voted.Select(i => new Casting(Member(i)))]),
            [],
            BeganAt
        );

    public static HeldVote Writing(this HeldVote vote, params WrittenView[] views) =>
        vote with
        {
            Written = [.. views],
        };

    public static PaperFault[] Faults(this VoteCount count) =>
        [.. count.Complaints.Select(complaint => complaint.Fault)];

    private static Roll With(this Roll roll, int[] numbers, Func<Member, Member> change) =>
        roll with
        {
            Members =
            [
                .. roll.Members.Select(member =>
                    numbers.Any(i => Member(i) == member.Id) ? change(member) : member
                ),
            ],
        };
}
