using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public static partial class Authority
{
    /// <summary>Whether somebody may begin what the catalogue offers to some groups: the office decides by role, before
    /// there is a case whose department or field could be asked for.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="person">Who wants to.</param>
    /// <param name="groups">The groups or roles that it is offered to; empty for all who work in the unit.</param>
    /// <param name="day">The day, in office time.</param>
    public static Verdict MayBegin(
        OfficeDirectory directory,
        PersonId person,
        ImmutableArray<string> groups,
        DateOnly day
    )
    {
        if (directory.Find(person) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", person.Value));
        if (WhyNoWork(directory, found, day) is { } barred)
            return barred;
        var isOffered = groups.IsEmpty
            ? directory.RolesOf(person, day).Any(held => WorkerRoles.Contains(held.Role))
            : directory.GroupsOf(person, day).Intersect(groups).Any();
        return isOffered
            ? Verdict.Allow("offered-to-them", ("person", found.Name))
            : Verdict.Refuse("not-offered-to-them", ("person", found.Name));
    }
}
