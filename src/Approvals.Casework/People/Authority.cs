using System.Collections.Immutable;
using Approvals.Casework.People.Separation;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>
/// Who may what. All of it is pure and denies by default: a right that no table gives is refused, and every answer
/// says why.
/// </summary>
public static partial class Authority
{
    /// <summary>
    /// Whether somebody may do a step for which no duty is named. It may be a decision: so nobody does it in a
    /// matter of his own or of a relative, as though it were one.
    /// </summary>
    public static Verdict MayTakePart(
        OfficeDirectory directory,
        PersonId person,
        CaseSubject subject,
        DateOnly day
    ) => MayTake(directory, person, Duty.Approver, subject, day, SeparationRules.OfImpartiality);

    /// <summary>
    /// Whether somebody may have a duty in a case: roles that it needs, separation of duties, recusal.
    /// </summary>
    public static Verdict MayTake(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject,
        DateOnly day
    ) => MayTake(directory, person, duty, subject, day, SeparationRules.All);

    private static Verdict MayTake(
        OfficeDirectory directory,
        PersonId person,
        Duty duty,
        CaseSubject subject,
        DateOnly day,
        ImmutableArray<SeparationRule> rules
    )
    {
        if (directory.Find(person) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", person.Value));

        if (found.UnitId != subject.UnitId)
            return Verdict.Refuse("other-unit", ("person", found.Name));

        // To be concerned, to have been a witness: one is that, whoever one is.
        if (Duties.WorksOnIt(duty) && WhyNoWork(directory, found, day) is { } barred)
            return barred;

        foreach (var (needing, roles) in Duties.Needs)
        {
            if (
                needing == duty
                && !roles.Any(role => HoldsFor(directory, person, role, subject, day))
            )
            {
                return Verdict.Refuse(
                    "duty-needs-role",
                    ("person", found.Name),
                    ("duty", StoredCode.Of(duty)),
                    ("role", StoredCode.Of(roles[0]))
                );
            }
        }

        Candidate candidate = new(directory, found, duty, subject, day);
        foreach (var rule in rules)
        {
            if (rule.Check(candidate) is { } conflict)
                return Refusal(candidate, rule, conflict);
        }

        return Verdict.Allow("may-take", ("person", found.Name), ("duty", StoredCode.Of(duty)));
    }

    private static Verdict? WhyNoWork(OfficeDirectory directory, Person person, DateOnly day)
    {
        if (person.Status == PersonStatus.Left)
            return Verdict.Refuse("has-left", ("person", person.Name));

        return directory.RolesOf(person.Id, day).Any(held => IsAdministrator(held.Role))
            ? Verdict.Refuse("administrators-do-no-business", ("person", person.Name)) with
            {
                Rule = "three-administrators",
            }
            : null;
    }

    private static Verdict Refusal(Candidate candidate, SeparationRule rule, Conflict conflict) =>
        Verdict.Refuse(
            conflict.Reason,
            ("person", candidate.Person.Name),
            ("duty", StoredCode.Of(candidate.Duty)),
            ("other", candidate.Directory.NameOf(conflict.Other)),
            ("other-duty", StoredCode.Of(conflict.OtherDuty))
        ) with
        {
            Rule = rule.Code,
            Other = conflict.Other,
        };
}
