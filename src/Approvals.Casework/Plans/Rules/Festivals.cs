namespace Approvals.Casework.Plans.Rules;

/// <summary>Festivals with a fixed date.</summary>
internal static class Festivals
{
    /// <summary>Their names, month and day.</summary>
    public static readonly IReadOnlyList<(string Name, int Month, int Day)> All =
    [
        ("元旦", 1, 1),
        ("妇女节", 3, 8),
        ("劳动节", 5, 1),
        ("五一", 5, 1),
        ("七一", 7, 1),
        ("建党节", 7, 1),
        ("建军节", 8, 1),
        ("教师节", 9, 10),
        ("国庆", 10, 1),
        ("十一", 10, 1),
    ];

    /// <summary>The day of a festival in a year.</summary>
    public static DateOnly DayOf(string name, int year)
    {
        var (_, month, day) = All.First(festival => festival.Name == name);
        return new(year, month, day);
    }
}
