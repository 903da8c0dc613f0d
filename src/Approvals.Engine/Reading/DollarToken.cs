using System.Collections.Frozen;

namespace Approvals.Engine.Reading;

/// <summary>A word, sign or literal of an expression in <c>${…}</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Of a name or number as it stands; of a string what it means; of an operator its sign.</param>
/// <param name="End">The offset behind it.</param>
internal readonly record struct DollarToken(DollarTokenKind Kind, string Text, int End)
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["eq"] = "==",
        ["ne"] = "!=",
        ["lt"] = "<",
        ["gt"] = ">",
        ["le"] = "<=",
        ["ge"] = ">=",
        ["and"] = "&&",
        ["or"] = "||",
        ["not"] = "!",
        ["div"] = "/",
        ["empty"] = "empty",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The longer ones first.
    private static readonly string[] Signs =
    [
        "===",
        "!==",
        "==",
        "!=",
        "<=",
        ">=",
        "&&",
        "||",
        "<",
        ">",
        "=",
        "!",
        "+",
        "-",
        "*",
        "/",
        "(",
        ")",
        ".",
        "}",
    ];

    /// <summary>Whether it is that operator.</summary>
    public bool Is(string sign) => Kind == DollarTokenKind.Sign && Text == sign;

    /// <summary>The next token from an offset.</summary>
    public static DollarToken At(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        if (from == text.Length)
            return new(DollarTokenKind.End, "", from);
        var first = text[from];
        if (char.IsAsciiDigit(first))
            return Number(text, from);
        if (first is '\'' or '"')
            return Literal(text, from);
        if (char.IsLetter(first) || first == '_')
            return Word(text, from);
        var sign = Array.Find(Signs, s => text.AsSpan(from).StartsWith(s));
        return sign is null
            ? new(DollarTokenKind.Unknown, "", from)
            : new(DollarTokenKind.Sign, Plain(sign), from + sign.Length);
    }

    private static string Plain(string sign) =>
        sign switch
        {
            "===" or "=" => "==",
            "!==" => "!=",
            _ => sign,
        };

    private static DollarToken Word(string text, int from)
    {
        var end = from + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        var word = text[from..end];
        return Words.TryGetValue(word, out var sign)
            ? new(DollarTokenKind.Sign, sign, end)
            : new(DollarTokenKind.Name, word, end);
    }

    private static DollarToken Number(string text, int from)
    {
        var end = Digits(text, from);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            end = Digits(text, end + 1);
        return end < text.Length && (char.IsLetter(text[end]) || text[end] == '_')
            ? new(DollarTokenKind.Unknown, "", end) // 5L, 1e3: kinds of numbers that FEEL has not.
            : new(DollarTokenKind.Number, text[from..end], end);
    }

    private static int Digits(string text, int end)
    {
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end;
    }

    private static DollarToken Literal(string text, int from)
    {
        var value = new System.Text.StringBuilder();
        for (var at = from + 1; at < text.Length; at++)
        {
            if (text[at] == text[from])
                return new(DollarTokenKind.Text, value.ToString(), at + 1);
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\\' or '\'' or '"')
                at++;
            value.Append(text[at]);
        }
        return new(DollarTokenKind.Unknown, "", text.Length);
    }
}

/// <summary>What a token is.</summary>
internal enum DollarTokenKind
{
    /// <summary>A word that is no operator.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A literal text.</summary>
    Text,

    /// <summary>An operator, a bracket or a point.</summary>
    Sign,

    /// <summary>Behind the last one.</summary>
    End,

    /// <summary>Nothing of the subset.</summary>
    Unknown,
}
