using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    /// <summary>Whether somebody has a right in a record on a day, by the visibility matrix.</summary>
    /// <remarks>
    /// Lists and searches ask for <see cref="Right.Metadata"/> and leave out what is refused, title and all;
    /// downloads of attachments ask for <see cref="Right.Read"/> each time, as pages do.
    /// </remarks>
    public static Verdict MaySee(
        OfficeDirectory directory,
        PersonId viewer,
        CaseSubject subject,
        Right right,
        DateOnly day
    )
    {
        if (directory.Find(viewer) is not { } person)
            return Verdict.Refuse("unknown-person", ("person", viewer.Value));

        if (right == Right.Write && subject is { Kind: RecordKind.MeetingMinutes, IsSigned: true })
        {
            return Verdict.Refuse("signed-minutes-are-only-added-to") with { Rule = "sod-7" };
        }

        var roles = RolesToSeeWith(directory, person, subject, day);
        foreach (var row in VisibilityMatrix.Rows)
        {
            if (row.Kind != subject.Kind || !row.Gives(right))
                continue;

            if (
                roles.Any(held =>
                    held.Role == row.Role && Applies(directory, row, held, person, subject, day)
                )
            )
            {
                return Verdict.Allow(
                    "in-the-matrix",
                    ("person", person.Name),
                    ("role", StoredCode.Of(row.Role)),
                    ("record", StoredCode.Of(subject.Kind)),
                    ("right", StoredCode.Of(right))
                );
            }
        }

        if (
            right is Right.Metadata or Right.Read
            && subject.Has(viewer, Duty.Reader, day)
            && MayGetCopy(directory, viewer, subject, day).IsAllowed
        )
            return Verdict.Allow("was-copied", ("person", person.Name));

        return person.UnitId != subject.UnitId
            ? Verdict.Refuse("other-unit", ("person", person.Name))
            : Verdict.Refuse(
                "not-in-the-matrix",
                ("person", person.Name),
                ("record", StoredCode.Of(subject.Kind)),
                ("right", StoredCode.Of(right))
            );
    }

    /// <summary>Whether whom a record concerns may know of it: where the matrix gives him some right in it. That of a
    /// clue does not.</summary>
    internal static bool IsToldOf(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        DateOnly day
    ) =>
        subject.Has(person, Duty.PersonConcerned, day)
        && (
            !IsRestricted(subject.Kind)
            || MaySee(directory, person, subject, Right.Metadata, day).IsAllowed
        );

    /// <summary>Whether somebody may be given the sight of a case, to read it and for nothing else.</summary>
    public static Verdict MayGetCopy(
        OfficeDirectory directory,
        PersonId receiver,
        CaseSubject subject,
        DateOnly day
    )
    {
        if (directory.Find(receiver) is not { } person)
            return Verdict.Refuse("unknown-person", ("person", receiver.Value));

        if (person.UnitId != subject.UnitId)
            return Verdict.Refuse("other-unit", ("person", person.Name));

        return IsRestricted(subject.Kind)
            ? Verdict.Refuse("no-copies-of-restricted")
            : WhyNoWork(directory, person, day)
                ?? Verdict.Allow("may-get-copy", ("person", person.Name));
    }

    /// <summary>
    /// An administrator sees with no other role but what concerns him; who has left, only with that. In a
    /// restricted record, whom it concerns is that and nothing else: a leader must not read a clue about himself by his
    /// office.
    /// </summary>
    private static IEnumerable<HeldRole> RolesToSeeWith(
        OfficeDirectory directory,
        Person person,
        CaseSubject subject,
        DateOnly day
    )
    {
        var held = directory.RolesOf(person.Id, day);
        if (held.Any(role => IsAdministrator(role.Role)))
            held = [.. held.Where(role => IsAdministrator(role.Role))];

        if (!subject.Has(person.Id, Duty.PersonConcerned, day))
            return held;

        HeldRole concerned = new(Role.PersonConcerned, person.UnitId);
        return IsRestricted(subject.Kind) ? [concerned] : held.Append(concerned);
    }

    private static bool Applies(
        OfficeDirectory directory,
        VisibilityRow row,
        HeldRole held,
        Person person,
        CaseSubject subject,
        DateOnly day
    )
    {
        if (held.UnitId != subject.UnitId && row.Reach != Reach.AllUnits)
            return false;

        var when = row.When switch
        {
            When.Disclosed => subject.Disclosures.Any(shown =>
                shown.To == row.Role && Dates.Within(day, shown.SinceOn, shown.UntilOn)
            ),
            When.InSession => subject.IsInSession,
            _ => true,
        };
        return when
            && row.Reach switch
            {
                Reach.OwnCase => HasDuty(row, person, subject, day),
                Reach.OwnFieldOrCase => held.Covers(directory, subject, day)
                    || HasDuty(row, person, subject, day),
                _ => true,
            };
    }

    private static bool HasDuty(
        VisibilityRow row,
        Person person,
        CaseSubject subject,
        DateOnly day
    ) =>
        subject.Circle.Any(one =>
            one.Person == person.Id
            && (row.Duties.IsEmpty ? Works(one.Duty) : row.Duties.Contains(one.Duty))
            && subject.Has(person.Id, one.Duty, day)
        );

    // Who only reads comes to no right to write by that.
    private static bool Works(Duty duty) => Duties.WorksOnIt(duty) && duty != Duty.Reader;

    /// <summary>Whether records of a kind are of the restricted class: not even copied to readers.</summary>
    internal static bool IsRestricted(RecordKind kind) =>
        kind
            is RecordKind.TalkRecord
                or RecordKind.ClueContent
                or RecordKind.ClawbackList
                or RecordKind.MembershipFile
                or RecordKind.PersonnelAssessment
                or RecordKind.SecretBallot
                or RecordKind.PenaltyFile;

    internal static bool IsAdministrator(Role role) =>
        Roles.Of(role).Side == RoleSide.Administrator;
}
