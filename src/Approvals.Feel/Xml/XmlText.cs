using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Approvals.Feel.Xml;

/// <summary>Text as XML writes it, and as it is meant. What is decoded is known to be well-formed.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> SpecialInContent = SearchValues.Create("&<\r");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&\r\n\t");

    /// <summary>The text of a piece of content: without comments and instructions, CDATA as text.</summary>
    public static void DecodeContent(ReadOnlySpan<char> raw, StringBuilder text)
    {
        while (raw.IndexOfAny(SpecialInContent) is >= 0 and var at)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            if (raw[0] == '<')
                raw = Markup(raw, text);
            else if (raw[0] == '&')
                raw = Reference(raw, text);
            else
                raw = LineEnd(raw, text, '\n');
        }
        text.Append(raw);
    }

    public static string DecodeAttribute(ReadOnlySpan<char> raw)
    {
        if (!raw.ContainsAny(SpecialInAttribute))
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOfAny(SpecialInAttribute) is >= 0 and var at)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            raw = raw[0] == '&' ? Reference(raw, text) : LineEnd(raw, text, ' ');
        }
        return text.Append(raw).ToString();
    }

    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public static string EncodeAttribute(string value, char quote)
    {
        var text = EncodeContent(value)
            .Replace("\n", "&#10;", StringComparison.Ordinal)
            .Replace("\t", "&#9;", StringComparison.Ordinal);
        return quote == '"'
            ? text.Replace("\"", "&quot;", StringComparison.Ordinal)
            : text.Replace("'", "&apos;", StringComparison.Ordinal);
    }

    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public static string EncodeContent(string value) =>
        Checked(value)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("]]>", "]]&gt;", StringComparison.Ordinal)
            .Replace("\r", "&#13;", StringComparison.Ordinal);

    private static string Checked(string value)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(value);
        }
        catch (XmlException e)
        {
            throw new ArgumentException(e.Message, nameof(value), e);
        }
    }

    private static ReadOnlySpan<char> Markup(ReadOnlySpan<char> raw, StringBuilder text)
    {
        const string CDataStart = "<![CDATA[";
        if (!raw.StartsWith(CDataStart, StringComparison.Ordinal))
            return After(raw, raw[1] == '?' ? "?>" : "-->");
        var rest = After(raw, "]]>");
        var inside = raw[CDataStart.Length..^(rest.Length + "]]>".Length)];
        while (inside.IndexOf('\r') is >= 0 and var at)
        {
            text.Append(inside[..at]);
            inside = LineEnd(inside[at..], text, '\n');
        }
        text.Append(inside);
        return rest;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> raw, string end) =>
        raw[(raw.IndexOf(end, StringComparison.Ordinal) + end.Length)..];

    // One carriage return, line feed or tab, or the first two together, are one character.
    private static ReadOnlySpan<char> LineEnd(
        ReadOnlySpan<char> raw,
        StringBuilder text,
        char meant
    )
    {
        text.Append(meant);
        return raw.StartsWith("\r\n", StringComparison.Ordinal) ? raw[2..] : raw[1..];
    }

    private static ReadOnlySpan<char> Reference(ReadOnlySpan<char> raw, StringBuilder text)
    {
        var end = raw.IndexOf(';');
        var name = raw[1..end];
        if (name[0] == '#')
            text.Append(new Rune(CodeOf(name[1..])).ToString());
        else
            text.Append(
                name switch
                {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "apos" => '\'',
                    "quot" => '"',
                    _ => '\uFFFD', // Not reached: without a document type there are no others.
                }
            );
        return raw[(end + 1)..];
    }

    private static int CodeOf(ReadOnlySpan<char> digits) =>
        digits[0] == 'x'
            ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
