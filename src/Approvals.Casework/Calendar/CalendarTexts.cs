using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>How days and holidays are said.</summary>
internal static class CalendarTexts
{
    private static readonly Texts Words = Texts.Of("calendar");

    /// <summary>A sentence of <c>Texts/calendar.*.json</c>.</summary>
    public static string Say(Language language, string key, params object?[] values) =>
        Words.Say(language, key, values);

    /// <summary>A date with its weekday, and what it is where that is not plain to see.</summary>
    public static string Day(Language language, MarkedDay day)
    {
        var weekday = Say(language, $"weekday.{day.On.DayOfWeek}");
        var mark = day.Mark switch
        {
            DayMark.MakeUp => Say(language, "mark.make-up"),
            DayMark.Holiday => Say(language, "mark.holiday", Holiday(language, day.Name)),
            _ => "",
        };
        return Say(language, "day", Date(language, day.On), weekday, mark);
    }

    /// <summary>A date.</summary>
    public static string Date(Language language, DateOnly on) =>
        Say(language, "date", on.Year, on.Month, on.Day, MonthName(on.Month));

    /// <summary>A month of a year.</summary>
    public static string Month(Language language, int year, int month) =>
        Say(language, "month", year, month, MonthName(month));

    /// <summary>A holiday; in English too where its name is known, else as it stands.</summary>
    public static string Holiday(Language language, string name)
    {
        var key = $"holiday.{name}";
        return Words.Has(key) ? Say(language, key) : name;
    }

    /// <summary>Several holidays.</summary>
    public static string Holidays(Language language, IEnumerable<string> names) =>
        string.Join(Say(language, "list.separator"), names.Select(name => Holiday(language, name)));

    private static string MonthName(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
