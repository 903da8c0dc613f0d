namespace Approvals.Feel;

/// <summary>
/// A day of the proleptic Gregorian calendar. FEEL's years reach from -999,999,999 to 999,999,999 (XML Schema, with a
/// year 0), far past <see cref="DateOnly"/>.
/// </summary>
public readonly record struct LocalDate : IComparable<LocalDate>
{
    /// <summary>The largest year; its negative is the smallest.</summary>
    public const int MaxYear = 999_999_999;

    private const int DaysPerEra = 146_097; // 400 years.
    private const int DaysTo1970 = 719_468; // From 0000-03-01, where the eras begin, so that a leap day ends its year.

    private LocalDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>-999,999,999 to 999,999,999; the year before 1 is 0.</summary>
    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>1 to 31.</summary>
    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay
    {
        get
        {
            var y = Month <= 2 ? (long)Year - 1 : Year;
            var era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
            var yearOfEra = y - era * 400;
            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return era * DaysPerEra
                + yearOfEra * 365
                + yearOfEra / 4
                - yearOfEra / 100
                + dayOfYear
                - DaysTo1970;
        }
    }

    /// <summary>1 (Monday) to 7 (Sunday).</summary>
    public int IsoWeekday => (int)(((EpochDay + 3) % 7 + 7) % 7) + 1;

    /// <summary>1 to 366.</summary>
    public int DayOfYear => (int)(EpochDay - new LocalDate(Year, 1, 1).EpochDay) + 1;

    /// <summary>The week of ISO 8601, 1 to 53: the first one has the year's first Thursday.</summary>
    public int IsoWeek
    {
        get
        {
            var thursday = FromEpochDay(EpochDay + 4 - IsoWeekday)!.Value;
            return (thursday.DayOfYear - 1) / 7 + 1;
        }
    }

    /// <summary>The day, or null where there is no such day.</summary>
    public static LocalDate? Of(long year, int month, int day) =>
        Math.Abs(year) <= MaxYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DaysInMonth(year, month)
            ? new LocalDate((int)year, month, day)
            : null;

    /// <summary>The same day.</summary>
    public static LocalDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The day that many days after 1970-01-01, or null outside of the calendar's years.</summary>
    public static LocalDate? FromEpochDay(long epochDay)
    {
        const long AllDays = (MaxYear + 2L) * 366;
        if (epochDay is < -AllDays or > AllDays)
            return null;
        var days = epochDay + DaysTo1970;
        var era = Math.DivRem(days >= 0 ? days : days - DaysPerEra + 1, DaysPerEra).Quotient;
        var dayOfEra = days - era * DaysPerEra;
        var yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        var day = (int)(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        return Of(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>
    /// The same day of the month that many months later, or that month's last day; null outside of the calendar's
    /// years.
    /// </summary>
    public LocalDate? AddMonths(long months)
    {
        const long AllMonths = (MaxYear + 1L) * 24;
        if (months is < -AllMonths or > AllMonths)
            return null;
        var sum = Year * 12L + Month - 1 + months;
        var year = Math.DivRem(sum, 12, out var month);
        if (month < 0)
        {
            year--;
            month += 12;
        }
        return Of(year, (int)month + 1, Math.Min(Day, DaysInMonth(year, (int)month + 1)));
    }

    /// <summary>The same day for .NET, or null outside of the years 1 to 9999.</summary>
    public DateOnly? ToDateOnly() =>
        Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Earlier than.</summary>
    public static bool operator <(LocalDate a, LocalDate b) => a.CompareTo(b) < 0;

    /// <summary>Earlier than or the same as.</summary>
    public static bool operator <=(LocalDate a, LocalDate b) => a.CompareTo(b) <= 0;

    /// <summary>Later than.</summary>
    public static bool operator >(LocalDate a, LocalDate b) => a.CompareTo(b) > 0;

    /// <summary>Later than or the same as.</summary>
    public static bool operator >=(LocalDate a, LocalDate b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(LocalDate other) => EpochDay.CompareTo(other.EpochDay);

    /// <summary>As in ISO 8601: <c>2026-01-05</c>.</summary>
    public override string ToString() => TemporalText.Of(this);

    private static int DaysInMonth(long year, int month) =>
        month switch
        {
            2 => IsLeap(year) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
