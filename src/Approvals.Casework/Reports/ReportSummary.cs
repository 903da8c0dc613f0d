using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>The figures of a report in one sentence.</summary>
public static class ReportSummary
{
    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>The sentence.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="language">In which language.</param>
    public static string Of(MonthlyFigures figures, Language language) =>
        Words.Say(
            language,
            "summary",
            figures.Problems.Total,
            figures.Problems.Done,
            figures.Problems.BasicallyDone,
            figures.Problems.UnderWay,
            figures.Measures.Total,
            figures.Measures.Closed,
            figures.Measures.Staged,
            figures.Measures.Open,
            figures.Measures.Overdue
        );
}
