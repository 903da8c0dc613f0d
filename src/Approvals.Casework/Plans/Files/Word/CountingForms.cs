using System.Globalization;
using System.Text;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>How automatic numbers are written, by the names of their forms in Office files (ECMA-376, part 1,
/// 17.18.59).</summary>
internal static class CountingForms
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Text)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <summary>A number in a form; in figures where the form is not known, or has none so large.</summary>
    public static string Write(int number, string form) =>
        form switch
        {
            "none" => "",
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "decimalFullWidth" or "decimalFullWidth2" => Digits(number, "０１２３４５６７８９"),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => From(number, '①', 20),
            "decimalEnclosedParen" => From(number, '⑴', 20),
            "decimalEnclosedFullstop" => From(number, '⒈', 20),
            "ideographEnclosedCircle" => From(number, '㊀', 10),
            "lowerLetter" => Letters(number, 'a'),
            "upperLetter" => Letters(number, 'A'),
            "lowerRoman" => Romans(number),
            "upperRoman" => Romans(number).ToUpperInvariant(),
            "chineseCounting" or "taiwaneseCounting" when number < 100 => Chinese(number),
            "chineseCounting"
            or "taiwaneseCounting"
            or "ideographDigital"
            or "japaneseDigitalTen"
            or "taiwaneseDigital" => Digits(number, ChineseDigits),
            "chineseCountingThousand" or "taiwaneseCountingThousand" => Chinese(number),
            "japaneseCounting" => Japanese(number),
            "chineseLegalSimplified" => Formal(number),
            "ideographTraditional" => Cycle(number, Stems),
            "ideographZodiac" => Cycle(number, Branches),
            _ => Plain(number),
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digits(int number, string digits) =>
        string.Concat(Plain(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string From(int number, char first, int count) =>
        number >= 1 && number <= count ? $"{(char)(first + number - 1)}" : Plain(number);

    private static string Cycle(int number, string signs) =>
        number >= 1 ? $"{signs[(number - 1) % signs.Length]}" : Plain(number);

    /// <summary>After z come aa, bb and so on, as Word has it.</summary>
    private static string Letters(int number, char first) =>
        number is >= 1 and <= 780
            ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1)
            : Plain(number);

    private static string Romans(int number)
    {
        if (number is < 1 or > 4_999)
            return Plain(number);

        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>一, 十, 十一, 二十, 一百零一.</summary>
    private static string Chinese(int number)
    {
        var text = Spoken(number, "零一二三四五六七八九", "十百千");
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>The same without zeros, and with no 一 before a unit: 百一. Word writes so in Chinese documents
    /// too.</summary>
    private static string Japanese(int number) =>
        Spoken(number, "零一二三四五六七八九", "十百千") is var text && text.Length == 1
            ? text
            : text.Replace("零", "", StringComparison.Ordinal)
                .Replace("一十", "十", StringComparison.Ordinal)
                .Replace("一百", "百", StringComparison.Ordinal)
                .Replace("一千", "千", StringComparison.Ordinal);

    private static string Formal(int number) => Spoken(number, FormalDigits, "拾佰仟");

    private static string Spoken(int number, string digits, string units)
    {
        if (number is < 1 or > 9_999)
            return number == 0 ? $"{digits[0]}" : Plain(number);

        var text = new StringBuilder();
        var isZeroDue = false;
        for (var power = 3; power >= 0; power--)
        {
            var digit = number / (int)Math.Pow(10, power) % 10;
            if (digit == 0)
            {
                isZeroDue = text.Length > 0;
                continue;
            }

            if (isZeroDue)
                text.Append(digits[0]);
            isZeroDue = false;
            text.Append(digits[digit]);
            if (power > 0)
                text.Append(units[power - 1]);
        }

        return text.ToString();
    }
}
