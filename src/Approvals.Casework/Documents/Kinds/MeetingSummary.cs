using Approvals.Feel;
using static Approvals.Casework.Documents.DocumentWords;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The summary of a meeting (会议纪要): what was decided, item by item, and nothing of what was said. It bears no
/// seal.</summary>
internal sealed record MeetingSummary() : DocumentKind("meeting-summary", DocumentAbout.Case)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, problem) = await CasePapers.ReadAsync(desk, new(desk.Request.Number), cancel);
        if (papers is null)
            return No(problem!);
        if (papers.ValueOf("results") is not Value.List results || papers.TextOf("minutes") is null)
            return No(new DocumentAnswer.Unfit("no-minutes"));
        var number = papers.TextOf("minutesNumber");
        List<DocumentBlock> blocks = [];
        if (papers.TextOf("meetsOn") is { } day)
            blocks.Add(new DocumentBlock.Paragraph(Say("meeting.held", day, papers.Unit)));
        foreach (var result in results.Items.ToArray().OfType<Value.Context>())
        {
            blocks.Add(new DocumentBlock.Heading(1, Text(result, "title") ?? ""));
            var outcome = Text(result, "outcome") is { } code ? SayCode("item", code) : "";
            var words = Text(result, "text");
            blocks.Add(
                new DocumentBlock.Paragraph(words is null ? $"{outcome}。" : $"{outcome}：{words}")
            );
        }

        var on = papers.DayOf("meetsOn") ?? papers.On;
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("meeting.summary"),
            Head = new(Say("meeting.head", papers.Unit), number),
            Blocks = blocks,
            Signature = new(papers.Unit, on, IsSealed: false),
        };
        return (papers.Draft(document, number, papers.View.Title, on), null);
    }

    private static string? Text(Value.Context result, string key) =>
        result.Entries.GetValueOrDefault(key) is Value.String { Text: { Length: > 0 } text }
            ? text
            : null;
}
