using System.Globalization;

namespace Approvals.Casework.Documents;

/// <summary>Dates and numbers as documents write them.</summary>
public static class DocumentDates
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A day as <c>2023年8月19日</c>: Arabic digits, no leading zeros.</summary>
    public static string Day(DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{on.Month}月{on.Day}日");

    /// <summary>A day and time of the office as <c>2023年8月19日 9:05</c>.</summary>
    /// <param name="at">The instant, already in the time of the office.</param>
    public static string Time(DateTimeOffset at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Day(DateOnly.FromDateTime(at.DateTime))} {at.Hour}:{at.Minute:00}"
        );

    /// <summary>A number as 一 to 九十九, as headings are numbered.</summary>
    /// <param name="number">1 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public static string Numeral(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 1 ? Digits[tens].ToString() : "")
            + (tens > 0 ? "十" : "")
            + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
