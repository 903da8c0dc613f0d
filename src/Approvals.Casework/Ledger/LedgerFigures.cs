using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>Counts a ledger. No figure is without the rows that it was counted from.</summary>
internal static class LedgerFigures
{
    public static IEnumerable<LedgerFigure> Of(LedgerPage page) =>
        [
            Count(page, "measures", _ => true),
            .. Enum.GetValues<MeasureStatus>()
                .Select(s =>
                    Count(page, $"status.{StoredCode.Of(s)}", l => l.Standing.Status == s)
                ),
            .. Enum.GetValues<Light>()
                .Select(s => Count(page, $"light.{StoredCode.Of(s)}", l => l.Standing.Light == s)),
            .. Enum.GetValues<MeasureClass>()
                .Select(c => Count(page, $"class.{StoredCode.Of(c)}", l => l.Class == c)),
            Count(page, "overdue", l => l.Standing.IsOverdue),
            Count(page, "gaps", l => l.Standing.Gaps != EntryGaps.None),
            Count(page, "questions", l => l.OpenQuestions > 0),
            .. Enum.GetValues<ProblemStatus>().Select(s => CountProblems(page, s)),
            Sum(page, "rules-made", l => l.RulesMade.Length),
            Sum(page, "people-dealt-with", l => l.PeopleDealtWith),
            Sum(page, "money.due", l => l.Money.Due),
            Sum(page, "money.returned", l => l.Money.Returned),
            Sum(page, "money.waived", l => l.Money.Waived),
            Sum(page, "money.balance", l => l.Money.Balance),
        ];

    private static LedgerFigure Count(LedgerPage page, string code, Func<LedgerLine, bool> counts)
    {
        var counted = page.Lines.Where(counts).Select(l => l.Number).ToList();
        return new(code, counted.Count, [.. counted], []);
    }

    private static LedgerFigure Sum(LedgerPage page, string code, Func<LedgerLine, decimal> value)
    {
        var counted = page.Lines.Where(l => value(l) != 0).ToList();
        return new(code, counted.Sum(value), [.. counted.Select(l => l.Number)], []);
    }

    private static LedgerFigure CountProblems(LedgerPage page, ProblemStatus status)
    {
        var counted = page.Problems.Where(p => p.Status == status).ToList();
        return new(
            $"problem.{StoredCode.Of(status)}",
            counted.Count,
            [.. counted.SelectMany(p => p.Measures).Order()],
            [.. counted.Select(p => p.No)]
        );
    }
}
