using Approvals.Casework.Documents.Sheets;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The approval sheet (审批单) of a case: every step, by whom, in which capacity, when, with which opinion; and
/// the code by which it can be held against the journal.</summary>
internal sealed record ApprovalSheet() : DocumentKind("approval-sheet", DocumentAbout.Case)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, problem) = await CasePapers.ReadAsync(desk, new(desk.Request.Number), cancel);
        if (papers is null)
            return No(problem!);
        var view = papers.View;
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("sheet.title"),
            Frame = new() { SaysTotal = true },
            Blocks =
            [
                new DocumentBlock.Table(
                    [1.1, 3, 1.1, 2.3],
                    [
                        Row(9, Label(Say("sheet.about")), Left(view.Title, 3)),
                        Row(
                            9,
                            Label(Say("sheet.number")),
                            Mid($"{view.Id.Value}"),
                            Label(Say("sheet.status")),
                            Mid(SayCode("status", Storage.StoredCode.Of(view.Status)))
                        ),
                        Row(
                            9,
                            Label(Say("sheet.process")),
                            Mid(Say("sheet.version", view.Definition, view.DefinitionNumber)),
                            Label(Say("sheet.started")),
                            Mid(papers.TimeOf(view.StartedAt))
                        ),
                    ]
                ),
                new DocumentBlock.Table(
                    [0.6, 1.7, 2, 1.7, 3.2],
                    [
                        Headings(
                            Say("sheet.no"),
                            Say("sheet.step"),
                            Say("sheet.who"),
                            Say("sheet.when"),
                            Say("sheet.opinion")
                        ),
                        .. papers.Steps.Select((step, at) => Of(papers, step, at + 1)),
                    ]
                )
                {
                    SizePoints = 10.5,
                },
                new DocumentBlock.Paragraph(Say("sheet.code", papers.Code))
                {
                    Setting = ParagraphSetting.Remark,
                },
                new DocumentBlock.Paragraph(Say("sheet.how", papers.Code.Rows))
                {
                    Setting = ParagraphSetting.Remark,
                },
            ],
        };
        return (
            new(
                document,
                view.UnitId,
                $"{view.Id.Value}",
                $"{view.Id.Value}",
                view.Title,
                papers.On
            ),
            null
        );
    }

    private static TableRow Of(CasePapers papers, SheetStep step, int number)
    {
        var day = papers.DayOf(step.At);
        var who = papers.PersonOf(step.By, day) ?? Say("sheet.system");
        if (step.ActingFor is { } other)
            who += "\n" + Say("sheet.for", papers.PersonOf(other, day));
        if (step.Capacity is { } capacity)
            who += "\n" + SayCode("capacity", capacity);
        var when = papers.TimeOf(step.At).Replace(' ', '\n');
        if (step.HappenedAt is { } happened)
            when += "\n" + Say("sheet.happened", papers.TimeOf(happened));
        string?[] said = [papers.OutcomeOf(step), step.Opinion];
        return Row(
            11,
            Mid($"{number}"),
            Left(
                step.Kind == SheetStepKind.Redirected
                    ? Say("sheet.back", papers.ElementOf(step.Name))
                : step.Kind == SheetStepKind.Signed ? Say("sheet.signer", step.Name)
                : step.Name
            ),
            Left(who),
            Mid(when),
            Left(string.Join('\n', said.Where(one => one is not null)))
        );
    }
}
