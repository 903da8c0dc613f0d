namespace Approvals.Casework.People;

/// <summary>
/// All rows about people and posts, of one unit or of all: what an <see cref="OfficeDirectory"/> is made of.
/// </summary>
public sealed record OfficeRows
{
    /// <summary>No rows.</summary>
    public static OfficeRows None { get; } = new();

    /// <summary>The units.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>Their departments.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>Their posts.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>The roles that come with posts.</summary>
    public IReadOnlyList<PostRole> PostRoles { get; init; } = [];

    /// <summary>The people.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Who holds which post.</summary>
    public IReadOnlyList<PostHolding> Holdings { get; init; } = [];

    /// <summary>Who was granted which role.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; init; } = [];

    /// <summary>The fields of work.</summary>
    public IReadOnlyList<FieldOfWork> Fields { get; init; } = [];

    /// <summary>Which department works in which field.</summary>
    public IReadOnlyList<FieldDepartment> FieldDepartments { get; init; } = [];

    /// <summary>Which post is in charge of which field.</summary>
    public IReadOnlyList<DivisionOfWork> Divisions { get; init; } = [];

    /// <summary>By which words plans speak of departments and fields.</summary>
    public IReadOnlyList<AssignmentWord> Words { get; init; } = [];

    /// <summary>Which post stands in for which.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    /// <summary>Who is away when.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Who is related to whom.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>What units set.</summary>
    public IReadOnlyList<AuthoritySettings> Settings { get; init; } = [];
}
