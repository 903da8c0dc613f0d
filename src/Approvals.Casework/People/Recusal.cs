using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>Why somebody must step aside.</summary>
public enum RecusalGroundKind
{
    /// <summary>The matter concerns himself, or he has an interest in it.</summary>
    OwnInterest,

    /// <summary>It concerns the spouse.</summary>
    Spouse,

    /// <summary>It concerns a direct blood relative.</summary>
    DirectBlood,

    /// <summary>It concerns a collateral relative within three degrees.</summary>
    Collateral,

    /// <summary>It concerns a close in-law.</summary>
    CloseInLaw,

    /// <summary>He declared an interest in whom it concerns, or they in him.</summary>
    OtherInterest,

    /// <summary>He was a witness.</summary>
    Witness,

    /// <summary>He decided it before, and is now to review it.</summary>
    EarlierRole,
}

/// <summary>A ground for somebody to step aside.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Other">The person by whom it is one; himself for his own interest and deeds.</param>
public sealed record RecusalGround(RecusalGroundKind Kind, PersonId Other);

/// <summary>What to do about a ground: who decides on it, and who would take the duty.</summary>
/// <param name="Person">Who should step aside.</param>
/// <param name="Duty">From what.</param>
/// <param name="Ground">Why.</param>
/// <param name="DecidedBy">Who decides whether; null for the superior body, as nobody in the unit can.</param>
/// <param name="ReplacedBy">Who would take the duty; null where somebody outside must be asked.</param>
/// <param name="GoesOnMeanwhile">Whether work goes on until it is decided, as an inquiry in a penalty case
/// does.</param>
public sealed record RecusalProposal(
    PersonId Person,
    Duty Duty,
    RecusalGround Ground,
    PersonId? DecidedBy,
    PersonId? ReplacedBy,
    bool GoesOnMeanwhile
);

/// <summary>Stepping aside (回避): its grounds, who decides on it, who takes over.</summary>
public static class Recusal
{
    /// <summary>By the civil-service law; cousins are within it.</summary>
    private const int MaxCollateralDegree = 3;

    /// <summary>
    /// What speaks against a person in a duty; empty for nothing. What somebody else does counts not.
    /// </summary>
    public static ImmutableArray<RecusalGround> GroundsOf(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject
    ) =>
        [
            .. OwnGrounds(person, duty, subject),
            .. from relation in directory.RelationsOf(person)
            let other = relation.PersonId == person ? relation.OtherId : relation.PersonId
            where
                subject.EverHad(other, Duty.PersonConcerned)
                || subject.EverHad(other, Duty.InterestedParty)
            let kind = KindOf(relation)
            where kind is not null
            orderby kind
            select new RecusalGround(kind.Value, other),
        ];

    /// <summary>What to do where a person would have a duty; null where nothing speaks against them.</summary>
    public static RecusalProposal? Propose(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject,
        DateOnly day
    )
    {
        if (GroundsOf(directory, person, duty, subject) is not [var ground, ..])
            return null;

        return new(
            person,
            duty,
            ground,
            DeciderOn(directory, person, person, subject, day),
            Replacement(directory, person, duty, subject, day),
            GoesOnMeanwhile: subject.Kind == RecordKind.PenaltyFile && duty == Duty.Investigator
        );
    }

    /// <summary>Who decides whether somebody steps aside: the next superior who is free to, in a penalty case the main
    /// leader first; null for the superior body, as nobody in the unit can.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="person">Who should step aside.</param>
    /// <param name="askedBy">Who asked for it: that one does not decide on it.</param>
    /// <param name="subject">The case.</param>
    /// <param name="day">The day, in office time.</param>
    public static PersonId? DeciderOn(
        OfficeDirectory directory,
        PersonId person,
        PersonId askedBy,
        CaseSubject subject,
        DateOnly day
    )
    {
        bool Fits(PersonId decider) =>
            decider != askedBy && IsFree(directory, decider, person, subject);

        return
            subject.Kind == RecordKind.PenaltyFile
            && directory.MainLeaderOf(subject.UnitId, day) is { } head
            && Fits(head)
            ? head
            : FirstAbove(directory, person, day, Fits);
    }

    private static IEnumerable<RecusalGround> OwnGrounds(
        PersonId person,
        Duty duty,
        CaseSubject subject
    )
    {
        if (
            subject.EverHad(person, Duty.PersonConcerned)
            || subject.EverHad(person, Duty.InterestedParty)
        )
        {
            yield return new(RecusalGroundKind.OwnInterest, person);
        }
        if (subject.EverHad(person, Duty.Witness))
            yield return new(RecusalGroundKind.Witness, person);
        if (
            duty == Duty.Reviewer
            && subject.Circle.Any(one => one.Person == person && Decided(one.Duty))
        )
            yield return new(RecusalGroundKind.EarlierRole, person);
    }

    private static bool Decided(Duty duty) =>
        duty
            is Duty.FirstDecider
                or Duty.Approver
                or Duty.Verifier
                or Duty.Investigator
                or Duty.Talker;

    private static RecusalGroundKind? KindOf(Relation relation) =>
        relation.Kind switch
        {
            RelationKind.Spouse => RecusalGroundKind.Spouse,
            RelationKind.DirectBlood => RecusalGroundKind.DirectBlood,
            RelationKind.Collateral when relation.Degree > MaxCollateralDegree => null,
            RelationKind.Collateral => RecusalGroundKind.Collateral,
            RelationKind.CloseInLaw => RecusalGroundKind.CloseInLaw,
            _ => RecusalGroundKind.OtherInterest,
        };

    /// <summary>The substitute of the post, else the first above, who may take the duty himself; null where nobody in
    /// the unit may. A decision on a recusal goes up, and to no substitute; a vote to nobody.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="person">Who steps aside.</param>
    /// <param name="duty">From what.</param>
    /// <param name="subject">The case.</param>
    /// <param name="day">The day, in office time.</param>
    public static PersonId? Replacement(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject,
        DateOnly day
    )
    {
        bool Fits(PersonId other) =>
            Authority.MayTake(directory, other, duty, subject, day).IsAllowed;

        if (duty == Duty.RecusalDecider)
            return FirstAbove(directory, person, day, Fits);

        if (Duties.NeverSubstituted.Contains(duty))
            return null;

        return directory.SubstituteFor(person, day) is { } substitution && Fits(substitution.By)
            ? substitution.By
            : FirstAbove(directory, person, day, Fits);
    }

    private static bool IsFree(
        OfficeDirectory directory,
        PersonId decider,
        PersonId person,
        CaseSubject subject
    ) =>
        decider != person
        && !subject.Recusals.Any(one => one.Person == decider && one.Holds)
        && GroundsOf(directory, decider, Duty.RecusalDecider, subject).IsEmpty
        && !directory
            .RelationsOf(decider)
            .Any(relation => relation.PersonId == person || relation.OtherId == person);

    private static PersonId? FirstAbove(
        OfficeDirectory directory,
        PersonId person,
        DateOnly day,
        Func<PersonId, bool> fits
    )
    {
        foreach (var above in directory.Above(person, day))
        {
            if (fits(above))
                return above;
        }

        return null;
    }
}
