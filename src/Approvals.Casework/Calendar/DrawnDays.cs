namespace Approvals.Casework.Calendar;

/// <summary>Days of irregular visits: drawn so that nobody can foresee them, and anybody with the seed can check them.
/// </summary>
public static class DrawnDays
{
    /// <summary>The fewest days a quarter, as the rules on irregular visits ask.</summary>
    public const int MinPerQuarter = 2;

    /// <summary>The most days a quarter: about one in three working days.</summary>
    public const int MaxPerQuarter = 20;

    /// <summary>The days drawn for the quarter in which a day lies: working days, in order, none twice.</summary>
    /// <param name="calendar">What a working day is.</param>
    /// <param name="quarterOf">A day of the quarter.</param>
    /// <param name="count">How many; <see cref="MinPerQuarter"/> to <see cref="MaxPerQuarter"/>.</param>
    /// <param name="seed">What they are drawn from.</param>
    public static IReadOnlyList<DateOnly> Of(
        OfficeCalendar calendar,
        DateOnly quarterOf,
        int count,
        long seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, MinPerQuarter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxPerQuarter);
        var first = Periods.FirstDay(Period.Quarter, quarterOf);
        var last = Periods.LastDay(Period.Quarter, quarterOf);
        var days = OfficeCalendar.Days(first, last).Where(calendar.IsWorkingDay).ToList();
        var drawn = new List<DateOnly>();
        var state = Mix((ulong)seed ^ Mix((ulong)first.DayNumber));
        while (drawn.Count < count && days.Count > 0)
        {
            state = Mix(state);
            var index = (int)(state % (ulong)days.Count);
            drawn.Add(days[index]);
            days.RemoveAt(index);
        }
        drawn.Sort();
        return drawn;
    }

    /// <summary>One step of SplitMix64: the same on every machine and in every version of .NET, as Random is
    /// not.</summary>
    private static ulong Mix(ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
            return state ^ (state >> 31);
        }
    }
}
