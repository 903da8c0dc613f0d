namespace Approvals.Casework.Feasibility;

/// <summary>Answers a question. Pure: the same question has the same answer.</summary>
internal static class FeasibilityCheck
{
    /// <summary>The answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancel">Gives up between two cases.</param>
    public static FeasibilityReport Of(FeasibilityQuestion question, CancellationToken cancel)
    {
        var office = new OfficeAsItIs(question);
        var healing = new HealingSearch();
        var impossible = new List<ImpossibleStep>();
        var sole = new SoleTakers(question);
        var steps = 0;
        foreach (var planned in question.Cases)
        {
            cancel.ThrowIfCancellationRequested();
            var (found, own) = office.FindingOf(planned);
            steps += own.Length;
            sole.Note(planned, found);
            foreach (var stuck in found.Finding.Stuck)
            {
                var changes = found.ChangesFor(
                    stuck,
                    () => healing.Find(Alone(question, planned), found.Finding, stuck)
                );
                impossible.Add(
                    Impossible(planned, own.Single(s => s.Place == stuck.Step.Place), stuck) with
                    {
                        Changes =
                        [
                            .. changes.Select(c =>
                                HealingText.Named(c, office.Directory, question.Unit)
                            ),
                        ],
                    }
                );
            }
        }
        return new()
        {
            Unit = question.Unit,
            On = question.Today,
            Measures = question.Cases.Select(c => c.Measure).Distinct().Count(),
            Cases = question.Cases.Length,
            Steps = steps,
            Impossible = [.. impossible],
            RoleConflicts = [.. RoleConflicts.Of(question, office.Directory)],
            Unassigned = question.Unassigned,
            External = question.External,
            Sole = sole.All(),
        };
    }

    /// <summary>What is found for one case.</summary>
    public static CaseFinding FindingOf(FeasibilityQuestion question, PlannedCase planned) =>
        CaseSearch.Of(
            planned,
            StepWalk.Of(planned, question.Calendar),
            new(new(question.Rows), question.Calendar, question.Meetings)
        );

    /// <summary>Whether a step of a case can be taken at all, whatever else is done in it; true also where the case
    /// does not come to it any more.</summary>
    public static bool MayBeTaken(FeasibilityQuestion question, PlannedCase planned, string place)
    {
        var step = StepWalk.Of(planned, question.Calendar).FirstOrDefault(s => s.Place == place);
        if (step is null)
            return true;
        var people = new StepPeople(new(question.Rows), question.Calendar, question.Meetings);
        return people.WhyNoQuorum(step, planned.Subject) is null
            && (step.IsVote || !people.Takers(step, planned.Subject, null).IsEmpty);
    }

    private static FeasibilityQuestion Alone(FeasibilityQuestion question, PlannedCase planned) =>
        question with
        {
            Cases = [planned],
        };

    private static ImpossibleStep Impossible(
        PlannedCase planned,
        PlannedStep step,
        StuckStep stuck
    ) =>
        new()
        {
            Measure = planned.Measure,
            Period = planned.Period,
            Process = step.Process,
            Element = step.Element,
            Name = step.Name,
            On = step.On,
            Until = step.Until,
            LacksQuorum = stuck.LacksQuorum,
            Considered = stuck.Considered,
        };
}
