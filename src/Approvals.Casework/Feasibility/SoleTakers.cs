using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>Finds the steps that only one person can take: whether another could is asked by having him away.</summary>
/// <param name="question">The question.</param>
internal sealed class SoleTakers(FeasibilityQuestion question)
{
    private readonly Dictionary<
        (string, string, PersonId),
        (SoleTaker Sole, HashSet<int> Measures)
    > _sole = [];
    private readonly Dictionary<CaseFinding, ImmutableArray<(PlannedStep, PersonId)>> _known = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<PersonId, StepPeople> _without = [];
    private readonly OfficeDirectory _directory = new(question.Rows);

    /// <summary>Notes those of a case.</summary>
    public void Note(PlannedCase planned, KnownFinding found)
    {
        if (!_known.TryGetValue(found.Finding, out var sole))
            _known[found.Finding] = sole = [.. SoleOf(planned, found.Finding)];
        foreach (var (step, person) in sole)
        {
            var key = (step.Process, step.Element, person);
            if (!_sole.TryGetValue(key, out var noted))
                _sole[key] = noted = (
                    new(
                        step.Process,
                        step.Element,
                        step.Name,
                        person,
                        _directory.NameOf(person),
                        []
                    ),
                    []
                );
            noted.Measures.Add(planned.Measure);
        }
    }

    /// <summary>All that were noted.</summary>
    public ImmutableArray<SoleTaker> All() =>
        [
            .. from noted in _sole.Values
            orderby noted.Sole.Process, noted.Sole.Element, noted.Sole.Person.Value
            select noted.Sole with
            {
                Measures = [.. noted.Measures.Order()],
            },
        ];

    // Whoever is named for his work can be replaced by naming another.
    private IEnumerable<(PlannedStep, PersonId)> SoleOf(PlannedCase planned, CaseFinding finding) =>
        from taken in finding.Taken
        let step = taken.Step
        where taken.Taker is not null && step.NamedLater is null && step.Wanted.Assignee is null
        let person = taken.Taker!.Value.By
        where Without(person).Takers(step, planned.Subject, null).IsEmpty
        select (step, person);

    /// <summary>Who can take a step while somebody is away for good.</summary>
    private StepPeople Without(PersonId person)
    {
        if (_without.TryGetValue(person, out var known))
            return known;
        var away = new Absence
        {
            UnitId = question.Unit,
            PersonId = person,
            FromOn = DateOnly.MinValue,
            UntilOn = DateOnly.MaxValue,
            Kind = AbsenceKind.Other,
            EnteredBy = person,
            Document = "",
        };
        var rows = question.Rows with { Absences = [.. question.Rows.Absences, away] };
        return _without[person] = new(new(rows), question.Calendar, question.Meetings);
    }
}
