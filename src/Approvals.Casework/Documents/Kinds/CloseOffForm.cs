using Approvals.Casework.Documents.Sheets;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Wording;
using static Approvals.Casework.Documents.DocumentWords;
using static Approvals.Casework.Documents.Kinds.Cells;

namespace Approvals.Casework.Documents.Kinds;

/// <summary>The form by which a measure is closed off (销号审批表): what was to be done and what was, the evidence, and the
/// opinion of each level.</summary>
internal sealed record CloseOffForm() : DocumentKind("close-off-form", DocumentAbout.Measure)
{
    public override async Task<(DocumentDraft?, DocumentAnswer?)> DraftAsync(
        DocumentDesk desk,
        CancellationToken cancel
    )
    {
        if (await LedgerPapers.ReadAsync(desk, cancel) is not { } papers)
            return No(new DocumentAnswer.Missing());
        var line = papers.Page.Lines.FirstOrDefault(one => one.Number == desk.Request.Number);
        if (line is null || line.IsMetadataOnly)
            return No(new DocumentAnswer.Missing());
        var evidence =
            await new ReadEvidence(desk.Office).RunAsync(
                new(papers.UnitId, papers.Page.Plan, line.Number),
                desk.Deed.By,
                cancel
            ) ?? [];
        var opinions = await OpinionsAsync(desk, line, cancel);
        var document = new OfficialDocument
        {
            Unit = papers.Unit,
            Title = Say("close-off.title"),
            Frame = new() { SaysTotal = true },
            Blocks =
            [
                new DocumentBlock.Table(
                    [1.3, 2.4, 1.3, 2.4],
                    [.. Planned(line), .. Done(line, evidence), .. opinions, .. Signed(line)]
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
                $"{papers.Page.Plan}/{line.Number}",
                $"{line.Number}",
                line.Heading ?? line.Text!,
                papers.DayOf([line])
            ),
            null
        );
    }

    private static TableRow[] Planned(LedgerLine line) =>
        [
            Row(
                10,
                Label(Say("close-off.problem")),
                Left(Say("close-off.numbered", line.Problem.No, line.Problem.Title), 3)
            ),
            Row(
                14,
                Label(Say("close-off.measure")),
                Left(Say("close-off.numbered", Numbered(line), line.Text), 3)
            ),
            Row(
                9,
                Label(Say("close-off.class")),
                Mid(LedgerText.Of(Language.Chinese, line.Class)),
                Label(Say("close-off.deadline")),
                Mid(Day(line.DueOn) ?? line.DueText)
            ),
            Row(
                9,
                Label(Say("close-off.leader")),
                Mid(line.LeaderPerson?.Name ?? line.Leader?.Name),
                Label(Say("close-off.department")),
                Mid(line.Department?.Name)
            ),
        ];

    private static TableRow[] Done(LedgerLine line, IReadOnlyList<EvidenceLine> evidence) =>
        [
            Row(20, Label(Say("close-off.done")), Left(line.Progress, 3)),
            Row(
                16,
                Label(Say("close-off.result")),
                Left(Lines(Optional("close-off.target", line.Target), line.Result), 3)
            ),
            Row(
                14,
                Label(Say("close-off.evidence")),
                Left(
                    evidence.Count == 0
                        ? Say("close-off.none")
                        : string.Join('\n', evidence.Select((one, at) => Of(one, at + 1))),
                    3
                )
            ),
            Row(
                9,
                Label(Say("close-off.rules")),
                Left(
                    line.RulesMade.IsEmpty
                        ? Say("close-off.none")
                        : string.Join('、', line.RulesMade),
                    3
                )
            ),
            Row(
                9,
                Label(Say("close-off.people")),
                Mid(Say("close-off.count", line.PeopleDealtWith)),
                Label(Say("close-off.money")),
                Mid(Say("close-off.yuan", LedgerText.Yuan(line.Money.Returned)))
            ),
        ];

    private static TableRow[] Signed(LedgerLine line) =>
        [
            Row(20, Label(Say("close-off.truth")), Left(Say("close-off.truth-line"), 3)),
            Row(
                9,
                Label(Say("close-off.closed")),
                Mid(Day(line.ClosedOn)),
                Label(Say("close-off.look-back")),
                Mid(Day(line.LookBack?.DueOn))
            ),
        ];

    /// <summary>What each level said, from the cases that whoever asks may see.</summary>
    private static async Task<List<TableRow>> OpinionsAsync(
        DocumentDesk desk,
        LedgerLine line,
        CancellationToken cancel
    )
    {
        List<TableRow> rows = [];
        foreach (var one in line.Cases)
        {
            var (papers, _) = await CasePapers.ReadAsync(desk, one.Id, cancel);
            if (papers is null)
                continue;
            foreach (
                var step in papers.Steps.Where(step =>
                    step.Kind == SheetStepKind.Done && step.Outcome is not null
                )
            )
            {
                var day = papers.DayOf(step.At);
                rows.Add(
                    Row(
                        12,
                        Label(step.Name),
                        Left(
                            Lines(
                                papers.OutcomeOf(step),
                                step.Opinion,
                                Say(
                                    "close-off.signed",
                                    papers.PersonOf(step.By, day) ?? Say("sheet.system"),
                                    DocumentDates.Day(day)
                                )
                            ),
                            3
                        )
                    )
                );
            }
        }

        return rows;
    }

    private static string Of(EvidenceLine one, int number) =>
        Say(
            "close-off.file",
            number,
            one.Title,
            one.DocumentNumber is { } no ? $"{no}，" : "",
            DocumentDates.Day(one.DocumentOn)
        ) + (one.SupplementFor is { } period ? Say("close-off.supplement", period) : "");

    private static string Numbered(LedgerLine line) =>
        line.Cycle > 1 ? $"{line.Number}-{line.Cycle}" : $"{line.Number}";

    private static string? Optional(string key, string? value) =>
        value is null ? null : Say(key, value);

    private static string Lines(params string?[] lines) =>
        string.Join('\n', lines.Where(one => !string.IsNullOrEmpty(one)));

    private static string? Day(DateOnly? on) => on is { } day ? DocumentDates.Day(day) : null;
}
