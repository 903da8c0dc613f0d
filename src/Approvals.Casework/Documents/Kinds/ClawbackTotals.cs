using Approvals.Casework.Ledger;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>What may be made public of a list of refunds: how many people, and the totals. Of fewer than three people
/// it says nothing: their amounts could be told apart.</summary>
internal sealed record ClawbackTotals() : DocumentKind("clawback-totals", DocumentAbout.Measure)
{
    private const int FewPeople = 3;

    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, sheet, problem) = await MoneyPapers.ReadAsync(desk, cancel);
        if (problem is not null)
            return No(problem);
        if (sheet!.Accounts.Count < FewPeople)
            return No(new DocumentAnswer.Unfit("few-people"));
        var on = papers!.DayOf([]);
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("money.public"),
            Frame = new() { SaysTotal = true },
            Blocks =
            [
                new DocumentBlock.Table(
                    [1.4, 2.2, 1.4, 2.2],
                    [
                        Row(
                            10,
                            Label(Say("money.measure")),
                            Mid($"{sheet.Number}"),
                            Label(Say("money.people")),
                            Mid(Say("close-off.count", sheet.Accounts.Count))
                        ),
                        Row(
                            10,
                            Label(Say("money.due")),
                            Mid(LedgerText.Yuan(sheet.Total.Due)),
                            Label(Say("money.returned")),
                            Mid(LedgerText.Yuan(sheet.Total.Returned))
                        ),
                        Row(
                            10,
                            Label(Say("money.waived")),
                            Mid(LedgerText.Yuan(sheet.Total.Waived)),
                            Label(Say("money.open")),
                            Mid(LedgerText.Yuan(sheet.Total.Balance))
                        ),
                        Row(
                            10,
                            Label(Say("money.capitals")),
                            Left(MoneyPapers.Capitals(sheet.Total.Due), 3)
                        ),
                    ]
                ),
            ],
            Signature = new(papers.Unit, null, IsSealed: true),
        };
        return (MoneyPapers.Draft(document, papers, sheet, on), null);
    }
}
