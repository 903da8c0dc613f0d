using System.Diagnostics;

namespace Approvals.Casework.Documents.Writing;

/// <summary>Counts headings: 一、 then （一） then 1. then （1）. A level may be skipped.</summary>
internal sealed class HeadingNumbers
{
    private readonly int[] _counts = new int[4];

    /// <summary>The number of the next heading of a level, 1 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level, or there are more than 99 headings of one
    /// of the first two.</exception>
    public string Next(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, _counts.Length);
        var count = ++_counts[level - 1];
        Array.Clear(_counts, level, _counts.Length - level);
        return level switch
        {
            1 => $"{DocumentDates.Numeral(count)}、",
            2 => $"（{DocumentDates.Numeral(count)}）",
            3 => $"{Figures.Plain(count)}.",
            4 => $"（{Figures.Plain(count)}）",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Begins anew, as each attachment does.</summary>
    public void Restart() => Array.Clear(_counts);
}
