using Approvals.Casework.Cases.Own;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.People;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The list of what is to be returned (清退清单), person by person: for who may read it; each reading is
/// entered.</summary>
internal sealed record ClawbackList() : DocumentKind("clawback-list", DocumentAbout.Measure)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, sheet, problem) = await MoneyPapers.ReadAsync(desk, cancel);
        if (problem is not null)
            return No(problem);
        var on = papers!.DayOf([]);
        var directory = (await desk.Office.Snapshots.LatestAsync(cancel)).Directory;
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("money.title"),
            Layout = DocumentLayout.Across,
            Frame = new() { Label = Say("money.label"), SaysTotal = true },
            Blocks =
            [
                new DocumentBlock.Paragraph(Say("money.of", papers.Unit, sheet!.Number))
                {
                    Setting = ParagraphSetting.Remark,
                },
                new DocumentBlock.Table(
                    [0.6, 1.5, 2.6, 1.5, 1.5, 1.5, 1.5, 2],
                    [
                        Headings(
                            Say("money.no"),
                            Say("money.name"),
                            Say("money.post"),
                            Say("money.due"),
                            Say("money.returned"),
                            Say("money.waived"),
                            Say("money.open"),
                            Say("money.remark")
                        ),
                        .. sheet.Accounts.Select(
                            (account, at) => Of(account, at + 1, directory, on)
                        ),
                        Row(
                            9,
                            Mid(Say("money.total"), 3),
                            Right(LedgerText.Yuan(sheet.Total.Due)),
                            Right(LedgerText.Yuan(sheet.Total.Returned)),
                            Right(LedgerText.Yuan(sheet.Total.Waived)),
                            Right(LedgerText.Yuan(sheet.Total.Balance)),
                            Left("")
                        ),
                        Row(
                            9,
                            Mid(Say("money.capitals"), 3),
                            Left(MoneyPapers.Capitals(sheet.Total.Due), 5)
                        ),
                    ]
                )
                {
                    SizePoints = 10.5,
                },
                new DocumentBlock.Paragraph(Say("money.signed"))
                {
                    Setting = ParagraphSetting.Remark,
                },
            ],
        };
        return (MoneyPapers.Draft(document, papers, sheet, on), null);
    }

    private static TableRow Of(
        MoneyAccount account,
        int number,
        OfficeDirectory directory,
        DateOnly on
    ) =>
        Row(
            8,
            Mid($"{number}"),
            Mid(account.PersonId is { } person ? directory.NameOf(person) : account.Subject),
            Mid(account.PersonId is { } holder ? PostNames.Of(directory, holder, on) : ""),
            Right(LedgerText.Yuan(account.Money.Due)),
            Right(LedgerText.Yuan(account.Money.Returned)),
            Right(LedgerText.Yuan(account.Money.Waived)),
            Right(LedgerText.Yuan(account.Money.Balance)),
            Left("")
        );
}
