using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public sealed partial class OfficeDirectory
{
    /// <summary>
    /// The roles of a person on a day: granted ones, those of posts, and the fields one is in charge of.
    /// </summary>
    public IReadOnlyList<HeldRole> RolesOf(PersonId person, DateOnly day)
    {
        if (!IsActive(person))
            return [];

        var granted =
            from grant in _grantsOf[person]
            where Dates.Within(day, grant.FromOn, grant.UntilOn)
            select new HeldRole(grant.Role, grant.UnitId, grant.DepartmentId, grant.FieldId);
        return [.. granted, .. PostsOf(person, day).SelectMany(post => RolesOf(post, day))];
    }

    /// <summary>Whether a person has a role on a day, for whatever scope.</summary>
    public bool Holds(PersonId person, Role role, DateOnly day) =>
        RolesOf(person, day).Any(held => held.Role == role);

    /// <summary>
    /// The candidate groups of a person on a day: <c>section-head</c>, <c>section-head@department:finance</c>,
    /// <c>post:deputy-director</c>, <c>department:finance</c>; each once, in order.
    /// </summary>
    public IReadOnlyList<string> GroupsOf(PersonId person, DateOnly day)
    {
        if (Find(person) is not { Status: PersonStatus.Active } found)
            return [];

        var roles = RolesOf(person, day).SelectMany(GroupsOf);
        var posts = PostsOf(person, day).Select(post => $"post:{post.Id}");
        return
        [
            .. roles
                .Concat(posts)
                .Append($"department:{found.DepartmentId}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Every role that a person has at any time, with its days; one that is had twice stands there twice.
    /// </summary>
    internal IEnumerable<(Role Role, DateOnly From, DateOnly? Until)> RolesEverOf(
        PersonId person
    ) =>
        [
            .. from grant in _grantsOf[person] select (grant.Role, grant.FromOn, grant.UntilOn),
            .. from holding in _holdingsOf[person]
            from role in _rolesOfPost[(holding.UnitId, holding.PostId)]
            select (role, holding.FromOn, holding.UntilOn),
            .. from holding in _holdingsOf[person]
            where _divisionsOfPost[(holding.UnitId, holding.PostId)].Any()
            select (Role.LeaderInCharge, holding.FromOn, holding.UntilOn),
        ];

    private IEnumerable<HeldRole> RolesOf(Post post, DateOnly day)
    {
        foreach (var role in _rolesOfPost[(post.UnitId, post.Id)])
        {
            // Heads head their own department; all else that a post brings is for the whole unit.
            DepartmentId? only = role
                is Role.SectionHead
                    or Role.SubordinateUnitHead
                    or Role.Handler
                ? post.DepartmentId
                : null;
            yield return new(role, post.UnitId, only, PostId: post.Id);
        }

        foreach (var division in _divisionsOfPost[(post.UnitId, post.Id)])
        {
            if (Dates.Within(day, division.FromOn, division.UntilOn))
            {
                yield return new(
                    Role.LeaderInCharge,
                    post.UnitId,
                    FieldId: division.FieldId,
                    PostId: post.Id
                );
            }
        }
    }

    private static IEnumerable<string> GroupsOf(HeldRole held)
    {
        var code = StoredCode.Of(held.Role);
        yield return code;
        if (held.DepartmentId is { } department)
            yield return $"{code}@department:{department}";
        if (held.FieldId is { } field)
            yield return $"{code}@field:{field}";
    }
}
