using System.Buffers;
using System.Globalization;
using System.Text;

namespace Approvals.Feel;

/// <summary>
/// Cuts a text into tokens (DMN 1.5, 10.3.1.2, grammar rules 27 to 64). What a name is, only the parser knows.
/// </summary>
internal static class Lexer
{
    private static readonly SearchValues<char> AsciiNameChars = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789"
    );

    /// <summary>
    /// All tokens with an <see cref="TokenKind.End"/> behind them, or the place and kind of what ends too early.
    /// </summary>
    public static Token[] Read(string text, out Warning? problem)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 3 + 4, 256));
        problem = null;
        var at = 0;
        while (at < text.Length && problem is null)
        {
            var c = text[at];
            if (IsSpace(c))
                at++;
            else if (c == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
                at = SkipComment(text, at, out problem);
            else
            {
                var token = ReadOne(
                    text,
                    at,
                    tokens.Count > 0 ? tokens[^1].Kind : TokenKind.End,
                    out problem
                );
                tokens.Add(token);
                at = token.Start + token.Length;
            }
        }
        tokens.Add(new(TokenKind.End, text.Length, 0));
        return [.. tokens];
    }

    /// <summary>Whether a name can be written as one word, so that no vocabulary is needed to recognize it.</summary>
    public static bool IsPlainName(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return false;
        return (
                !name.AsSpan().ContainsAnyExcept(AsciiNameChars)
                || EndOfName(name, 0) == name.Length
            )
            && Word(name) == TokenKind.Name;
    }

    /// <summary>The string that a literal stands for, without its quotation marks.</summary>
    public static string Unescape(ReadOnlySpan<char> literal)
    {
        if (!literal.Contains('\\'))
            return literal.ToString();
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i + 1 == literal.Length)
            {
                text.Append(literal[i]);
                continue;
            }
            i++;
            var digits = literal[i] switch
            {
                'u' => 4,
                'U' => 6,
                _ => 0,
            };
            if (
                digits > 0
                && i + digits < literal.Length
                && CodePoint(literal.Slice(i + 1, digits)) is { } code
            )
            {
                // Two \u of a surrogate pair come one by one; each is a char of the pair.
                _ = Rune.TryCreate(code, out var rune)
                    ? text.Append(rune.ToString())
                    : text.Append((char)code);
                i += digits;
            }
            else
            {
                text.Append(Escaped(literal[i]));
            }
        }
        return text.ToString();
    }

    private static int? CodePoint(ReadOnlySpan<char> hex) =>
        int.TryParse(
            hex,
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
        && code <= 0x10FFFF
            ? code
            : null;

    // An escape that FEEL does not know keeps its backslash: "\d+" reads as a pattern should.
    private static string Escaped(char c) =>
        c switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '"' => "\"",
            '\'' => "'",
            '\\' => "\\",
            _ => "\\" + c,
        };

    private static Token ReadOne(string text, int at, TokenKind before, out Warning? problem)
    {
        problem = null;
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (c == '"')
            return ReadString(text, at, out problem);
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(next) && !EndsOperand(before)))
            return ReadNumber(text, at);
        var end = EndOfName(text, at);
        if (end > at)
            return new(Word(text.AsSpan(at, end - at)), at, end - at);
        return Symbol(c, next) is var (kind, length)
            ? new(kind, at, length)
            : new(TokenKind.Other, at, 1);
    }

    // Behind an operand a point is a path or a range, not the beginning of a number.
    private static bool EndsOperand(TokenKind kind) =>
        kind
            is TokenKind.Name
                or TokenKind.Number
                or TokenKind.String
                or TokenKind.CloseParenthesis
                or TokenKind.CloseBracket
                or TokenKind.CloseBrace;

    private static Token ReadString(string text, int start, out Warning? problem)
    {
        problem = null;
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                return new(TokenKind.String, start, at + 1 - start);
        }
        problem = Warning.Of(
            WarningCode.Syntax,
            new(start, text.Length - start),
            "a closing quotation mark",
            "the end of the text"
        );
        return new(TokenKind.String, start, text.Length - start);
    }

    private static Token ReadNumber(string text, int start)
    {
        var at = SkipDigits(text, start);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            at = SkipDigits(text, at + 1);
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            var end = SkipDigits(text, digits);
            if (end > digits)
                at = end;
        }
        return new(TokenKind.Number, start, at - start);
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int SkipComment(string text, int at, out Warning? problem)
    {
        problem = null;
        if (text[at + 1] == '/')
        {
            var line = text.AsSpan(at).IndexOfAny('\n', '\r');
            return line < 0 ? text.Length : at + line;
        }
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end >= 0)
            return end + 2;
        problem = Warning.Of(
            WarningCode.Syntax,
            new(at, 2),
            "'*/' at the end of the comment",
            "the end of the text"
        );
        return text.Length;
    }

    private static int EndOfName(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var (c, length) = char.IsAscii(text[at]) ? (text[at], 1) : CodePointAt(text, at);
            if (!IsNameStart(c) && (at == start || !IsNamePart(c)))
                break;
            at += length;
        }
        return at;
    }

    private static (int CodePoint, int Length) CodePointAt(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        return (rune.Value, length);
    }

    // Grammar rules 28 to 30.
    private static bool IsNameStart(int c) =>
        c < 0x80
            ? c is '?' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
            : c
                is (>= 0xC0 and <= 0xD6)
                    or (>= 0xD8 and <= 0xF6)
                    or (>= 0xF8 and <= 0x2FF)
                    or (>= 0x370 and <= 0x37D)
                    or (>= 0x37F and <= 0x167F)
                    or (>= 0x1681 and <= 0x180D)
                    or (>= 0x180F and <= 0x1FFF)
                    or (>= 0x200C and <= 0x200D)
                    or (>= 0x2070 and <= 0x218F)
                    or (>= 0x2C00 and <= 0x2FEF)
                    or (>= 0x3001 and <= 0xD7FF)
                    or (>= 0xF900 and <= 0xFDCF)
                    or (>= 0xFDF0 and <= 0xFEFE)
                    or (>= 0xFF00 and <= 0xFFFC)
                    or (>= 0x10000 and <= 0xEFFFF);

    private static bool IsNamePart(int c) =>
        c is (>= '0' and <= '9') or 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    // Grammar rules 61 and 63; with the byte order mark, which editors leave behind.
    private static bool IsSpace(char c) =>
        c
            is ' '
                or (>= '\t' and <= '\r')
                or '\u0085'
                or '\u00A0'
                or '\u1680'
                or '\u180E'
                or (>= '\u2000' and <= '\u200B')
                or '\u2028'
                or '\u2029'
                or '\u202F'
                or '\u205F'
                or '\u3000'
                or '\uFEFF';

    private static (TokenKind Kind, int Length)? Symbol(char c, char next) =>
        c switch
        {
            '+' => (TokenKind.Plus, 1),
            '-' => next == '>' ? (TokenKind.Arrow, 2) : (TokenKind.Minus, 1),
            '–' => (TokenKind.Minus, 1), // An en dash: what word processors make of it.
            '*' => next == '*' ? (TokenKind.Power, 2) : (TokenKind.Star, 1),
            '/' => (TokenKind.Slash, 1),
            '<' => next == '=' ? (TokenKind.LessOrEqual, 2) : (TokenKind.Less, 1),
            '>' => next == '=' ? (TokenKind.GreaterOrEqual, 2) : (TokenKind.Greater, 1),
            '=' => (TokenKind.Equal, 1),
            '!' => next == '=' ? (TokenKind.NotEqual, 2) : null,
            '(' => (TokenKind.OpenParenthesis, 1),
            ')' => (TokenKind.CloseParenthesis, 1),
            '[' => (TokenKind.OpenBracket, 1),
            ']' => (TokenKind.CloseBracket, 1),
            '{' => (TokenKind.OpenBrace, 1),
            '}' => (TokenKind.CloseBrace, 1),
            '.' => next == '.' ? (TokenKind.DotDot, 2) : (TokenKind.Dot, 1),
            ',' => (TokenKind.Comma, 1),
            ':' => (TokenKind.Colon, 1),
            '@' => (TokenKind.At, 1),
            _ => null,
        };

    private static TokenKind Word(ReadOnlySpan<char> word) =>
        word switch
        {
            "and" => TokenKind.And,
            "between" => TokenKind.Between,
            "else" => TokenKind.Else,
            "every" => TokenKind.Every,
            "external" => TokenKind.External,
            "false" => TokenKind.False,
            "for" => TokenKind.For,
            "function" => TokenKind.Function,
            "if" => TokenKind.If,
            "in" => TokenKind.In,
            "instance" => TokenKind.Instance,
            "null" => TokenKind.Null,
            "of" => TokenKind.Of,
            "or" => TokenKind.Or,
            "return" => TokenKind.Return,
            "satisfies" => TokenKind.Satisfies,
            "some" => TokenKind.Some,
            "then" => TokenKind.Then,
            "true" => TokenKind.True,
            _ => TokenKind.Name,
        };
}
