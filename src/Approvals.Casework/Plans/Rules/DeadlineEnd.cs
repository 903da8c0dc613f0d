namespace Approvals.Casework.Plans.Rules;

/// <summary>Which day words that name a time end with.</summary>
internal enum DeadlineEnd
{
    /// <summary>None: the words give no date.</summary>
    None,

    /// <summary>The day that they name.</summary>
    Day,

    /// <summary>The tenth, the twentieth or the last of a month (上旬, 中旬, 下旬).</summary>
    TenDays,

    /// <summary>The last day of the month.</summary>
    Month,

    /// <summary>The last day of the month before: 6月前 ends with May, though many mean June.</summary>
    MonthBefore,

    /// <summary>The last day of the quarter.</summary>
    Quarter,

    /// <summary>The last day of the half-year.</summary>
    HalfYear,

    /// <summary>31 December.</summary>
    Year,

    /// <summary>31 December of the year before: 2024年前 ends with 2023, though many mean 2024.</summary>
    YearBefore,

    /// <summary>The day on which a solar term begins.</summary>
    SolarTerm,

    /// <summary>The last day of a five-year plan.</summary>
    FiveYearPlan,

    /// <summary>The day of a festival with a fixed date.</summary>
    Festival,

    /// <summary>The day that digits name which have lost what parts month and day.</summary>
    DigitRun,

    /// <summary>The last day of a range.</summary>
    Range,

    /// <summary>So many days, working days, weeks, months or years after the feedback.</summary>
    AfterFeedback,
}
