namespace Approvals.Casework.Plans.Rules;

/// <summary>Counts Monday to Friday.</summary>
internal static class Weekdays
{
    /// <summary>The day that comes so many weekdays after another.</summary>
    public static DateOnly Add(DateOnly on, int count)
    {
        while (count > 0)
        {
            on = on.AddDays(1);
            if (on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }
        return on;
    }
}
