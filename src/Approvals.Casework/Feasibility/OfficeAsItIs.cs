using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.People;
using Approvals.Feel;

namespace Approvals.Casework.Feasibility;

/// <summary>What was found for a shape of case, and what heals it.</summary>
/// <param name="Finding">What was found.</param>
internal sealed record KnownFinding(CaseFinding Finding)
{
    private readonly Dictionary<string, ImmutableArray<HealingChange>> _changes = new(
        StringComparer.Ordinal
    );

    /// <summary>What heals a step; looked for once.</summary>
    public ImmutableArray<HealingChange> ChangesFor(
        StuckStep stuck,
        Func<ImmutableArray<HealingChange>> find
    ) =>
        _changes.TryGetValue(stuck.Step.Place, out var known)
            ? known
            : _changes[stuck.Step.Place] = find();
}

/// <summary>The findings of a question, each looked for once: cases of the same process with the same people, whose
/// steps fall on days on which nothing is otherwise in the office, have the same.</summary>
internal sealed class OfficeAsItIs
{
    private readonly FeasibilityQuestion _question;
    private readonly StepPeople _people;
    private readonly DateOnly[] _changes;
    private readonly Dictionary<string, KnownFinding> _known = new(StringComparer.Ordinal);

    public OfficeAsItIs(FeasibilityQuestion question)
    {
        _question = question;
        Directory = new(question.Rows);
        _people = new(Directory, question.Calendar, question.Meetings);
        _changes = DaysOfChange(question.Rows);
    }

    /// <summary>Who is who.</summary>
    public OfficeDirectory Directory { get; }

    /// <summary>What is found for a case, and its steps.</summary>
    public (KnownFinding Found, ImmutableArray<PlannedStep> Steps) FindingOf(PlannedCase planned)
    {
        var steps = StepWalk.Of(planned, _question.Calendar);
        var key = KeyOf(planned, steps);
        if (!_known.TryGetValue(key, out var found))
            _known[key] = found = new(CaseSearch.Of(planned, steps, _people));
        return (found, steps);
    }

    private string KeyOf(PlannedCase planned, ImmutableArray<PlannedStep> steps)
    {
        var subject = planned.Subject;
        // What the measure says for itself has no part in who does its steps.
        var known = new Value.Context(
            planned.Known.Entries.Where(e => e.Key is not ("entry" or "startsOn" or "dueOn"))
        );
        IEnumerable<string> parts =
        [
            planned.Process.Id,
            planned.Process.GetHashCode().ToString(CultureInfo.InvariantCulture),
            known.ToString(),
            $"{subject.Kind} {subject.DepartmentId} {subject.FieldId}",
            string.Join(' ', subject.AssistingDepartments),
            string.Join(' ', subject.Circle.Select(one => $"{one.Person}={one.Duty}")),
            string.Join(' ', subject.Recusals.Select(one => one.ToString())),
            .. steps.Select(step => $"{step.Place} {DaysOf(step)}"),
        ];
        return string.Join('\n', parts);
    }

    // Days between two changes are alike; where a change falls into a step, its days are told themselves.
    private string DaysOf(PlannedStep step)
    {
        var (first, last) = (PlaceOf(step.On), PlaceOf(step.Until));
        return first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"{step.On:O} {step.Until:O}");
    }

    private int PlaceOf(DateOnly day)
    {
        var place = Array.BinarySearch(_changes, day);
        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>The days from which on something is otherwise than on the day before.</summary>
    private static DateOnly[] DaysOfChange(OfficeRows rows)
    {
        IEnumerable<(DateOnly From, DateOnly? Until)> spans =
        [
            .. rows.Holdings.Select(r => (r.FromOn, r.UntilOn)),
            .. rows.Grants.Select(r => (r.FromOn, r.UntilOn)),
            .. rows.Divisions.Select(r => (r.FromOn, r.UntilOn)),
            .. rows.FieldDepartments.Select(r => (r.FromOn, r.UntilOn)),
            .. rows.Substitutes.Select(r => (r.FromOn, r.UntilOn)),
            .. rows.Absences.Select(r => (r.FromOn, (DateOnly?)r.UntilOn)),
            // Halves of days: the first and the last day are like no other.
            .. rows.Absences.Select(r => (r.FromOn.AddDays(1), (DateOnly?)r.UntilOn.AddDays(-1))),
            .. rows.Settings.Select(r => (r.FromOn, (DateOnly?)null)),
        ];
        return
        [
            .. spans
                .SelectMany(span =>
                    span.Until is { } until && until < DateOnly.MaxValue
                        ? new[] { span.From, until.AddDays(1) }
                        : [span.From]
                )
                .Distinct()
                .Order(),
        ];
    }
}
