using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>What a question of authority is about: a record or a case, and who is in it.</summary>
public sealed record CaseSubject
{
    /// <summary>What the record is.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The unit that it belongs to.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The department that carries it; null where none does.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The departments that help with it.</summary>
    public IReadOnlyList<DepartmentId> AssistingDepartments { get; init; } = [];

    /// <summary>The field of work; null where only the department says it.</summary>
    public FieldId? FieldId { get; init; }

    /// <summary>The circle of the case: everybody with a duty in it, now or before.</summary>
    public IReadOnlyList<CasePerson> Circle { get; init; } = [];

    /// <summary>Who was asked to step aside in it, and what came of that.</summary>
    public IReadOnlyList<RecusalRequest> Recusals { get; init; } = [];

    /// <summary>To which bodies it was shown on request or by submission.</summary>
    public IReadOnlyList<Disclosure> Disclosures { get; init; } = [];

    /// <summary>Who agreed to what, where an action needs somebody's word.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>
    /// Whether a body has it before itself at this time: its members read it then, and keep nothing.
    /// </summary>
    public bool IsInSession { get; init; }

    /// <summary>Whether the main leader signed it: from then on it is only added to.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether the person concerned was given notice.</summary>
    public bool IsNotified { get; init; }

    /// <summary>
    /// The body outside the unit that owns it, such as the resident discipline group; null for the unit.
    /// </summary>
    public Role? ExternalOwner { get; init; }

    /// <summary>Who has, or ever had, a duty.</summary>
    public IEnumerable<PersonId> With(Duty duty) =>
        Circle.Where(one => one.Duty == duty).Select(one => one.Person);

    /// <summary>
    /// Whether a person has a duty on a day. Who is concerned stays so: their right to the record does not end.
    /// </summary>
    public bool Has(PersonId person, Duty duty, DateOnly day) =>
        Circle.Any(one =>
            one.Person == person
            && one.Duty == duty
            && (duty == Duty.PersonConcerned || Dates.Within(day, one.SinceOn, one.UntilOn))
        );

    /// <summary>Whether a person has, or ever had, a duty.</summary>
    public bool EverHad(PersonId person, Duty duty) => With(duty).Contains(person);

    /// <summary>Whether a person has stepped aside in it.</summary>
    public bool HasSteppedAside(PersonId person) =>
        Recusals.Any(one => one.Person == person && one.Status == RecusalStatus.Granted);

    /// <summary>Whether it is about the main leader of its unit.</summary>
    public bool IsAboutMainLeader(OfficeDirectory directory, DateOnly day) =>
        directory.MainLeaderOf(UnitId, day) is { } main && EverHad(main, Duty.PersonConcerned);
}

/// <summary>Somebody in the circle of a case.</summary>
/// <param name="Person">Who.</param>
/// <param name="Duty">What they do or are in it.</param>
/// <param name="SinceOn">The first day.</param>
/// <param name="UntilOn">The last day; null while it goes on.</param>
public sealed record CasePerson(
    PersonId Person,
    Duty Duty,
    DateOnly SinceOn,
    DateOnly? UntilOn = null
);

/// <summary>That a record is shown to a body.</summary>
/// <param name="To">The role of the body.</param>
/// <param name="SinceOn">The first day.</param>
/// <param name="UntilOn">The last day; null while it goes on.</param>
/// <param name="Document">The request or the letter that it rests on.</param>
public sealed record Disclosure(Role To, DateOnly SinceOn, DateOnly? UntilOn, string Document);

/// <summary>That somebody agreed to an action, or was told of it.</summary>
/// <param name="By">Who.</param>
/// <param name="To">To what.</param>
/// <param name="Document">Where it is written.</param>
public sealed record Consent(PersonId By, CaseAction To, string Document);
