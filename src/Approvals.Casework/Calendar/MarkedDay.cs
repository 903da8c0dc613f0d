namespace Approvals.Casework.Calendar;

/// <summary>A day with what it was by the calendar of its time.</summary>
/// <param name="On">The date.</param>
/// <param name="Mark">What it is.</param>
/// <param name="Name">The holiday in Chinese, on a holiday and a make-up day; else empty.</param>
public readonly record struct MarkedDay(DateOnly On, DayMark Mark, string Name)
{
    /// <summary>Whether people work that day.</summary>
    public bool IsWorkingDay => Mark is DayMark.Plain or DayMark.MakeUp;
}

/// <summary>What a day is.</summary>
public enum DayMark
{
    /// <summary>An ordinary working day.</summary>
    Plain,

    /// <summary>A Saturday or Sunday, not worked.</summary>
    Weekend,

    /// <summary>放假: off by a notice.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that is worked.</summary>
    MakeUp,
}
