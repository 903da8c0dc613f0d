using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reports;

/// <summary>Makes what a report says of a problem. Pure.</summary>
internal static class ReportedProblem
{
    private const int MaxLines = 3;

    /// <summary>What it says.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="page">The ledger as it stood.</param>
    /// <param name="reported">What was last reported since the report before, by the number of the measure.</param>
    /// <param name="previousOn">The last day of the report before; null for the first.</param>
    /// <param name="shield">The names that stand in no report.</param>
    public static ReportProblem Of(
        LedgerProblem problem,
        LedgerPage page,
        ILookup<int, string> reported,
        DateOnly? previousOn,
        NameShield shield
    )
    {
        var lines = page
            .Lines.Where(l => l.Problem.No == problem.No)
            .Where(l => l.Standing.Status != MeasureStatus.Superseded)
            .ToList();
        var closed = lines.Where(l => LedgerRules.IsOver(l.Standing.Status)).ToList();
        return new(
            problem.No,
            problem.Aspect,
            problem.AspectTitle,
            problem.Title,
            StoredCode.Of(problem.Status),
            closed.Count,
            lines.Count,
            [
                .. lines
                    .Where(l => !l.IsMetadataOnly)
                    .SelectMany(l =>
                        reported[l.Number]
                            .Distinct()
                            .Take(MaxLines)
                            .Select(text => new MeasureWords(l.Number, shield.Without(text)!))
                    ),
            ],
            [
                .. closed
                    .Where(l => l.Result is not null && IsNew(l.ClosedOn, previousOn))
                    .Select(l => new MeasureWords(l.Number, l.Result!)),
            ],
            [.. lines.Except(closed).Select(l => DueOf(l, l.Standing.NextDueOn ?? l.DueOn))],
            [.. lines.Where(l => l.IsMetadataOnly).Select(l => l.Number)]
        );
    }

    /// <summary>A line as something that is to be done.</summary>
    public static ReportDue DueOf(LedgerLine line, DateOnly? dueOn) =>
        new(line.Number, line.IsMetadataOnly ? null : ShortOf(line), dueOn, line.Department?.Name);

    /// <summary>What a measure is called in few words.</summary>
    public static string ShortOf(LedgerLine line)
    {
        const int Length = 24;
        var words = line.Heading ?? line.Text ?? "";
        return words.Length <= Length ? words.TrimEnd('。') : $"{words[..Length]}…";
    }

    private static bool IsNew(DateOnly? closedOn, DateOnly? previousOn) =>
        closedOn is { } on && (previousOn is not { } before || on > before);
}
