using Approvals.Casework.Plans.Outlines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans;

/// <summary>Reads what the words of problems and measures say.</summary>
internal static class MeasureReading
{
    /// <summary>The reading of an outline.</summary>
    public static PlanReading Fill(
        PlanOutline outline,
        IReadOnlyList<Chapter> chapters,
        PlanDates dates,
        PlanSource source
    )
    {
        List<PlanFinding> findings = [.. outline.Findings];
        var phases = PhaseReading.Of(chapters, dates);
        var meetings = PlannedMeetings.Of(phases);
        var numbers = Numbering.Of([.. outline.Problems.SelectMany(p => p.Measures)], findings);
        List<PlanMeasure> measures = [];
        List<PlanProblem> problems = [];
        foreach (var draft in outline.Problems)
        {
            var problem = ProblemOf(draft, problems.Count + 1);
            problems.Add(problem);
            foreach (var measure in draft.Measures)
                measures.Add(Measure(measure, numbers[measures.Count], problem, dates, meetings));
        }
        return new()
        {
            Source = source,
            Aspects = outline.Aspects,
            Sections = outline.Sections,
            Problems = problems,
            Measures = measures,
            Phases = phases,
            Organisation = OrganisationReading.Of(chapters),
            Findings = [.. findings.OrderBy(f => f.Line)],
        };
    }

    private static PlanProblem ProblemOf(ProblemDraft draft, int number) =>
        new(number, draft.Title, draft.Text, draft.Line)
        {
            Aspect = draft.Aspect,
            Section = draft.Section,
            Figures = Figures.Of(draft.Text, []),
        };

    private static PlanMeasure Measure(
        MeasureDraft draft,
        int number,
        PlanProblem problem,
        PlanDates dates,
        PlannedMeetings meetings
    )
    {
        var text = draft.Text;
        var deadline = DeadlineOf(draft, dates, meetings);
        var rhythms = Rhythms.Of(text);
        var actors = Actors.InText(text).And(ActorsOf(draft));
        var heading = Headings.Of(text);
        var figures = Figures.Of(text, [.. rhythms.Select(r => r.All), .. PlaceOf(text, deadline)]);
        var measure = new PlanMeasure(number, problem.No, text, draft.Line)
        {
            Heading = heading,
            Types = Typing.Of(text),
            Responsible = actors.Roles,
            LeadDepartments = actors.Units,
            Deadline = deadline?.Value,
            Recurrence = [.. rhythms.Select(r => r.Value)],
            Figures = figures,
            Deliverables = Deliverables.Of(text, heading?.Length ?? 0),
            ClawbackYuan = ReturnedMoney.Of(text, figures, problem.Figures),
            NeedsPartyGroup = PartyGroup.IsNeeded(text),
            ExternalOwner = Subjects.ExternalOwner(problem.Title),
            About = Subjects.About(text),
            Visibility = Secrecy.Of(text),
        };
        measure = measure with { Class = ClassOf(draft) ?? Classing.Of(measure) };
        return measure with { Questions = Questions.Of(measure, deadline) };
    }

    /// <summary>What the measure says itself, else what is said of it beside it.</summary>
    private static FoundDeadline? DeadlineOf(
        MeasureDraft draft,
        PlanDates dates,
        PlannedMeetings meetings
    )
    {
        var said = Deadlines.InText(draft.Text, dates);
        if (said?.Value.Date is null)
            said = meetings.DeadlineIn(draft.Text) ?? said;
        if (said?.Value.Date is not null)
            return said;
        var told = Said(draft, LabelKind.Deadline)
            .Select(words => Deadlines.Labelled(words, dates));
        return told.FirstOrDefault(d => d is not null) is { } found
            ? found with
            {
                Value = found.Value with { Basis = DeadlineBasis.Inherited },
            }
            : said;
    }

    private static Actors ActorsOf(MeasureDraft draft) =>
        Said(draft, LabelKind.Leader)
            .Concat(Said(draft, LabelKind.Department))
            .Select(Actors.Labelled)
            .Aggregate(new Actors([], []), (all, some) => all.And(some));

    private static MeasureClass? ClassOf(MeasureDraft draft) =>
        Said(draft, LabelKind.Class)
            .Concat(Said(draft, LabelKind.Deadline))
            .Select(Classing.Labelled)
            .FirstOrDefault(c => c is not null);

    private static IEnumerable<string> Said(MeasureDraft draft, LabelKind kind) =>
        draft.Labels.Where(label => label.Kind == kind).Select(label => label.Text);

    private static IEnumerable<Span> PlaceOf(string text, FoundDeadline? deadline)
    {
        var at = deadline is null
            ? -1
            : text.IndexOf(deadline.Value.Text, StringComparison.Ordinal);
        return at < 0 ? [] : [new(at, deadline!.Value.Text.Length)];
    }
}
