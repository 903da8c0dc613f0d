using System.Collections.Frozen;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>
/// Who is who, as it was when the rows were read: never changed, so one directory may serve many at once. What is
/// dated is asked for with a day.
/// </summary>
public sealed partial class OfficeDirectory
{
    private readonly FrozenDictionary<UnitId, Unit> _units;
    private readonly FrozenDictionary<PersonId, Person> _people;
    private readonly FrozenDictionary<(UnitId, DepartmentId), Department> _departments;
    private readonly FrozenDictionary<(UnitId, PostId), Post> _posts;
    private readonly ILookup<(UnitId, PostId), Role> _rolesOfPost;
    private readonly ILookup<PersonId, PostHolding> _holdingsOf;
    private readonly ILookup<(UnitId, PostId), PostHolding> _holdersOf;
    private readonly ILookup<PersonId, RoleGrant> _grantsOf;
    private readonly ILookup<(UnitId, FieldId), FieldDepartment> _departmentsOfField;
    private readonly ILookup<(UnitId, DepartmentId), FieldDepartment> _fieldsOfDepartment;
    private readonly ILookup<(UnitId, FieldId), DivisionOfWork> _divisionsOfField;
    private readonly ILookup<(UnitId, PostId), DivisionOfWork> _divisionsOfPost;
    private readonly ILookup<(UnitId, PostId), Substitute> _substitutesOf;
    private readonly ILookup<PersonId, Absence> _absencesOf;
    private readonly ILookup<PersonId, Relation> _relationsOf;
    private readonly ILookup<UnitId, AuthoritySettings> _settingsOf;

    /// <summary>A directory of these rows.</summary>
    /// <exception cref="ArgumentException">Two rows have the same key.</exception>
    public OfficeDirectory(OfficeRows rows)
    {
        Rows = rows;
        _units = rows.Units.ToFrozenDictionary(unit => unit.Id);
        _people = rows.People.ToFrozenDictionary(person => person.Id);
        _departments = rows.Departments.ToFrozenDictionary(row => (row.UnitId, row.Id));
        _posts = rows.Posts.ToFrozenDictionary(post => (post.UnitId, post.Id));
        _rolesOfPost = rows.PostRoles.ToLookup(row => (row.UnitId, row.PostId), row => row.Role);
        _holdingsOf = rows.Holdings.ToLookup(holding => holding.PersonId);
        _holdersOf = rows.Holdings.ToLookup(holding => (holding.UnitId, holding.PostId));
        _grantsOf = rows.Grants.ToLookup(grant => grant.PersonId);
        _departmentsOfField = rows.FieldDepartments.ToLookup(row => (row.UnitId, row.FieldId));
        _fieldsOfDepartment = rows.FieldDepartments.ToLookup(row => (row.UnitId, row.DepartmentId));
        _divisionsOfField = rows.Divisions.ToLookup(row => (row.UnitId, row.FieldId));
        _divisionsOfPost = rows.Divisions.ToLookup(row => (row.UnitId, row.LeaderPostId));
        _substitutesOf = rows.Substitutes.ToLookup(row => (row.UnitId, row.PostId));
        _absencesOf = rows.Absences.ToLookup(absence => absence.PersonId);
        _relationsOf = rows
            .Relations.SelectMany(row =>
                new[] { (Person: row.PersonId, Row: row), (Person: row.OtherId, Row: row) }
            )
            .ToLookup(pair => pair.Person, pair => pair.Row);
        _settingsOf = rows.Settings.ToLookup(settings => settings.UnitId);
    }

    /// <summary>What it was made of.</summary>
    public OfficeRows Rows { get; }

    /// <summary>The person of a code; null where nobody has it.</summary>
    public Person? Find(PersonId person) => _people.GetValueOrDefault(person);

    /// <summary>The unit of a code; null where none has it.</summary>
    public Unit? Find(UnitId unit) => _units.GetValueOrDefault(unit);

    /// <summary>The department of a code; null where none has it.</summary>
    public Department? Find(UnitId unit, DepartmentId department) =>
        _departments.GetValueOrDefault((unit, department));

    /// <summary>The post of a code; null where none has it.</summary>
    public Post? Find(UnitId unit, PostId post) => _posts.GetValueOrDefault((unit, post));

    /// <summary>What a person is called; the code where nobody has it.</summary>
    public string NameOf(PersonId person) => Find(person)?.Name ?? person.Value;

    /// <summary>
    /// What somebody declared about a person, and what that person declared; the latest of each pair.
    /// </summary>
    public IEnumerable<Relation> RelationsOf(PersonId person) => _relationsOf[person];

    /// <summary>What a unit set, as it holds on a day.</summary>
    public AuthoritySettings SettingsOf(UnitId unit, DateOnly day) =>
        _settingsOf[unit].Where(row => row.FromOn <= day).MaxBy(row => row.FromOn)
        ?? new AuthoritySettings { UnitId = unit, FromOn = DateOnly.MinValue };
}
