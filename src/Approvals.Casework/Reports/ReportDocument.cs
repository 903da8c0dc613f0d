using System.Globalization;
using Approvals.Casework.Documents;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>Makes the document of a report (handbook on documents, section 6) from its frozen data and the texts that
/// people wrote. Pure: the same data and texts give the same document.</summary>
internal sealed class ReportDocument(ReportFacts data, ReportParts parts, string? signer)
{
    private const Language Said = GatherReport.FileLanguage;
    private const string NoValue = "—";

    private static readonly Texts Words = Texts.Of("reports");

    private readonly ReportMonth _month =
        ReportMonth.Read(data.Month)
        ?? throw new FormatException($"Expected a month, but found '{data.Month}'.");

    /// <summary>Makes it.</summary>
    public OfficialDocument Make() =>
        new()
        {
            Unit = data.Unit,
            Title = Title,
            Head = data.Parties.HasRedHead
                ? new(Say("head", data.Parties.Issuer), parts.DocumentNumber) { Signer = signer }
                : null,
            Addressee = data.Parties.Addressee,
            Blocks = [.. Sections().SelectMany(s => s), .. new ReportAttachments(data).Blocks()],
            Attachments = [Say("attachment.ledger"), Say("attachment.evidence")],
            Signature = new(data.Parties.Issuer, parts.SignedOn, IsSealed: true),
            Imprint = parts.SignedOn is { } on
                ? new(
                    data.Parties.Copies.IsEmpty ? null : string.Join('，', data.Parties.Copies),
                    data.Parties.Issuer,
                    on
                )
                : null,
        };

    /// <summary>Its title.</summary>
    public string Title =>
        data.Kind == ReportKind.Final
            ? Say("title.final", data.Parties.Inspectors)
            : Say("title.monthly", data.Parties.Inspectors, _month.Year, _month.Month);

    private bool IsFinal => data.Kind == ReportKind.Final;

    private IEnumerable<IEnumerable<DocumentBlock>> Sections() =>
        [
            [new DocumentBlock.Paragraph(Opening)],
            IsFinal ? Section("leadership", Written(parts.Leadership)) : [],
            IsFinal ? Section("statement", Written(parts.Statement)) : [],
            Section("general", General()),
            Section("figures", Figures()),
            Section("problems", Problems()),
            Section("late", Late()),
            Section("periods", Periods()),
            Section("difficulties", Difficulties()),
            IsFinal ? Section("open-items", Written(parts.OpenItems)) : [],
            IsFinal ? Section("mechanisms", Written(parts.Mechanisms)) : [],
            Section("next", [Paragraph(NextDue), .. Written(parts.NextMonth)]),
            parts.Corrections is null ? [] : Section("corrections", Written(parts.Corrections)),
            parts.Contact is { } contact ? [Paragraph(Say("contact", contact))] : [],
        ];

    private string Opening =>
        Say("opening", DocumentDates.Day(data.CutOffOn))
        + (data.ShiftedWeeks == 0 ? "" : Say("opening-shifted", data.ShiftedWeeks));

    private static IEnumerable<DocumentBlock> Section(
        string code,
        IEnumerable<DocumentBlock> blocks
    ) => [new DocumentBlock.Heading(1, Say($"section.{code}")), .. blocks];

    private IEnumerable<DocumentBlock> Written(string? text) =>
        text is null ? [] : [Paragraph(ReportCheck.Filled(text, data.Figures, Said))];

    private IEnumerable<DocumentBlock> General()
    {
        yield return Paragraph(ReportSummary.Of(data.Figures, Said));
        yield return Paragraph(Meetings);
        if (data.IsUnchanged)
            yield return Paragraph(Say("unchanged"));
        foreach (var block in Written(parts.LeaderWork))
            yield return block;
    }

    private string Meetings =>
        data.Meetings.IsEmpty
            ? Say("meetings.none")
            : Say(
                "meetings.some",
                string.Join(
                    '，',
                    data.Meetings.GroupBy(m => m.Body)
                        .Select(g =>
                            Say(
                                "meetings.of",
                                Say($"body.{g.Key}"),
                                g.Count(),
                                string.Join('、', g.Select(m => ShortDay(m.On)))
                            )
                        )
                )
            );

    private IEnumerable<DocumentBlock> Figures() =>
        new ReportFigureTables(data, DocumentDates.Day(data.CutOffOn)).Blocks();

    private IEnumerable<DocumentBlock> Problems() =>
        data.Problems.SelectMany(p =>
            new DocumentBlock[]
            {
                new DocumentBlock.Heading(
                    2,
                    Say(
                        "problem.heading",
                        p.Title.TrimEnd('。'),
                        p.No,
                        ReportWords.ProblemStatus(p.Status)
                    )
                ),
            }.Concat(ProgressOf(p).Select(Paragraph))
        );

    private IEnumerable<string> ProgressOf(ReportProblem problem)
    {
        yield return Say("problem.counts", problem.Measures, problem.Closed);
        if (parts.Problems.Where(p => p.Number == problem.No).ToList() is { Count: > 0 } edited)
        {
            foreach (var one in edited)
                yield return ReportCheck.Filled(one.Text, data.Figures, Said);
        }
        else if (problem is { Done.IsEmpty: true, Results.IsEmpty: true })
        {
            yield return Say("problem.nothing-new");
        }
        else
        {
            if (!problem.Done.IsEmpty)
                yield return Say("problem.done", ReportWords.Joined(problem.Done));
            if (!problem.Results.IsEmpty)
                yield return Say("problem.results", ReportWords.Joined(problem.Results));
        }
        if (!problem.Restricted.IsEmpty)
            yield return Say("problem.restricted", string.Join('、', problem.Restricted));
        yield return problem.Left.IsEmpty
            ? Say("problem.all-closed")
            : Say("problem.left", string.Join('；', problem.Left.Select(ReportWords.Of)));
    }

    private IEnumerable<DocumentBlock> Late()
    {
        if (data.Late.IsEmpty)
            return [Paragraph(Say("late.none"))];
        return
        [
            ReportWords.Table(
                [1.2, 2.2, 2.9, 2.4, 2.4, 2.5],
                ["measure", "what", "cause", "first-due", "due", "who"],
                data.Late.OrderByDescending(l => l.IsOverdue)
                    .Select(l =>
                        new[]
                        {
                            Number(l.Number),
                            l.Heading ?? Say("measure.restricted"),
                            $"{Say(l.IsOverdue ? "late.overdue" : "late.at-risk")}：{l.Cause}",
                            Day(l.FirstDueOn),
                            Day(l.DueOn),
                            string.Join('\n', new[] { l.Leader, l.Department }.OfType<string>()),
                        }
                    )
            ),
        ];
    }

    private IEnumerable<DocumentBlock> Periods() =>
        data.Periods.IsEmpty
            ? [Paragraph(Say("periods.none"))]
            :
            [
                ReportWords.Table(
                    [1, 2, 2, 2],
                    ["measure", "period", "due", "closed-on"],
                    data.Periods.Select(p =>
                        new[]
                        {
                            Number(p.Number),
                            Ledger.PeriodText.Of(Said, p.Period),
                            Day(p.DueOn),
                            p.ClosedOn is { } on ? Day(on) : Say("periods.open"),
                        }
                    )
                ),
            ];

    private IEnumerable<DocumentBlock> Difficulties() =>
        data.Difficulties.IsEmpty && parts.Difficulties is null
            ? [Paragraph(Say("difficulties.none"))]
            :
            [
                .. data.Difficulties.Select(d => Paragraph(Say("measure", d.Number, d.Text))),
                .. Written(parts.Difficulties),
            ];

    private string NextDue =>
        data.NextDue.IsEmpty
            ? Say("next.none")
            : Say(
                "next.due",
                DocumentDates.Day(_month.Next.LastOn),
                data.NextDue.Length,
                string.Join('；', data.NextDue.Select(ReportWords.Of))
            );

    private static DocumentBlock Paragraph(string text) => new DocumentBlock.Paragraph(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ShortDay(DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{on.Month}月{on.Day}日");

    private static string Day(DateOnly? on) =>
        on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoValue;

    private static string Say(string key, params object?[] values) => Words.Say(Said, key, values);
}
