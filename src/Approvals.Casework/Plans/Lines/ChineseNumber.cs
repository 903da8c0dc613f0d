using System.Globalization;

namespace Approvals.Casework.Plans.Lines;

/// <summary>Whole numbers in Chinese characters or digits.</summary>
internal static class ChineseNumber
{
    /// <summary>The characters that numbers consist of.</summary>
    public const string Characters = "零一二两三四五六七八九十百";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number that words say; null where they say none below 1000.</summary>
    public static int? Of(string words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var sum = 0;
        var digit = -1;
        foreach (var c in words)
        {
            switch (c)
            {
                case '十':
                    sum += (digit < 0 ? 1 : digit) * 10;
                    digit = -1;
                    break;
                case '百':
                    sum += (digit < 0 ? 1 : digit) * 100;
                    digit = -1;
                    break;
                case '两':
                    digit = 2;
                    break;
                default:
                    digit = Digits.IndexOf(c, StringComparison.Ordinal);
                    if (digit < 0)
                        return null;
                    break;
            }
        }
        return words.Length == 0 ? null : sum + Math.Max(digit, 0);
    }
}
