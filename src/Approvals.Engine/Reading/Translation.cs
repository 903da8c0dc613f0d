using System.Text;

namespace Approvals.Engine.Reading;

/// <summary>
/// Translates the common subset of the expression languages that vendors write in <c>${…}</c> or <c>#{…}</c> into FEEL:
/// comparisons, and/or/not, properties, arithmetic and literals. Null stands for all that is not in the subset.
/// </summary>
internal static class Translation
{
    /// <summary>Characters of a text that is looked at: far above any real expression.</summary>
    private const int MaxLength = 10_000;

    /// <summary>Whether the text begins with <c>${</c> or <c>#{</c>.</summary>
    public static bool IsDollar(string text) => OpensAt(text, 0);

    /// <summary>Whether the text has <c>${</c> or <c>#{</c> anywhere.</summary>
    public static bool HasDollar(string text) => Find(text, 0) >= 0;

    /// <summary>Where an expression is expected: one in <c>${…}</c>, or as it stands.</summary>
    public static string? OfExpression(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var isDollar = IsDollar(text);
        var parser = new DollarParser(text, isDollar ? 2 : 0);
        var feel = parser.Read(isInBraces: isDollar);
        return feel is not null && parser.End == text.Length ? feel : null;
    }

    /// <summary>Where a text is expected: expressions in <c>${…}</c>, and literal text between them.</summary>
    public static string? OfText(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var parts = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var open = Find(text, at);
            if (open < 0)
                open = text.Length;
            if (open > at)
                parts.Add(Quote(text.AsSpan(at, open - at)));
            if (open == text.Length)
                break;
            var parser = new DollarParser(text, open + 2);
            if (parser.Read(isInBraces: true) is not { } feel)
                return null;
            at = parser.End;
            if (open == 0 && at == text.Length)
                return feel; // Alone it keeps its type: a list of people, a number.
            parts.Add($"(if ({feel}) = null then \"\" else string({feel}))");
        }
        return string.Join(" + ", parts);
    }

    /// <summary>The parts between commas, but for commas in <c>${…}</c>; without white space, and without blank
    /// parts.</summary>
    public static IEnumerable<string> SplitAtCommas(string text)
    {
        var start = 0;
        var depth = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (text[at] != ',' || depth > 0))
            {
                depth +=
                    OpensAt(text, at) ? 1
                    : text[at] == '}' && depth > 0 ? -1
                    : 0;
                continue;
            }
            var part = text[start..at].Trim();
            if (part.Length > 0)
                yield return part;
            start = at + 1;
        }
    }

    /// <summary>A literal of FEEL.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ => c.ToString(),
                }
            );
        }
        return literal.Append('"').ToString();
    }

    private static bool OpensAt(string text, int at) =>
        at + 1 < text.Length && text[at] is '$' or '#' && text[at + 1] == '{';

    private static int Find(string text, int from)
    {
        while (text.AsSpan(from).IndexOf('{') is >= 0 and var next)
        {
            var brace = from + next;
            if (brace > 0 && text[brace - 1] is '$' or '#')
                return brace - 1;
            from = brace + 1;
        }
        return -1;
    }
}
