using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>What was found for a case.</summary>
/// <param name="Taken">A way to carry it out: each step with who takes it, in their order, so that each may take his
/// after what the others have done before.</param>
/// <param name="Stuck">The steps that nobody can take.</param>
/// <param name="IsCutOff">Whether the search was ended by its limit, so that a way may have been missed.</param>
internal sealed record CaseFinding(
    ImmutableArray<TakenStep> Taken,
    ImmutableArray<StuckStep> Stuck,
    bool IsCutOff
);

/// <summary>A step that nobody can take.</summary>
/// <param name="Step">The step.</param>
/// <param name="Considered">Who was considered, each with why he may not.</param>
/// <param name="LacksQuorum">Whether it is a body that cannot decide.</param>
internal sealed record StuckStep(
    PlannedStep Step,
    ImmutableArray<ConsideredPerson> Considered,
    bool LacksQuorum
);

/// <summary>
/// Looks for persons for all steps of a case together, so that what is kept apart is kept apart: step by step, and back
/// where nobody is left. Where no way leads through, the step that no way went past is left out as one that nobody can
/// take, and the search begins again without it.
/// </summary>
internal sealed class CaseSearch
{
    /// <summary>How many times somebody is tried for a step of a case before the search gives up.</summary>
    public const int MaxTried = 1000;

    private readonly PlannedCase _planned;
    private readonly StepPeople _people;
    private readonly List<StuckStep> _stuck = [];
    private bool _isCutOff;

    private CaseSearch(PlannedCase planned, StepPeople people)
    {
        _planned = planned;
        _people = people;
    }

    /// <summary>Searches.</summary>
    /// <param name="planned">The case.</param>
    /// <param name="steps">Its steps, in the order in which it comes to them.</param>
    /// <param name="people">Who can take a step.</param>
    public static CaseFinding Of(
        PlannedCase planned,
        ImmutableArray<PlannedStep> steps,
        StepPeople people
    ) => new CaseSearch(planned, people).Search([.. steps]);

    private CaseFinding Search(List<PlannedStep> steps)
    {
        TakeOutVotes(steps);
        TakeOutWithoutAnybody(steps);
        while (true)
        {
            var way = new Way(this, steps);
            if (way.Find())
                return new([.. way.Taken], [.. _stuck], _isCutOff);
            _isCutOff |= way.IsCutOff;
            _stuck.Add(way.Deepest!);
            steps.Remove(way.Deepest!.Step);
        }
    }

    // Whether a body can decide depends on whom the case concerns, and not on who does the steps.
    private void TakeOutVotes(List<PlannedStep> steps)
    {
        foreach (var step in steps.ToList())
        {
            if (_people.WhyNoQuorum(step, _planned.Subject) is not { } missing)
                continue;
            _stuck.Add(new(step, missing, LacksQuorum: true));
            steps.Remove(step);
        }
    }

    // What others do in a case only closes steps to people: whoever nobody can take at its beginning nobody ever can.
    private void TakeOutWithoutAnybody(List<PlannedStep> steps)
    {
        foreach (var step in steps.Where(step => !step.IsVote).ToList())
        {
            if (!_people.Takers(step, _planned.Subject, null).IsEmpty)
                continue;
            var considered = _people.Considered(step, _planned.Subject, null);
            _stuck.Add(new(step, considered, LacksQuorum: false));
            steps.Remove(step);
        }
    }

    /// <summary>One try to find a way.</summary>
    private sealed class Way(CaseSearch search, List<PlannedStep> steps)
    {
        private readonly Dictionary<string, PersonId> _named = new(StringComparer.Ordinal);
        private int _tried;
        private int _deepest = -1;

        public List<TakenStep> Taken { get; } = [];

        public StuckStep? Deepest { get; private set; }

        public bool IsCutOff => _tried > MaxTried;

        public bool Find() => From(0, search._planned.Subject);

        private bool From(int at, CaseSubject subject)
        {
            if (at == steps.Count)
                return true;
            var step = steps[at];
            if (step.IsVote)
                return Take(at, step, null, subject);
            PersonId? named =
                step.NamedLater is { } name && _named.TryGetValue(name, out var known)
                    ? known
                    : null;
            var takers = search._people.Takers(step, subject, named);
            if (takers.IsEmpty)
                NoteStuck(at, step, subject, named);
            foreach (var taker in takers)
            {
                if (++_tried > MaxTried)
                    break;
                var after = After(step, taker, subject);
                if (step.NamedLater is { } words && named is null)
                    _named[words] = taker.Seat;
                if (Take(at, step, taker, after))
                    return true;
                if (step.NamedLater is { } again && named is null)
                    _named.Remove(again);
                // Who closes no other step to anybody by it is as good as any.
                else if (ReferenceEquals(after, subject))
                    break;
            }
            return false;
        }

        private bool Take(int at, PlannedStep step, Taker? taker, CaseSubject after)
        {
            Taken.Add(new(step, taker));
            if (From(at + 1, after))
                return true;
            Taken.RemoveAt(Taken.Count - 1);
            return false;
        }

        private void NoteStuck(int at, PlannedStep step, CaseSubject subject, PersonId? named)
        {
            if (at <= _deepest)
                return;
            _deepest = at;
            Deepest = new(
                step,
                search._people.Considered(step, subject, named),
                LacksQuorum: false
            );
        }

        private static CaseSubject After(PlannedStep step, Taker taker, CaseSubject subject)
        {
            if (step.Duty is not { } duty)
                return subject;
            var added = new[] { taker.Seat, taker.By }
                .Distinct()
                .Where(person => !subject.EverHad(person, duty))
                .Select(person => new CasePerson(person, duty, step.On))
                .ToList();
            return added.Count == 0
                ? subject
                : subject with
                {
                    Circle = [.. subject.Circle, .. added],
                };
        }
    }
}
