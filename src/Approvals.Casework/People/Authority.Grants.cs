using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    /// <summary>Whether a role may be given as a grant says: to this person, by these two.</summary>
    public static Verdict MayGrant(OfficeDirectory directory, RoleGrant grant)
    {
        if (directory.Find(grant.PersonId) is not { } person)
            return Verdict.Refuse("unknown-person", ("person", grant.PersonId.Value));

        (string, string)[] values = [("person", person.Name), ("role", StoredCode.Of(grant.Role))];
        if (person.UnitId != grant.UnitId)
            return Verdict.Refuse("other-unit", values);

        if (person.Status == PersonStatus.Left)
            return Verdict.Refuse("has-left", values);

        if (Roles.Of(grant.Role).Origin != RoleOrigin.Grant)
            return Verdict.Refuse("role-is-not-granted", values);

        return WhyIncompatible(directory, grant, directory.RolesEverOf(grant.PersonId))
            ?? WhyNotByThese(directory, grant, values)
            ?? Verdict.Allow("may-be-granted", values);
    }

    /// <summary>The refusal where a role does not go with one that the person has while the grant holds.</summary>
    internal static Verdict? WhyIncompatible(
        OfficeDirectory directory,
        RoleGrant grant,
        IEnumerable<(Role Role, DateOnly From, DateOnly? Until)> ever
    )
    {
        foreach (var (held, from, until) in ever)
        {
            var meet =
                (until is null || until >= grant.FromOn)
                && (grant.UntilOn is null || from <= grant.UntilOn);
            if (meet && Roles.RuleAgainst(grant.Role, held) is { } rule)
            {
                return Verdict.Refuse(
                    "roles-kept-apart",
                    ("person", directory.NameOf(grant.PersonId)),
                    ("role", StoredCode.Of(grant.Role)),
                    ("other-role", StoredCode.Of(held))
                ) with
                {
                    Rule = rule,
                };
            }
        }

        return null;
    }

    /// <summary>
    /// The main leader approves, the security administrator grants: two people, neither for himself.
    /// </summary>
    private static Verdict? WhyNotByThese(
        OfficeDirectory directory,
        RoleGrant grant,
        (string, string)[] values
    )
    {
        if (grant.GrantedBy == grant.PersonId || grant.ApprovedBy == grant.PersonId)
            return Verdict.Refuse("no-grant-to-oneself", values);

        if (grant.GrantedBy == grant.ApprovedBy)
            return Verdict.Refuse("grant-takes-two", values);

        if (directory.MainLeaderOf(grant.UnitId, grant.FromOn) != grant.ApprovedBy)
            return Verdict.Refuse("grant-not-approved", values);

        return directory
            .RolesOf(grant.GrantedBy, grant.FromOn)
            .Any(held => held.Role == Role.SecurityAdministrator && held.UnitId == grant.UnitId)
            ? null
            : Verdict.Refuse("grant-not-by-security-administrator", values);
    }

    /// <summary>Whether an absence may be entered: by the office, and by nobody for himself.</summary>
    public static Verdict MayEnterAbsence(OfficeDirectory directory, Absence absence, DateOnly day)
    {
        (string, string)[] values =
        [
            ("person", directory.NameOf(absence.EnteredBy)),
            ("other", directory.NameOf(absence.PersonId)),
        ];
        if (absence.EnteredBy == absence.PersonId)
            return Verdict.Refuse("own-absence", values);

        return directory
            .RolesOf(absence.EnteredBy, day)
            .Any(held => held.Role == Role.Office && held.UnitId == absence.UnitId)
            ? Verdict.Allow("office-enters-absences", values)
            : Verdict.Refuse("absence-is-entered-by-the-office", values);
    }

    /// <summary>Whether somebody may enter what a unit sets about its meetings: its office may, on a document that
    /// says who decided it.</summary>
    public static Verdict MaySetMeetings(
        OfficeDirectory directory,
        UnitId unit,
        PersonId? person,
        DateOnly day
    ) =>
        MaySetForUnit(
            directory,
            unit,
            person,
            day,
            "office-sets-meetings",
            "meetings-are-set-by-the-office"
        );

    /// <summary>Whether somebody may enter what a unit sets about its reminders: its office may, on a document that
    /// says who decided it.</summary>
    public static Verdict MaySetReminders(
        OfficeDirectory directory,
        UnitId unit,
        PersonId? person,
        DateOnly day
    ) =>
        MaySetForUnit(
            directory,
            unit,
            person,
            day,
            "office-sets-reminders",
            "reminders-are-set-by-the-office"
        );

    private static Verdict MaySetForUnit(
        OfficeDirectory directory,
        UnitId unit,
        PersonId? person,
        DateOnly day,
        string allowed,
        string refused
    ) =>
        person is { } by
        && directory.RolesOf(by, day).Any(held => held.Role == Role.Office && held.UnitId == unit)
            ? Verdict.Allow(allowed, ("person", directory.NameOf(by)))
            : Verdict.Refuse(
                refused,
                ("person", person is { } other ? directory.NameOf(other) : "")
            );
}
