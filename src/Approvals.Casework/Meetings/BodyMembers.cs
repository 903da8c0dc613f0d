using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>Who belongs to a body: who has its role on the day of the meeting.</summary>
public static class BodyMembers
{
    /// <summary>The members of a body, the highest rank first.</summary>
    /// <param name="directory">Who is who.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="body">The body.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="InvalidOperationException">The members of such a body are not kept.</exception>
    public static IEnumerable<PersonId> Of(
        OfficeDirectory directory,
        UnitId unit,
        MeetingBody body,
        DateOnly on
    )
    {
        var role =
            RoleOf(body)
            ?? throw new InvalidOperationException(
                $"Expected a body that this process knows, but found '{StoredCode.Of(body)}'."
            );
        return directory
            .Rows.People.Select(person => person.Id)
            .Where(person =>
                directory.RolesOf(person, on).Any(held => held.Role == role && held.UnitId == unit)
            )
            .OrderBy(person => directory.RankOf(person, on))
            .ThenBy(person => person.Value, StringComparer.Ordinal);
    }

    /// <summary>The role by which one belongs to a body; null where nobody keeps who does.</summary>
    internal static Role? RoleOf(MeetingBody body) =>
        body switch
        {
            MeetingBody.PartyGroup => Role.PartyGroupMember,
            MeetingBody.LeadingGroup => Role.LeadingGroup,
            MeetingBody.BranchAssembly => Role.BranchMember,
            MeetingBody.BranchCommittee => Role.BranchCommittee,
            _ => null,
        };
}
