using System.Globalization;
using System.Text;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;
using static Approvals.Casework.Rehearsal.RehearsalTexts;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>Writes what came of a rehearsal into a folder: pages to read and print, and the same as tables. The same
/// result gives the same bytes.</summary>
internal static class ResultFiles
{
    /// <summary>Writes all files but letters and journal, which are written while it is played.</summary>
    public static void Write(string folder, RehearsalResult result, OfficeCalendar calendar)
    {
        var entries = CalendarDays.Of(result, calendar);
        Put("index.html", ResultPage.Of(result, [.. entries.Select(e => e.Person).Distinct()]));
        Put("measures.csv", Measures(result));
        Put("steps-nobody-could-take.csv", Stuck(result));
        Put("full-days.csv", FullDays(result));
        Put("dates-on-days-off.csv", MovedDates(result));
        Put("calendar.csv", Calendar(result, entries));
        foreach (var person in entries.GroupBy(e => e.Person))
            Put(
                Path.Combine("calendar", $"{person.Key.Value}.html"),
                PersonPage(result, person.Key, person)
            );

        void Put(string name, string text)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
    }

    private static string Measures(RehearsalResult result) =>
        CsvText.Of(
            result
                .Measures.Select(m => ResultPage.Cells(m, result))
                .Prepend([.. ResultPage.MeasureHead.Select(key => Both(key))])
        );

    private static string Stuck(RehearsalResult result) =>
        CsvText.Of(
            result
                .Stuck.Select(t => ResultPage.Cells(t, result))
                .Prepend([.. ResultPage.StuckHead.Select(key => Both(key))])
        );

    private static string FullDays(RehearsalResult result) =>
        CsvText.Of(
            result
                .FullDays.Select(d => ResultPage.Cells(d, result))
                .Prepend([.. ResultPage.FullHead.Select(key => Both(key))])
        );

    private static string MovedDates(RehearsalResult result) =>
        CsvText.Of(
            result
                .MovedDates.Select(ResultPage.Cells)
                .Prepend([.. ResultPage.MovedHead.Select(key => Both(key))])
        );

    private static string Calendar(RehearsalResult result, IReadOnlyList<CalendarEntry> entries) =>
        CsvText.Of(
            entries
                .OrderBy(e => e.On)
                .Select(e =>
                    (string?[])
                        [
                            CalendarDays.Text(e.On),
                            e.Person.Value,
                            result.Names.GetValueOrDefault(e.Person),
                            Both($"kind.{e.Kind}"),
                            e.Measure?.ToString(CultureInfo.InvariantCulture),
                            e.What,
                        ]
                )
                .Prepend([
                    Both("column.day"),
                    Both("column.code"),
                    Both("column.person"),
                    Both("column.kind"),
                    Both("column.measure"),
                    Both("column.what"),
                ])
        );

    private static string PersonPage(
        RehearsalResult result,
        PersonId person,
        IEnumerable<CalendarEntry> entries
    )
    {
        var page = new HtmlPage(Both("page.person", result.Names.GetValueOrDefault(person)));
        foreach (var month in entries.GroupBy(e => (e.On.Year, e.On.Month)))
        {
            page.Heading(FormattableString.Invariant($"{month.Key.Year}-{month.Key.Month:00}"));
            page.Table(
                [
                    Both("column.day"),
                    Both("column.kind"),
                    Both("column.measure"),
                    Both("column.what"),
                ],
                month.Select(e =>
                    (
                        false,
                        (string?[])
                            [
                                CalendarDays.Text(e.On),
                                Both($"kind.{e.Kind}"),
                                e.Measure?.ToString(CultureInfo.InvariantCulture),
                                e.What,
                            ]
                    )
                )
            );
        }
        return page.ToString();
    }
}
