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

        var isPenalty = subject.Kind == RecordKind.PenaltyFile;
        var decider = isPenalty ? directory.MainLeaderOf(subject.UnitId, day) : null;
        decider =
            decider is { } head && IsFree(directory, head, person, subject)
                ? decider
                : FirstAbove(
                    directory,
                    person,
                    day,
                    above => IsFree(directory, above, person, subject)
                );
        return new(
            person,
            duty,
            ground,
            decider,
            Replacement(directory, person, duty, subject, day),
            GoesOnMeanwhile: isPenalty && duty == Duty.Investigator
        );
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

    /// <summary>The substitute of the post, else the first above, who may take the duty himself.</summary>
    private static PersonId? Replacement(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject,
        DateOnly day
    )
    {
        bool Fits(PersonId other) =>
            Authority.MayTake(directory, other, duty, subject, day).IsAllowed;

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
