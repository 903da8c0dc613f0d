using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

/// <summary>The calendar of <c>seeds/calendar</c>, and short forms for the tests over it.</summary>
internal static class Seeds
{
    public const int FirstYear = 2007;
    public const int LastYear = 2026;

    public static readonly IReadOnlyList<CalendarYear> Years =
    [
        .. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(Year),
    ];

    public static readonly OfficeCalendar Calendar = OfficeCalendar.Of("2026", Years);

    /// <summary>The calendar as it was in 2023: the notice for 2024 came in October.</summary>
    public static readonly OfficeCalendar Of2023 = OfficeCalendar.Of(
        "2023",
        Years.Where(year => year.Year <= 2023)
    );

    public static string Text(int year) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "calendar", $"{year}.csv"));

    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Ten in the morning of a day, in the office.</summary>
    public static DateTimeOffset At(string day, int hour = 10) =>
        new(Day(day).ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));

    public static DueDate Due(
        DueRule rule,
        DeadlineKind kind,
        string from,
        OfficeCalendar? calendar = null
    )
    {
        var due = DueDates.Of(new(rule, kind, At(from)), calendar ?? Calendar, out var problem);
        Assert.Null(problem);
        return due!;
    }

    public static DateOnly WorkOn(DueRule rule, DeadlineKind kind, string from) =>
        Due(rule, kind, from).WorkOn;

    private static CalendarYear Year(int year)
    {
        var reading = CalendarFile.Read(Text(year), year);
        return reading.Year
            ?? throw new InvalidDataException($"{year}: {string.Join("; ", reading.Problems)}");
    }
}
