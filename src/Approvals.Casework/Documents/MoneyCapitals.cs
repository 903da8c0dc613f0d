using System.Text;

namespace Approvals.Casework.Documents;

/// <summary>Amounts in Chinese capitals, as receipts bear them: 壹万肆仟贰佰陆拾元整.</summary>
public static class MoneyCapitals
{
    /// <summary>The first amount that has no words here: a million millions.</summary>
    private const decimal TooMuch = 1_000_000_000_000m;

    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿"];

    /// <summary>An amount in capitals.</summary>
    /// <param name="yuan">The amount, 0 or more and less than 10^12, in whole fen.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less, more, or has parts of a fen.</exception>
    public static string Of(decimal yuan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yuan);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(yuan, TooMuch);
        ArgumentOutOfRangeException.ThrowIfNotEqual(yuan * 100, decimal.Truncate(yuan * 100));
        var (whole, fen) = ((long)yuan, (int)(yuan * 100 % 100));
        var text = new StringBuilder();
        if (whole > 0 || fen == 0)
            text.Append(whole == 0 ? "零" : Whole(whole)).Append('元');
        if (fen == 0)
            return text.Append('整').ToString();
        var (jiao, rest) = Math.DivRem(fen, 10);
        if (jiao > 0)
            text.Append(Digits[jiao]).Append('角');
        else if (whole > 0)
            text.Append('零');
        if (rest > 0)
            text.Append(Digits[rest]).Append('分');
        else
            text.Append('整');
        return text.ToString();
    }

    /// <summary>Group by group of four digits, the highest first; one 零 for all zeros between two digits.</summary>
    private static string Whole(long number)
    {
        var text = new StringBuilder();
        var isZeroDue = false;
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var part = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            for (var place = Places.Length - 1; place >= 0; place--)
            {
                var digit = part / (int)Math.Pow(10, place) % 10;
                if (digit == 0)
                {
                    isZeroDue = text.Length > 0;
                    continue;
                }

                if (isZeroDue)
                    text.Append('零');
                isZeroDue = false;
                text.Append(Digits[digit]).Append(Places[place]);
            }

            if (part > 0)
                text.Append(Groups[group]);
        }

        return text.ToString();
    }
}
