using Approvals.Casework.Ledger;
using Approvals.Casework.Wording;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The cover of the close-off forms of a problem: what it is, and what each of its measures stands
/// at.</summary>
internal sealed record CloseOffCover() : DocumentKind("close-off-cover", DocumentAbout.Problem)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        if (await LedgerPapers.ReadAsync(desk, cancel) is not { } papers)
            return No(new DocumentAnswer.Missing());
        var problem = papers.Page.Problems.FirstOrDefault(one => one.No == desk.Request.Number);
        if (problem is null)
            return No(new DocumentAnswer.Missing());
        var lines = papers.Page.Lines.Where(line => line.Problem.No == problem.No).ToList();
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("cover.title"),
            Frame = new() { SaysTotal = true },
            Blocks =
            [
                new DocumentBlock.Table(
                    [1.3, 2.4, 1.3, 2.4],
                    [
                        Row(
                            10,
                            Label(Say("close-off.problem")),
                            Left(Say("close-off.numbered", problem.No, problem.Title), 3)
                        ),
                        Row(14, Label(Say("cover.text")), Left(problem.Text, 3)),
                        Row(12, Label(Say("cover.cause")), Left(problem.RootCause, 3)),
                        Row(
                            9,
                            Label(Say("cover.status")),
                            Mid(LedgerText.Of(Language.Chinese, problem.Status)),
                            Label(Say("cover.count")),
                            Mid($"{lines.Count}")
                        ),
                    ]
                )
                {
                    SizePoints = 10.5,
                },
                new DocumentBlock.Table(
                    [0.8, 4, 1.6, 1.2, 1.8],
                    [
                        Headings(
                            Say("cover.no"),
                            Say("close-off.measure"),
                            Say("close-off.department"),
                            Say("cover.state"),
                            Say("close-off.closed")
                        ),
                        .. lines.Select(line =>
                            Row(
                                9,
                                Mid($"{line.Number}"),
                                Left(line.Heading ?? line.Text ?? Say("cover.hidden")),
                                Mid(line.Department?.Name),
                                Mid(LedgerText.Of(Language.Chinese, line.Standing.Status)),
                                Mid(line.ClosedOn is { } on ? DocumentDates.Day(on) : "")
                            )
                        ),
                    ]
                )
                {
                    SizePoints = 10.5,
                },
                new DocumentBlock.Table(
                    [1.3, 6.1],
                    [Row(22, Label(Say("cover.group")), Left(Say("cover.group-line")))]
                )
                {
                    SizePoints = 10.5,
                },
            ],
        };
        return (
            new(
                document,
                papers.UnitId,
                $"{papers.Page.Plan}/{problem.No}",
                $"{problem.No}",
                problem.Title,
                papers.DayOf(lines)
            ),
            null
        );
    }
}
