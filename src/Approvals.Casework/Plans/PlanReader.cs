using Approvals.Casework.Plans.Lines;
using Approvals.Casework.Plans.Outlines;

namespace Approvals.Casework.Plans;

/// <summary>
/// Reads rectification plans: from the lines of a document to problems and measures, and what their words say. Pure:
/// the same document gives the same reading. It never throws on a document.
/// </summary>
public static class PlanReader
{
    /// <summary>Reads a document. Of one that is no plan, the findings say what was looked for and not found.</summary>
    public static PlanReading Read(SourceText text, ReadingOptions options)
    {
        var lines = LineJoining.Join(LabelledTables.AsText(LineCleaning.Clean(text)));
        var dates = Feedback.Of(lines, options.FeedbackOn);
        var source = new PlanSource(
            text.Name,
            text.Sha256,
            text.Format,
            dates.Year,
            dates.FeedbackOn
        );
        var chapters = Chapters.Of(Segmenting.Cut(lines));
        var outline = TableReading.Of(lines) ?? OutlineReading.Of(chapters);
        if (Refusal.Of(text, lines, outline) is { } refusal)
            return new() { Source = source, Findings = [refusal] };
        return MeasureReading.Fill(outline, chapters, dates, source);
    }
}
