using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Tells a document that is no plan.</summary>
internal static class Refusal
{
    /// <summary>The words that a document without any of is no plan, whatever its numbers look like.</summary>
    private static readonly string[] PlanWords = ["整改", "措施", "问题"];

    /// <summary>Why nothing can be made of a document; null where something can.</summary>
    public static PlanFinding? Of(
        SourceText source,
        IReadOnlyList<PlanLine> lines,
        PlanOutline outline
    )
    {
        if (lines.Count == 0)
            return PlanTexts.Finding(FindingSeverity.Error, null, "document-empty");
        var words = PlanWords.Count(word =>
            source.Lines.Any(line => line.Text.Contains(word, StringComparison.Ordinal))
        );
        if (outline.Problems.Count == 0 || words < 2)
            return PlanTexts.Finding(FindingSeverity.Error, null, "no-problems");
        return outline.Problems.All(problem => problem.Measures.Count == 0)
            ? PlanTexts.Finding(
                FindingSeverity.Error,
                outline.Problems[0].Line,
                "no-measures",
                outline.Problems.Count
            )
            : null;
    }
}
