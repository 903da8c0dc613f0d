using System.Globalization;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Dates that have lost what parts month and day: 930 is 30 September, 111 may be 11 January or 1
/// November.</summary>
internal static class DigitRuns
{
    /// <summary>The days that a run of digits may mean in a year, in order.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(string run, int year)
    {
        List<DateOnly> days = [];
        for (var cut = 1; cut <= 2 && cut < run.Length; cut++)
        {
            var month = int.Parse(run[..cut], CultureInfo.InvariantCulture);
            var day = int.Parse(run[cut..], CultureInfo.InvariantCulture);
            var isDay = run[cut] != '0' || run.Length - cut == 2;
            if (isDay && run[0] != '0' | cut == 2 && IsDay(year, month, day))
                days.Add(new(year, month, day));
        }
        return [.. days.Order()];
    }

    private static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
