namespace Approvals.Casework.Calendar;

/// <summary>A span of the calendar, from the first of a month to the last of one.</summary>
public enum Period
{
    /// <summary>每月.</summary>
    Month = 1,

    /// <summary>每季度.</summary>
    Quarter = 3,

    /// <summary>每半年.</summary>
    HalfYear = 6,

    /// <summary>每年.</summary>
    Year = 12,
}

/// <summary>Where periods begin and end.</summary>
public static class Periods
{
    /// <summary>The first calendar day of the period in which a day lies.</summary>
    public static DateOnly FirstDay(Period period, DateOnly on)
    {
        var months = (int)period; // Their values are their lengths in months.
        return new(on.Year, (on.Month - 1) / months * months + 1, 1);
    }

    /// <summary>The last calendar day of the period in which a day lies.</summary>
    public static DateOnly LastDay(Period period, DateOnly on)
    {
        var month = FirstDay(period, on).Month + (int)period - 1;
        return new(on.Year, month, DateTime.DaysInMonth(on.Year, month));
    }
}
