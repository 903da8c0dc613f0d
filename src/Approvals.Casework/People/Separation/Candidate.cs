using Approvals.Casework.Storage;

namespace Approvals.Casework.People.Separation;

/// <summary>Who would take which duty in which case, when.</summary>
internal sealed record Candidate(
    OfficeDirectory Directory,
    Person Person,
    Duty Duty,
    CaseSubject Subject,
    DateOnly Day
)
{
    public PersonId Id => Person.Id;

    /// <summary>Whether the candidate decides, examines or weighs.</summary>
    public bool MustBeImpartial => Duties.Impartial.Contains(Duty);
}

/// <summary>That a candidate may not take a duty.</summary>
/// <param name="Reason">Why: the code of a text.</param>
/// <param name="Other">The other person in it; the candidate himself where it is what he did before.</param>
/// <param name="OtherDuty">What that person does in the case.</param>
internal sealed record Conflict(string Reason, PersonId Other, Duty OtherDuty);

/// <summary>A rule that keeps duties apart.</summary>
/// <param name="Code">Its name, such as <c>sod-1</c>; never changed.</param>
/// <param name="Check">What it has against a candidate; null for nothing.</param>
internal sealed record SeparationRule(string Code, Func<Candidate, Conflict?> Check);
