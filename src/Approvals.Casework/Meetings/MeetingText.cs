using System.Collections.Frozen;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Meetings;

/// <summary>How meetings are said: <c>Texts/meetings.*.json</c>.</summary>
public static class MeetingText
{
    private static readonly Texts Words = Texts.Of("meetings");

    /// <summary>The values that have a name, and under what their names stand.</summary>
    internal static readonly FrozenDictionary<Type, string> Named = new Dictionary<Type, string>
    {
        [typeof(MeetingBody)] = "body",
        [typeof(VoteSubject)] = "subject",
        [typeof(QuorumBasis)] = "basis",
        [typeof(QuorumRule)] = "quorum-rule",
        [typeof(PassRule)] = "pass",
        [typeof(WrittenViews)] = "views",
        [typeof(BallotForm)] = "form",
        [typeof(Standing)] = "standing",
        [typeof(RecusalGroundKind)] = "ground",
        [typeof(StatedView)] = "view",
        [typeof(VoteOutcome)] = "outcome",
        [typeof(ItemClass)] = "item-class",
        [typeof(ItemCheck)] = "check",
        [typeof(ItemField)] = "field",
        [typeof(EmergencyGround)] = "emergency",
        [typeof(InvitationStep)] = "step",
        [typeof(ReceiptFault)] = "receipt",
        [typeof(AgendaStatus)] = "status",
    }.ToFrozenDictionary();

    /// <summary>The name of a value.</summary>
    /// <exception cref="KeyNotFoundException">Values of that kind have no names here.</exception>
    public static string Of<T>(Language language, T value)
        where T : struct, Enum => Say(language, Named[typeof(T)], value);

    /// <summary>What is wrong with a roll.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="complaint">What.</param>
    /// <param name="nameOf">What somebody is called.</param>
    public static string Of(
        Language language,
        RollComplaint complaint,
        Func<PersonId, string> nameOf
    ) => Say(language, "roll", complaint.Fault, nameOf(complaint.Person));

    /// <summary>Who is there for an item, and what becomes of it.</summary>
    public static string Of(Language language, ItemQuorum quorum) =>
        Say(
            language,
            "quorum",
            quorum.Outcome,
            quorum.ShouldAttend,
            quorum.Present,
            quorum.Absent,
            quorum.Recused,
            quorum.InAttendance,
            quorum.Needed,
            quorum.ShouldAttend - quorum.Recused,
            Of(language, quorum.Basis)
        );

    /// <summary>What is wrong with a paper, or with a vote as a whole.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="complaint">What.</param>
    /// <param name="nameOf">What somebody is called.</param>
    public static string Of(
        Language language,
        PaperComplaint complaint,
        Func<PersonId, string> nameOf
    ) =>
        Say(
            language,
            "paper",
            complaint.Fault,
            complaint.Voter is { } voter ? nameOf(voter) : null
        );

    /// <summary>The count of a vote, as it is announced.</summary>
    public static string Of(Language language, VoteCount count) =>
        count.Outcome == VoteOutcome.Void
            ? Words.Say(
                language,
                "count-void",
                count.Quorum.ShouldAttend,
                count.Quorum.Present,
                Of(language, count.Quorum.Basis)
            )
            : Words.Say(
                language,
                "count",
                count.Quorum.ShouldAttend,
                count.Quorum.Present,
                count.Tally.Agree,
                count.Tally.Disagree,
                count.Tally.Abstain,
                count.Tally.Postpone,
                count.NotVoted,
                count.Absent,
                count.Quorum.Recused,
                count.Written,
                count.Quorum.YesNeeded,
                Of(language, count.Outcome),
                Of(language, count.Quorum.Basis)
            );

    /// <summary>Whether somebody may state a view now.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="answer">Whether he may.</param>
    /// <param name="person">Who asked.</param>
    /// <param name="nameOf">What somebody is called.</param>
    public static string Of(
        Language language,
        SpeakingAnswer answer,
        PersonId person,
        Func<PersonId, string> nameOf
    ) =>
        Say(
            language,
            "speaking",
            answer.Reason,
            nameOf(person),
            List(language, answer.WaitsFor.Select(nameOf))
        );

    /// <summary>Why an item is not taken onto the agenda.</summary>
    public static string Of(Language language, AgendaProblem problem) =>
        Say(
            language,
            "agenda",
            problem.Fault,
            problem switch
            {
                { Field: { } field } => Of(language, field),
                { Check: { } check } => Of(language, check),
                _ => Emergency.MinReasonLength,
            }
        );

    /// <summary>The mark of an emergency item, in minutes and statistics.</summary>
    public static string Mark(Language language, Acceptance.TakenAsEmergency taken) =>
        Words.Say(language, "mark.emergency", Of(language, taken.Ground));

    /// <summary>Why a meeting cannot be closed.</summary>
    public static string NotOnAgenda(Language language, IEnumerable<AgendaItemId> items) =>
        NothingOfAgenda(language, items.Select(item => $"{item.Value}"));

    /// <summary>Why a meeting cannot be closed: it dealt with what has no number.</summary>
    public static string NothingOfAgenda(Language language, IEnumerable<string> items) =>
        Words.Say(language, "closing.not-on-agenda", List(language, items));

    /// <summary>Why an item is not taken: it is not in the pool of that body, or another meeting has it.</summary>
    public static string NotInPool(Language language) => Words.Say(language, "offer.not-in-pool");

    /// <summary>Why an item is not taken: the body does not decide such things.</summary>
    public static string NotOfBody(Language language, MeetingBody body) =>
        Words.Say(language, "offer.not-of-body", Of(language, body));

    /// <summary>What is wrong with a roll: it names somebody as absent who is no member.</summary>
    public static string AbsentStranger(Language language, string name) =>
        Words.Say(language, "attendance.absent-stranger", name);

    /// <summary>What is wrong with a roll: who chairs is no member who is there.</summary>
    public static string ChairNotThere(Language language, string name) =>
        Words.Say(language, "attendance.chair-not-there", name);

    /// <summary>A line of the minutes.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="key">Which.</param>
    /// <param name="values">What it names.</param>
    internal static string Minutes(Language language, string key, params object[] values) =>
        Words.Say(language, $"minutes.{key}", values);

    /// <summary>How often items were offered after the freezing.</summary>
    public static string Of(Language language, AdHocCount count) =>
        Words.Say(
            language,
            "ad-hoc",
            count.FirstOn.Year,
            (count.FirstOn.Month + 2) / 3,
            count.Attempted,
            count.Refused,
            count.Allowed,
            count.Major
        );

    /// <summary>What the minutes say about the resident discipline group.</summary>
    public static string Of(Language language, Invitation invitation) =>
        Say(
            language,
            "invitation",
            InvitationRules.StandingOf(invitation),
            invitation.Receipt switch
            {
                Receipt.SendsDeputy { Deputy: var deputy } => deputy,
                Receipt.StaysAway { Because: var why } => why,
                _ => null,
            }
        );

    private static string List(Language language, IEnumerable<string> names) =>
        string.Join(language == Language.Chinese ? "、" : ", ", names);

    private static string Say<T>(Language language, string prefix, T code, params object?[] values)
        where T : struct, Enum => Words.Say(language, $"{prefix}.{StoredCode.Of(code)}", values);
}
