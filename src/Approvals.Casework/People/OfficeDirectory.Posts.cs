using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

public sealed partial class OfficeDirectory
{
    /// <summary>The posts that a person holds on a day, the highest first.</summary>
    public IReadOnlyList<Post> PostsOf(PersonId person, DateOnly day) =>
        [
            .. from holding in _holdingsOf[person]
            where IsActive(person) && Dates.Within(day, holding.FromOn, holding.UntilOn)
            let post = Find(holding.UnitId, holding.PostId)
            where post is not null
            orderby post.Rank, post.Id.Value
            select post,
        ];

    /// <summary>Who holds a post on a day: the appointed before those who act in it.</summary>
    public IReadOnlyList<PersonId> HoldersOf(UnitId unit, PostId post, DateOnly day) =>
        [
            .. from holding in _holdersOf[(unit, post)]
            where IsActive(holding.PersonId) && Dates.Within(day, holding.FromOn, holding.UntilOn)
            orderby holding.IsActing, holding.FromOn, holding.PersonId.Value
            select holding.PersonId,
        ];

    /// <summary>
    /// The rank of a person on a day: a lower number is higher; the greatest number for who holds no post.
    /// </summary>
    public int RankOf(PersonId person, DateOnly day) =>
        PostsOf(person, day) is [var highest, ..] ? highest.Rank : int.MaxValue;

    /// <summary>Who heads a department on a day; null where nobody does.</summary>
    public PersonId? HeadOf(UnitId unit, DepartmentId department, DateOnly day) =>
        First(
            from post in Rows.Posts
            where post.UnitId == unit && post.DepartmentId == department
            where IsHeadPost(post)
            orderby post.Rank
            from holder in HoldersOf(unit, post.Id, day)
            select holder
        );

    /// <summary>The leader in charge of a field on a day; null where nobody is.</summary>
    public PersonId? LeaderOf(UnitId unit, FieldId field, DateOnly day) =>
        First(
            from division in _divisionsOfField[(unit, field)]
            where Dates.Within(day, division.FromOn, division.UntilOn)
            from holder in HoldersOf(unit, division.LeaderPostId, day)
            select holder
        );

    /// <summary>The leader in charge of a department on a day, by its first field; null where nobody is.</summary>
    public PersonId? LeaderOf(UnitId unit, DepartmentId department, DateOnly day) =>
        First(
            from field in FieldsOf(unit, department, day)
            let leader = LeaderOf(unit, field, day)
            where leader is not null
            select leader.Value
        );

    /// <summary>The main leader of a unit on a day; null where the post is vacant.</summary>
    public PersonId? MainLeaderOf(UnitId unit, DateOnly day) =>
        First(
            from post in Rows.Posts
            where post.UnitId == unit && _rolesOfPost[(unit, post.Id)].Contains(Role.MainLeader)
            from holder in HoldersOf(unit, post.Id, day)
            select holder
        );

    /// <summary>
    /// The next leader up, for what must be raised one level; null where that is outside of the unit.
    /// </summary>
    /// <remarks>Staff: the head of the department; heads: the leader in charge; leaders: the main leader.</remarks>
    public PersonId? SuperiorOf(PersonId person, DateOnly day)
    {
        if (Find(person) is not { IsExternal: false } found)
            return null;

        var main = MainLeaderOf(found.UnitId, day);
        if (main == person)
            return null;

        if (PostsOf(person, day).Any(post => IsLeaderPost(post)))
            return main;

        var head = HeadOf(found.UnitId, found.DepartmentId, day);
        if (head is not null && head != person)
            return head;

        var leader = LeaderOf(found.UnitId, found.DepartmentId, day);
        return leader is not null && leader != person ? leader : main;
    }

    /// <summary>All leaders above a person, the nearest first.</summary>
    internal IEnumerable<PersonId> Above(PersonId person, DateOnly day)
    {
        var seen = new HashSet<PersonId> { person };
        for (var at = SuperiorOf(person, day); at is { } above; at = SuperiorOf(above, day))
        {
            if (!seen.Add(above))
                yield break; // Rows that go in a circle.

            yield return above;
        }
    }

    /// <summary>The fields that a department works in on a day, in the order of their codes.</summary>
    internal IEnumerable<FieldId> FieldsOf(UnitId unit, DepartmentId department, DateOnly day) =>
        from row in _fieldsOfDepartment[(unit, department)]
        where Dates.Within(day, row.FromOn, row.UntilOn)
        orderby row.FieldId.Value
        select row.FieldId;

    /// <summary>Whether a field takes in a department on a day.</summary>
    internal bool TakesIn(UnitId unit, FieldId field, DepartmentId department, DateOnly day) =>
        _departmentsOfField[(unit, field)]
            .Any(row =>
                row.DepartmentId == department && Dates.Within(day, row.FromOn, row.UntilOn)
            );

    private bool IsActive(PersonId person) => Find(person)?.Status == PersonStatus.Active;

    private bool IsHeadPost(Post post) =>
        _rolesOfPost[(post.UnitId, post.Id)]
            .Any(role => role is Role.SectionHead or Role.SubordinateUnitHead);

    private bool IsLeaderPost(Post post) =>
        _divisionsOfPost[(post.UnitId, post.Id)].Any()
        || _rolesOfPost[(post.UnitId, post.Id)]
            .Any(role => role is Role.TeamMember or Role.PartyGroupMember or Role.MainLeader);

    private static PersonId? First(IEnumerable<PersonId> people)
    {
        foreach (var person in people)
            return person;

        return null;
    }
}
