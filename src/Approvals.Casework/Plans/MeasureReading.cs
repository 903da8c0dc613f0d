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
        var (own, inBrackets) = BracketLabels.Of(text);
        var said = new SaidBeside([.. inBrackets, .. draft.Labels]);
        var sentences = WithoutHeading(own, draft.Heading);
        var deadline = MeasureDeadline.Of(sentences, said, dates, meetings);
        var rhythms = Rhythms.Of(own);
        var actors = Actors.InText(sentences).And(said.Actors).WithoutHelpers(own);
        var heading = draft.Heading ?? Headings.Of(own);
        var figures = Figures.Of(own, [.. rhythms.Select(r => r.All), .. PlaceOf(own, deadline)]);
        var measure = new PlanMeasure(number, problem.No, text, draft.Line)
        {
            Heading = heading,
            Types = Typing.Of(own),
            Responsible = actors.Roles,
            LeadDepartments = actors.Units,
            Deadline = deadline?.Value,
            Recurrence = [.. rhythms.Select(r => r.Value)],
            Figures = figures,
            Deliverables = Deliverables.Of(own, heading?.Length ?? 0),
            ClawbackYuan = ReturnedMoney.Of(own, figures, problem.Figures),
            NeedsPartyGroup = PartyGroup.IsNeeded(own),
            ExternalOwner = Subjects.ExternalOwner(own, problem.Title),
            About = Subjects.About(own),
            Visibility = Secrecy.Of(own),
        };
        measure = measure with { Class = Classing.Of(measure, said.Class) };
        return measure with { Questions = Questions.Of(measure, deadline) };
    }

    /// <summary>The words with blanks for a heading that no punctuation divides from them.</summary>
    private static string WithoutHeading(string own, string? heading) =>
        heading is null ? own : new string(' ', heading.Length) + own[heading.Length..];

    private static IEnumerable<Span> PlaceOf(string text, FoundDeadline? deadline)
    {
        var at = deadline is null
            ? -1
            : text.IndexOf(deadline.Value.Text, StringComparison.Ordinal);
        return at < 0 ? [] : [new(at, deadline!.Value.Text.Length)];
    }
}
