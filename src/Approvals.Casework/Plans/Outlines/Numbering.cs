namespace Approvals.Casework.Plans.Outlines;

/// <summary>
/// The numbers of measures through a plan: as printed where they run through it, else counted. The second measure of a
/// doubled number gets the next free one after the highest printed.
/// </summary>
internal static class Numbering
{
    /// <summary>The numbers of measures, in their order.</summary>
    public static IReadOnlyList<int> Of(
        IReadOnlyList<MeasureDraft> measures,
        List<PlanFinding> findings
    )
    {
        if (!RunThrough(measures))
            return [.. Enumerable.Range(1, measures.Count)];
        HashSet<int> taken = [];
        var highest = measures.Max(m => m.Printed!.Value);
        var free = highest;
        List<int> numbers = [];
        foreach (var measure in measures)
        {
            var number = measure.Printed!.Value;
            if (!taken.Add(number))
            {
                var other = ++free;
                findings.Add(
                    PlanTexts.Finding(
                        FindingSeverity.Warning,
                        measure.Line,
                        "number-doubled",
                        number,
                        other
                    )
                );
                number = other;
            }
            numbers.Add(number);
        }
        Skipped(measures, taken, highest, findings);
        return numbers;
    }

    private static void Skipped(
        IReadOnlyList<MeasureDraft> measures,
        HashSet<int> taken,
        int highest,
        List<PlanFinding> findings
    )
    {
        foreach (
            var number in Enumerable.Range(1, highest).Where(number => !taken.Contains(number))
        )
        {
            var line = measures.First(m => m.Printed > number).Line;
            findings.Add(PlanTexts.Finding(FindingSeverity.Info, line, "number-skipped", number));
        }
    }

    /// <summary>Whether printed numbers count through the plan: all have one, and they begin only once.</summary>
    private static bool RunThrough(IReadOnlyList<MeasureDraft> measures) =>
        measures.Count > 0
        && measures.All(m => m.Printed is not null)
        && measures.Max(m => m.Printed!.Value) < 2 * measures.Count
        && measures
            .Zip(measures.Skip(1))
            .All(pair => pair.Second.Printed > 1 || pair.First.Printed == 1);
}
