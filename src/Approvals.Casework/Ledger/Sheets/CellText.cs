using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>Words as a cell can have them.</summary>
internal static partial class CellText
{
    private const int MaxLength = 32_767; // What Excel allows in a cell.

    /// <summary>Whether Excel would make a formula of it, if somebody edited the cell or saved it as CSV.</summary>
    public static bool IsLikeFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>The words; what is too long ends in <c>…</c>, and characters that XML does not have are escaped as
    /// Excel does it.</summary>
    public static string Of(string text)
    {
        if (text.Length > MaxLength)
        {
            var end = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
            text = text[..end] + '…';
        }

        if (LooksEscaped().IsMatch(text))
            text = LooksEscaped().Replace(text, "_x005F_");
        return IsXml(text) ? text : Escaped(text);
    }

    private static bool IsXml(string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (
                rune == Rune.ReplacementChar
                || rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)
            )
                return false;
        }

        return !text.Contains('\r');
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], one))
                escaped.Append(one).Append(text[++at]);
            else if (one == '\r') // Of a line break of two signs, the other is enough.
                escaped.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            else if (XmlConvert.IsXmlChar(one))
                escaped.Append(one);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)one:X4}_");
        }

        return escaped.ToString();
    }

    /// <summary>The first sign of words that read like an escape, but are none.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
