using static Approvals.Casework.Documents.DocumentWords;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The record of a meeting (会议记录): verbatim, internal, kept for good. The summary is another
/// document.</summary>
internal sealed record MeetingRecord() : DocumentKind("meeting-record", DocumentAbout.Case)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        var (papers, problem) = await CasePapers.ReadAsync(desk, new(desk.Request.Number), cancel);
        if (papers is null)
            return No(problem!);
        if (papers.TextOf("minutes") is not { } minutes)
            return No(new DocumentAnswer.Unfit("no-minutes"));
        var number = papers.TextOf("minutesNumber");
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("meeting.record"),
            Blocks =
            [
                new DocumentBlock.Paragraph(Say("meeting.number", number ?? ""))
                {
                    Setting = ParagraphSetting.Flush,
                },
                new DocumentBlock.Paragraph(minutes),
                new DocumentBlock.Paragraph(
                    Say("meeting.seal", papers.TextOf("minutesSeal") ?? Say("meeting.unsealed"))
                )
                {
                    Setting = ParagraphSetting.Remark,
                },
                new DocumentBlock.Paragraph(Say("meeting.code", papers.Code))
                {
                    Setting = ParagraphSetting.Remark,
                },
            ],
            Frame = new()
            {
                Label = Say("meeting.label"),
                Foot = Say("meeting.foot"),
                SaysTotal = true,
            },
        };
        var on = papers.DayOf("meetsOn") ?? papers.On;
        return (papers.Draft(document, number, papers.View.Title, on), null);
    }
}
