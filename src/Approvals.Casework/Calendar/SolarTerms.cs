using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>When the solar terms begin: computed, so that no table runs out.</summary>
/// <remarks>Within a minute of the almanacs, and on the same days, in all of 2000 to 2100. Of years to come nobody
/// knows it better: where a term begins so close to midnight, the official almanac decides on its day.</remarks>
public static class SolarTerms
{
    private const int Count = 24;
    private const double DaysPerYear = 365.2422;
    private const double DegreesOfFirst = 285;

    /// <summary>Each step leaves a sixtieth of the error, at first a few days at most: the last is below a
    /// second.</summary>
    private const int Steps = 8;

    /// <summary>The name of a term.</summary>
    public static string Name(SolarTerm term, Language language) =>
        CalendarTexts.Say(language, $"solar-term.{term}");

    /// <summary>When a term begins in a year, in UTC.</summary>
    /// <param name="term">The term.</param>
    /// <param name="year">1900 to 2150.</param>
    public static DateTimeOffset InstantOf(SolarTerm term, int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2150);
        var target = double.DegreesToRadians((DegreesOfFirst + 15 * (int)term) % 360);
        var at = new DateTimeOffset(year, 1, 6, 0, 0, 0, TimeSpan.Zero).AddDays(
            (int)term * DaysPerYear / Count
        );
        for (var step = 0; step < Steps; step++)
        {
            var missing = Math.IEEERemainder(target - SolarLongitude.At(at), Math.Tau);
            at = at.AddDays(missing / Math.Tau * DaysPerYear);
        }
        return at;
    }

    /// <summary>The day on which a term begins in a year.</summary>
    /// <param name="term">The term.</param>
    /// <param name="year">1900 to 2150.</param>
    /// <param name="calendar">Whose clocks say which day it is.</param>
    public static DateOnly DateOf(SolarTerm term, int year, OfficeCalendar calendar) =>
        calendar.DateOf(InstantOf(term, year));

    /// <summary>The first day after a day on which a term begins.</summary>
    /// <param name="term">The term.</param>
    /// <param name="reference">The day; a term that begins on it is past.</param>
    /// <param name="calendar">Whose clocks say which day it is.</param>
    public static DateOnly FirstAfter(SolarTerm term, DateOnly reference, OfficeCalendar calendar)
    {
        var thisYear = DateOf(term, reference.Year, calendar);
        return thisYear > reference ? thisYear : DateOf(term, reference.Year + 1, calendar);
    }
}
