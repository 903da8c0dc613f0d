using Approvals.Casework.Ledger;

namespace Approvals.Casework.Reports;

/// <summary>Makes what a report says of a measure that is overdue or at risk. Pure.</summary>
internal static class ReportedLate
{
    /// <summary>What it says; null where the measure is neither.</summary>
    /// <param name="line">The measure as it stood.</param>
    public static ReportLate? Of(LedgerLine line) =>
        line.Standing.IsOverdue || line.Standing.Light is Light.Red or Light.Yellow
            ? new(
                line.Number,
                line.Problem.No,
                line.IsMetadataOnly ? null : ReportedProblem.ShortOf(line),
                line.Standing.IsOverdue,
                CauseOf(line),
                line.FirstDueOn,
                line.DueOn,
                line.Leader?.Name,
                line.Department?.Name
            )
            : null;

    private static string CauseOf(LedgerLine line) =>
        line.Difficulty
        ?? string.Join(
            '；',
            line.Standing.Reasons.Select(r => LedgerText.Of(GatherReport.FileLanguage, r))
        );
}
