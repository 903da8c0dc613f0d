using static Approvals.Casework.Documents.DocumentWords;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The letter that urges (督办函), from its case: what lags, what is demanded, by when it is answered.</summary>
internal sealed record SupervisionLetter() : DocumentKind("supervision-letter", DocumentAbout.Case)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, problem) = await CasePapers.ReadAsync(desk, new(desk.Request.Number), cancel);
        if (papers is null)
            return No(problem!);
        if (papers.TextOf("demand") is not { } demand || papers.ValueOf("addressee") is null)
            return No(new DocumentAnswer.Unfit("no-letter"));
        var addressee = papers.ValueOf("addressee") is Feel.Value.String { Text: var person }
            ? papers.PersonOf(person, papers.On)
            : null;
        List<DocumentBlock> blocks = [];
        if (papers.TextOf("lag") is { } lag)
        {
            blocks.Add(new DocumentBlock.Heading(1, Say("letter.lag")));
            blocks.Add(new DocumentBlock.Paragraph(Sentence(lag)));
        }

        blocks.Add(new DocumentBlock.Heading(1, Say("letter.demand")));
        blocks.Add(new DocumentBlock.Paragraph(Sentence(demand)));
        if (papers.TextOf("answerBy") is { } by)
        {
            blocks.Add(new DocumentBlock.Heading(1, Say("letter.answer")));
            blocks.Add(new DocumentBlock.Paragraph(Say("letter.answer-by", by)));
        }

        var number = papers.TextOf("letterNumber");
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("letter.title"),
            Layout = DocumentLayout.Letter,
            Head = new(papers.Unit, number),
            Addressee = addressee,
            Blocks = blocks,
            Signature = new(Say("letter.office"), papers.DayOf("issuedOn"), IsSealed: false),
        };
        var on = papers.DayOf("issuedOn") ?? papers.On;
        return (papers.Draft(document, number, papers.View.Title, on), null);
    }

    private static string Sentence(string text) =>
        text.EndsWith('。') || text.EndsWith('！') || text.EndsWith('？') ? text : $"{text}。";
}
