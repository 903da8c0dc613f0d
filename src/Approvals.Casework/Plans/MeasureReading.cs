using Approvals.Casework.Plans.Lines;
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
        var numbers = Numbering.Of([.. outline.Problems.SelectMany(p => p.Measures)], findings);
        List<PlanMeasure> measures = [];
        List<PlanProblem> problems = [];
        foreach (var draft in outline.Problems)
        {
            var problem = ProblemOf(draft, problems.Count + 1);
            problems.Add(problem);
            foreach (var measure in draft.Measures)
                measures.Add(Measure(measure, numbers[measures.Count], problem, dates));
        }
        return new()
        {
            Source = source,
            Aspects = outline.Aspects,
            Sections = outline.Sections,
            Problems = problems,
            Measures = measures,
            Findings = [.. findings.OrderBy(f => f.Line)],
        };
    }

    private static PlanProblem ProblemOf(ProblemDraft draft, int number) =>
        new(number, draft.Title ?? Sentences.First(draft.Text), draft.Text, draft.Line)
        {
            Aspect = draft.Aspect,
            Section = draft.Section,
        };

    private static PlanMeasure Measure(
        MeasureDraft draft,
        int number,
        PlanProblem problem,
        PlanDates dates
    )
    {
        var deadline = Deadlines.InText(draft.Text, dates);
        return new(number, problem.No, draft.Text, draft.Line) { Deadline = deadline?.Value };
    }
}
