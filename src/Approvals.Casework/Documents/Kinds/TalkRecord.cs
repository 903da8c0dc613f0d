using Approvals.Casework.Cases;
using Approvals.Feel;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The record of a talk (谈话记录), with its restricted texts: only for who may read them, and each reading is
/// entered. A line for a signature stands on each page.</summary>
internal sealed record TalkRecord() : DocumentKind("talk-record", DocumentAbout.Case)
{
    private static readonly string[] Parts =
    [
        "outline",
        "factsTold",
        "explanation",
        "demands",
        "promise",
        "promiseOn",
        "corrections",
        "attitude",
        "refusalNote",
        "witness",
    ];

    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(desk.Request.Purpose))
            return No(new DocumentAnswer.Unfit("no-purpose"));
        var (papers, problem) = await CasePapers.ReadAsync(desk, new(desk.Request.Number), cancel);
        if (papers is null)
            return No(problem!);
        if (papers.ValueOf("factsTold") is null)
            return No(new DocumentAnswer.Unfit("no-talk"));
        var view = papers.View;
        List<DocumentBlock> blocks =
        [
            new DocumentBlock.Table(
                [1.2, 2.4, 1.2, 2.4],
                [
                    Row(
                        9,
                        Label(Say("talk.number")),
                        Mid($"{view.Id.Value}"),
                        Label(Say("talk.form")),
                        Mid(view.Definition)
                    ),
                    Row(
                        9,
                        Label(Say("talk.start")),
                        Mid(papers.TextOf("startedAt")),
                        Label(Say("talk.end")),
                        Mid(papers.TextOf("endedAt"))
                    ),
                    Row(
                        9,
                        Label(Say("talk.place")),
                        Mid(papers.TextOf("place")),
                        Label(Say("talk.person")),
                        Mid(Named(papers, "person"))
                    ),
                    Row(
                        9,
                        Label(Say("talk.talker")),
                        Mid(Named(papers, "talker")),
                        Label(Say("talk.recorder")),
                        Mid(Named(papers, "recorder"))
                    ),
                    Row(9, Label(Say("talk.present")), Left(papers.TextOf("present"), 3)),
                ]
            ),
        ];
        foreach (var part in Parts)
        {
            var (text, refused) = await TextAsync(desk, papers, part, cancel);
            if (refused is not null)
                return No(refused);
            if (string.IsNullOrEmpty(text))
                continue;
            blocks.Add(new DocumentBlock.Heading(1, Say($"talk.{part}")));
            blocks.Add(new DocumentBlock.Paragraph(text));
        }

        blocks.Add(new DocumentBlock.Heading(1, Say("talk.more")));
        blocks.Add(new DocumentBlock.Paragraph(Say("talk.more-line")));
        blocks.Add(new DocumentBlock.Heading(1, Say("talk.read")));
        blocks.Add(new DocumentBlock.Paragraph(Say("talk.read-line")));
        blocks.Add(
            new DocumentBlock.Table(
                [1.2, 2.4, 1.2, 2.4],
                [
                    SignRow("talk.sign-person"),
                    SignRow("talk.sign-talker"),
                    SignRow("talk.sign-recorder"),
                    Row(16, Label(Say("talk.sign-refused")), Left("", 3)),
                    SignRow("talk.sign-witness"),
                ]
            )
        );
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("talk.title"),
            Blocks = blocks,
            Frame = new()
            {
                Label = Say("talk.label"),
                Foot = Say("talk.foot"),
                SaysTotal = true,
            },
        };
        // Nobody learns from the name of a file who was talked to.
        return (papers.Draft(document, null, Say("talk.title"), papers.On), null);
    }

    private static TableRow SignRow(string who) =>
        Row(12, Label(Say(who)), Left(""), Label(Say("talk.sign-when")), Left(""));

    private static string? Named(CasePapers papers, string key) =>
        papers.ValueOf(key) is Value.String { Text: var person }
            ? papers.PersonOf(person, papers.On)
            : papers.TextOf(key);

    /// <summary>The words of a part; a restricted text is read as anybody reads it.</summary>
    private static async Task<(string? Text, DocumentAnswer? Refused)> TextAsync(
        DocumentDesk desk,
        CasePapers papers,
        string key,
        CancellationToken cancel
    )
    {
        if (SealReference.SealOf(papers.ValueOf(key)) is not { } seal)
            return (
                key == "attitude" && papers.TextOf(key) is { } code
                    ? SayCode("attitude", code)
                    : papers.TextOf(key),
                null
            );
        return await new ReadRestrictedText(desk.Office).RunAsync(
            papers.View.Id,
            seal,
            desk.Request.Purpose!,
            desk.Deed,
            cancel
        ) switch
        {
            RestrictedAnswer.Read read => (read.Text, null),
            RestrictedAnswer.Refused refused => (null, new DocumentAnswer.Refused(refused.Why)),
            RestrictedAnswer.Destroyed destroyed => (
                Say("talk.destroyed", papers.TimeOf(destroyed.At)),
                null
            ),
            _ => (null, null),
        };
    }
}
