using System.Globalization;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using static Approvals.Casework.Rehearsal.RehearsalTexts;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>The first page of a result: whether all ended well, and what did not.</summary>
internal static class ResultPage
{
    /// <summary>More of a table stands in its file.</summary>
    private const int MaxRows = 200;

    /// <summary>The columns of measures.</summary>
    public static string[] MeasureHead { get; } =
    [
        "column.measure",
        "column.title",
        "column.status",
        "column.due",
        "column.closed",
        "column.waits-for",
        "column.person",
        "column.why",
    ];

    /// <summary>The columns of steps that nobody could take.</summary>
    public static string[] StuckHead { get; } =
    [
        "column.measure",
        "column.title",
        "column.step",
        "column.since",
        "column.person",
        "column.why",
        "column.change",
    ];

    /// <summary>The columns of days with too many tasks.</summary>
    public static string[] FullHead { get; } = ["column.day", "column.person", "column.open"];

    /// <summary>The columns of dates on days off.</summary>
    public static string[] MovedHead { get; } = ["column.what", "column.day", "column.work-day"];

    /// <summary>The page.</summary>
    public static string Of(RehearsalResult result, IReadOnlyList<PersonId> people)
    {
        var page = new HtmlPage(Both("page.title"));
        page.Say(
            Both(
                "page.about",
                CalendarDays.Text(result.FirstOn),
                CalendarDays.Text(result.LastOn),
                result.Seed,
                result.Behaviour.Name
            )
        );
        if (result.StaffMovedFrom is { } moved)
            page.Say(Both("page.staff-moved", CalendarDays.Text(moved)));
        var over = result.Measures.Count(m => m.IsOver);
        page.Say(
            Both("page.measures", over, result.Measures.Count, result.Acts, result.Mails.Count),
            result.EndsWell ? "good" : "bad"
        );
        Checks(page, result);
        Table(
            page,
            "page.all-measures",
            MeasureHead,
            result.Measures,
            m => (!m.IsOver, Cells(m, result)),
            int.MaxValue
        );
        Table(
            page,
            "page.stuck",
            StuckHead,
            [.. result.Stuck],
            t => (true, Cells(t, result)),
            MaxRows
        );
        Table(
            page,
            "page.full-days",
            FullHead,
            result.FullDays,
            d => (false, Cells(d, result)),
            MaxRows
        );
        Table(page, "page.moved", MovedHead, result.MovedDates, d => (false, Cells(d)), MaxRows);
        page.Heading(Both("page.calendar"));
        page.Links(
            people.Select(p =>
                (result.Names.GetValueOrDefault(p) ?? p.Value, $"calendar/{p.Value}.html")
            )
        );
        return page.ToString();
    }

    private static void Checks(HtmlPage page, RehearsalResult result)
    {
        page.Heading(Both("page.checks"));
        page.Table(
            [Both("column.check"), Both("column.looked"), Both("column.result")],
            result.Checks.Select(c =>
                (
                    !c.Holds,
                    (string?[])
                        [
                            Both($"check.{c.Code}"),
                            c.Looked.ToString(CultureInfo.InvariantCulture),
                            c.Holds ? Both("holds") : string.Join('\n', c.Faults.Take(20)),
                        ]
                )
            )
        );
    }

    private static void Table<T>(
        HtmlPage page,
        string title,
        string[] head,
        IReadOnlyList<T> rows,
        Func<T, (bool, string?[])> cells,
        int most
    )
    {
        page.Heading(Both(title, rows.Count));
        if (rows.Count == 0)
            page.Say(Both("none"));
        else
            page.Table(head.Select(key => Both(key)), rows.Take(most).Select(cells));
        if (rows.Count > most)
            page.Say(Both("page.more", rows.Count - most));
    }

    /// <summary>A measure as a row.</summary>
    public static string?[] Cells(MeasureEnd end, RehearsalResult result) =>
        [
            end.Line.Number.ToString(CultureInfo.InvariantCulture),
            end.Line.Heading ?? end.Line.Text,
            LedgerText.Of(Language.Chinese, end.Line.Standing.Status),
            CalendarDays.Text(end.Line.DueOn),
            CalendarDays.Text(end.Line.ClosedOn),
            end.WaitsFor?.Name,
            NameOf(end.WaitsFor?.Doer, result),
            end.WaitsFor is { } task ? WhyOf(task) : null,
        ];

    /// <summary>A step that nobody could take as a row.</summary>
    public static string?[] Cells(PlayedTask task, RehearsalResult result) =>
        [
            task.Measure?.ToString(CultureInfo.InvariantCulture),
            task.Title,
            task.Name,
            CalendarDays.Text(task.OpenedOn),
            NameOf(task.Doer, result),
            WhyOf(task),
            task.SmallestChange,
        ];

    /// <summary>A day with too many tasks as a row.</summary>
    public static string?[] Cells(FullDay day, RehearsalResult result) =>
        [
            CalendarDays.Text(day.On),
            NameOf(day.Person, result),
            day.Open.ToString(CultureInfo.InvariantCulture),
        ];

    /// <summary>A date on a day off as a row.</summary>
    public static string?[] Cells(MovedDate date) =>
        [date.What, CalendarDays.Text(date.On), CalendarDays.Text(date.WorkOn)];

    private static string WhyOf(PlayedTask task) =>
        task.Doer is null ? Both("why.nobody") : task.Problem ?? Both("why.not-acted");

    private static string? NameOf(PersonId? person, RehearsalResult result) =>
        person is { } known ? result.Names.GetValueOrDefault(known) ?? known.Value : null;
}
