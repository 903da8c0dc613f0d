using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Engine.Model;

/// <summary>What a field of a cron text counts.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="First">Its least figure.</param>
/// <param name="Last">Its greatest figure.</param>
/// <param name="Names">What may stand for the figures, from the first on.</param>
internal sealed record CronUnit(string Name, int First, int Last, params string[] Names)
{
    public static CronUnit Day { get; } = new("day of the month", 1, 31);

    public static CronUnit Weekday { get; } =
        new("weekday", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /// <summary>The fields in the order of the text.</summary>
    public static ImmutableArray<CronUnit> All { get; } =
    [
        new("second", 0, 59),
        new("minute", 0, 59),
        new("hour", 0, 23),
        Day,
        new(
            "month",
            1,
            12,
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "MAY",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "OCT",
            "NOV",
            "DEC"
        ),
        Weekday,
    ];

    /// <summary>How many figures there are.</summary>
    public int Size => Last - First + 1;

    /// <summary>The figure of a text; null where it is none. Sunday may be 7, too.</summary>
    public int? Figure(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Names.Length; i++)
            if (text.SequenceEqual(Names[i]))
                return First + i;
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            && figure >= First
            && figure <= (this == Weekday ? Last + 1 : Last)
            ? figure
            : null;
    }

    /// <summary>The figure that is some steps behind another: after the last one comes the first.</summary>
    public int After(int figure, int steps) => First + (figure - First + steps) % Size;
}
