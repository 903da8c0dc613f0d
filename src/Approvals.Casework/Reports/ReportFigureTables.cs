using System.Globalization;
using Approvals.Casework.Documents;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>The tables of the figures of a report: compared with the report before, by class and by aspect.</summary>
internal sealed class ReportFigureTables(ReportFacts data, string asOf)
{
    private const Language Said = GatherReport.FileLanguage;

    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>The tables, with a remark below.</summary>
    public IEnumerable<DocumentBlock> Blocks() =>
        [
            Compared(),
            Space(),
            ReportWords.Table(
                [3, 1.5, 1.5, 2, 1.5, 1.5],
                ["class", "total", "closed", "staged", "open", "overdue"],
                data.Figures.ByClass.Select(c =>
                    (string[])[Words.Say(Said, $"class.{c.Class}"), .. Counts(c.Measures)]
                )
            ),
            Space(),
            ReportWords.Table(
                [4, 1.2, 1.2, 1.2, 1.3, 1.5, 1.4, 1.2, 1.2, 1.2],
                [
                    "aspect",
                    "problems",
                    "done",
                    "total",
                    "closed",
                    "staged",
                    "open",
                    "overdue",
                    "talks",
                    "people",
                ],
                data.Figures.ByAspect.Select(OfAspect)
            ),
            new DocumentBlock.Paragraph(Words.Say(Said, "table.remark", asOf))
            {
                Setting = ParagraphSetting.Remark,
            },
        ];

    // The first report has nothing to be compared with.
    private DocumentBlock.Table Compared() =>
        data is { PreviousOn: { } on, Before: { } before }
            ? ReportWords.TableOf(
                [3, 2, 2, 1.5],
                [
                    Words.Say(Said, "table.figure"),
                    Words.Say(Said, "table.now", asOf),
                    Words.Say(Said, "table.before", DocumentDates.Day(on)),
                    Words.Say(Said, "table.change"),
                ],
                FigureRow.All.Select(row =>
                    new[]
                    {
                        row.Name(Said),
                        row.Text(Said, data.Figures),
                        row.Text(Said, before),
                        row.Change(data.Figures, before),
                    }
                )
            )
            : ReportWords.TableOf(
                [3, 3],
                [Words.Say(Said, "table.figure"), Words.Say(Said, "table.now", asOf)],
                FigureRow.All.Select(row => new[] { row.Name(Said), row.Text(Said, data.Figures) })
            );

    private static string[] OfAspect(AspectCounts aspect) =>
        [
            aspect.No is { } no
                ? Words.Say(Said, "aspect", no, aspect.Title)
                : Words.Say(Said, "aspect.none"),
            Text(aspect.Problems.Total),
            Text(aspect.Problems.Done),
            .. Counts(aspect.Measures),
            Text(aspect.TalksHeld),
            Text(aspect.PeopleDealtWith),
        ];

    private static IEnumerable<string> Counts(MeasureCounts counts) =>
        new[] { counts.Total, counts.Closed, counts.Staged, counts.Open, counts.Overdue }.Select(
            count => Text(count)
        );

    private static string Text(int? count) =>
        count?.ToString(CultureInfo.InvariantCulture) ?? Words.Say(Said, "table.hidden");

    private static DocumentBlock.Paragraph Space() => new("") { Setting = ParagraphSetting.Remark };
}
