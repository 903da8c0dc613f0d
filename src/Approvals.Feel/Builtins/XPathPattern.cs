using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Approvals.Feel.Builtins;

/// <summary>
/// A regular expression of XPath 3.1 (XML Schema part 2, appendix G; XPath functions 5.6) as one of .NET. What .NET
/// alone knows is refused, and characters beyond U+FFFF count as one. Matches in linear time, but for patterns with
/// back-references and those that are too large for an automaton.
/// </summary>
internal sealed class XPathPattern
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string Surrogates = @"\uD800-\uDFFF";
    private const int MaxRepetitions = 10_000;
    private const int MaxNesting = 100; // Of groups, and of classes taken from classes.

    private readonly string _pattern;
    private readonly bool _dotAll;
    private readonly bool _multiline;
    private readonly StringBuilder _result = new();
    private readonly Stack<int> _openGroups = [];
    private readonly HashSet<int> _closedGroups = [];
    private string? _problem;
    private bool _hasBackReference;
    private int _groups;
    private int _subtractions;
    private int _at;

    private XPathPattern(string pattern, string flags)
    {
        _pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutSpace(pattern) : pattern;
        _dotAll = flags.Contains('s', StringComparison.Ordinal);
        _multiline = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>How much work one character of the input may be: repetitions multiply what they repeat.</summary>
    private double Weight { get; set; } = 1;

    /// <summary>The pattern ready for use; null, and the reason, where it or its flags are none of XPath.</summary>
    /// <param name="backtracking">Whether it must backtrack if it has groups.</param>
    /// <param name="timeout">For a pattern that backtracks.</param>
    public static CompiledPattern? Compile(
        string pattern,
        string flags,
        bool backtracking,
        TimeSpan timeout,
        out string problem
    )
    {
        problem = "";
        if (flags.AsSpan().ContainsAnyExcept("smixq"))
        {
            problem = "the flags are s, m, i, x and q";
            return null;
        }
        var options = RegexOptions.CultureInvariant;
        if (flags.Contains('i', StringComparison.Ordinal))
            options |= RegexOptions.IgnoreCase;
        if (flags.Contains('m', StringComparison.Ordinal))
            options |= RegexOptions.Multiline;
        if (flags.Contains('q', StringComparison.Ordinal))
            return new(Build(Regex.Escape(pattern), options, timeout, linear: true), 1);
        var reader = new XPathPattern(pattern, flags);
        var translated = reader.Translate();
        if (reader._problem is not null)
        {
            problem = reader._problem;
            return null;
        }
        try
        {
            return new(
                Build(
                    translated,
                    options,
                    timeout,
                    linear: !reader._hasBackReference && !(backtracking && reader._groups > 0)
                ),
                reader.Weight
            );
        }
        catch (ArgumentException e)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>A replacement string of XPath in its pieces; null where it is none.</summary>
    public static IReadOnlyList<ReplacementPiece>? Replacement(string replacement, int groups)
    {
        var pieces = new List<ReplacementPiece>();
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            switch (replacement[i])
            {
                case '\\' when next is '\\' or '$':
                    text.Append(next);
                    i++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    var number = GroupNumber(replacement, i + 1, groups, out var length);
                    pieces.Add(new(text.ToString(), number <= groups ? number : null));
                    text.Clear();
                    i += length;
                    break;
                case '\\' or '$':
                    return null;
                default:
                    text.Append(replacement[i]);
                    break;
            }
        }
        pieces.Add(new(text.ToString(), null));
        return pieces;
    }

    // Without a timeout where it is linear: .NET 10 then gives wrong matches when time runs out before the first one.
    private static Regex Build(string pattern, RegexOptions options, TimeSpan timeout, bool linear)
    {
        try
        {
            return linear
                ? new Regex(pattern, options | RegexOptions.NonBacktracking)
                : new Regex(pattern, options, timeout);
        }
        catch (NotSupportedException) // Too large for an automaton.
        {
            return new Regex(pattern, options, timeout);
        }
    }

    // As many digits as still name a group; at least one.
    private static int GroupNumber(string text, int start, int groups, out int length)
    {
        var number = text[start] - '0';
        length = 1;
        while (start + length < text.Length && char.IsAsciiDigit(text[start + length]))
        {
            var longer = number * 10 + text[start + length] - '0';
            if (longer > groups)
                break;
            number = longer;
            length++;
        }
        return number;
    }

    // The flag x: white space does not count, but in character classes it does.
    private static string WithoutSpace(string pattern)
    {
        var result = new StringBuilder();
        var classes = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c is ' ' or '\t' or '\n' or '\r' && classes == 0)
                continue;
            result.Append(c);
            if (
                c == '\\'
                && i + 1 < pattern.Length
                && (classes > 0 || pattern[i + 1] is '[' or '\\')
            )
                result.Append(pattern[++i]);
            else if (c == '[')
                classes++;
            else if (c == ']' && classes > 0)
                classes--;
        }
        return result.ToString();
    }

    private string Translate()
    {
        while (_at < _pattern.Length && _problem is null)
        {
            var start = _result.Length;
            if (Atom())
                Quantifier(start);
        }
        if (_openGroups.Count > 0)
            Fail("a group is not closed");
        return _result.ToString();
    }

    /// <summary>Reads one piece; whether it may be repeated.</summary>
    private bool Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                OpenGroup();
                return false;
            case ')':
                CloseGroup();
                return true;
            case '|':
                _result.Append(c);
                return false;
            case '^':
                _result.Append(c);
                return true;
            case '$':
                _result.Append(_multiline ? "$" : @"\z");
                return true;
            case '.':
                _result.Append(
                    _dotAll ? $"(?:{Pair}|[^{Surrogates}])" : $@"(?:{Pair}|[^\n\r{Surrogates}])"
                );
                return true;
            case '[':
                _result.Append(Class());
                return true;
            case '\\':
                Escape();
                return true;
            case '*' or '+' or '?' or '{' or '}' or ']':
                Fail($"'{c}' has nothing before it to belong to");
                return false;
            default:
                Literal(c);
                return true;
        }
    }

    private void Literal(char c)
    {
        Weight++;
        if (char.IsHighSurrogate(c) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at]))
            _result.Append("(?:").Append(c).Append(_pattern[_at++]).Append(')');
        else
            _result.Append(Regex.Escape(c.ToString()));
    }

    private void OpenGroup()
    {
        if (_openGroups.Count == MaxNesting)
        {
            Fail($"groups are nested more than {MaxNesting} deep");
            return;
        }
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            if (string.CompareOrdinal(_pattern, _at, "?:", 0, 2) != 0)
            {
                Fail("'(?' must be '(?:'");
                return;
            }
            _at += 2;
            _openGroups.Push(0);
            _result.Append("(?:");
            return;
        }
        _openGroups.Push(++_groups);
        _result.Append('(');
    }

    private void CloseGroup()
    {
        if (!_openGroups.TryPop(out var group))
        {
            Fail("')' closes no group");
            return;
        }
        _closedGroups.Add(group);
        _result.Append(')');
    }

    private void Quantifier(int start)
    {
        if (_at == _pattern.Length || _problem is not null)
            return;
        var quantifier = _pattern[_at] switch
        {
            '*' or '+' or '?' => _pattern[_at++].ToString(),
            '{' => Counted(),
            _ => "",
        };
        if (quantifier.Length == 0)
            return;
        if (
            _result[start] == '^'
            || (_result[^1] == 'z' && _pattern[_at - quantifier.Length - 1] == '$')
        )
        {
            _result.Insert(start, "(?:").Append(')'); // An anchor that is repeated: allowed, if useless.
        }
        _result.Append(quantifier);
        if (_at < _pattern.Length && _pattern[_at] == '?')
            _result.Append(_pattern[_at++]);
    }

    private string Counted()
    {
        var end = _pattern.IndexOf('}', _at);
        var parts = end < 0 ? [] : _pattern[(_at + 1)..end].Split(',');
        var valid =
            parts.Length is 1 or 2
            && IsCount(parts[0], out var least)
            && (
                parts.Length == 1
                || parts[1].Length == 0
                || (IsCount(parts[1], out var most) && least <= most)
            );
        if (!valid)
        {
            Fail($"'{{' must begin a number of repetitions up to {MaxRepetitions}");
            return "";
        }
        _ = IsCount(parts[^1].Length > 0 ? parts[^1] : parts[0], out var largest);
        Weight *= Math.Max(largest, 1);
        _at = end + 1;
        return $"{{{string.Join(',', parts)}}}";
    }

    private static bool IsCount(string digits, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count)
        && count <= MaxRepetitions;

    private void Escape()
    {
        if (_at == _pattern.Length)
        {
            Fail("'\\' has nothing behind it");
            return;
        }
        var c = _pattern[_at];
        if (char.IsAsciiDigit(c))
        {
            var number = GroupNumber(_pattern, _at, _groups, out var length);
            _at += length;
            if (!_closedGroups.Contains(number) || number == 0)
                Fail($"'\\{number}' refers to no group before it");
            _hasBackReference = true;
            _result.Append(CultureInfo.InvariantCulture, $"(?:\\{number})");
            return;
        }
        _at++;
        Weight++;
        _result.Append(
            c switch
            {
                'i' => @"[\p{L}_:]",
                'I' => @"[^\p{L}_:]",
                'c' => @"[\p{L}\p{Nd}\p{M}_:.\-·]",
                'C' => @"[^\p{L}\p{Nd}\p{M}_:.\-·]",
                's' => @"[ \t\n\r]",
                'S' => $@"(?:{Pair}|[^ \t\n\r{Surrogates}])",
                'w' => @"[\p{L}\p{M}\p{N}\p{S}]",
                'W' => @"[\p{P}\p{Z}\p{C}]",
                'D' => $@"(?:{Pair}|[^\d{Surrogates}])",
                _ => Single(c),
            }
        );
    }

    /// <summary>An escape that means the same inside and outside of a class.</summary>
    private string Single(char c)
    {
        switch (c)
        {
            case 'n' or 'r' or 't' or 'd':
                return "\\" + c;
            case 'p' or 'P':
                var end = _pattern.IndexOf('}', _at);
                if (end < 0 || _pattern[_at] != '{')
                {
                    Fail($"'\\{c}' must be followed by a category in braces");
                    return "";
                }
                var category = _pattern[_at..(end + 1)];
                _at = end + 1;
                return $"\\{c}{category}";
            case '\\'
            or '|'
            or '.'
            or '?'
            or '*'
            or '+'
            or '('
            or ')'
            or '{'
            or '}'
            or '-'
            or '['
            or ']'
            or '^'
            or '$':
                return "\\" + c;
            default:
                Fail($"'\\{c}' is not an escape");
                return "";
        }
    }

    /// <summary>
    /// A class from behind its bracket on; a single character beyond U+FFFF in it becomes an alternative beside it.
    /// </summary>
    private string Class()
    {
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated)
            _at++;
        var members = new StringBuilder();
        var pairs = new List<string>();
        var subtracted = "";
        var first = true;
        while (_problem is null)
        {
            if (_at == _pattern.Length)
            {
                Fail("a character class is not closed");
                break;
            }
            var c = _pattern[_at];
            if (c == ']' && !first)
                break;
            _at++;
            if (c == '-' && _at < _pattern.Length && _pattern[_at] == '[')
            {
                _at++;
                subtracted = "-" + Subtracted();
                break;
            }
            first = false;
            Member(c, members, pairs);
        }
        if (_problem is null && _pattern[_at++] != ']')
            Fail("nothing may follow what is taken from a class");
        Weight++;
        if (pairs.Count > 0 && (negated || subtracted.Length > 0))
            Fail("a class with characters beyond U+FFFF cannot be negated or taken from");
        if (negated)
            return $"(?:{Pair}|[^{members}{Surrogates}{subtracted}])";
        return pairs.Count == 0 ? $"[{members}{subtracted}]"
            : members.Length == 0 ? $"(?:{string.Join('|', pairs)})"
            : $"(?:{string.Join('|', pairs)}|[{members}])";
    }

    private string Subtracted()
    {
        if (++_subtractions > MaxNesting)
            Fail($"more than {MaxNesting} classes are taken from each other");
        var inner = _problem is null ? Class() : "";
        _subtractions--;
        if (inner.StartsWith("(?:", StringComparison.Ordinal))
            Fail("what is taken from a class must be a plain class");
        return inner;
    }

    private void Member(char c, StringBuilder members, List<string> pairs)
    {
        if (c == '[')
        {
            Fail("'[' in a class must be escaped");
        }
        else if (c == '\\' && _at < _pattern.Length)
        {
            var escaped = _pattern[_at++];
            members.Append(
                escaped switch
                {
                    'i' => @"\p{L}_:",
                    'c' => @"\p{L}\p{Nd}\p{M}_:.\-·",
                    's' => @" \t\n\r",
                    'w' => @"\p{L}\p{M}\p{N}\p{S}",
                    'W' => @"\p{P}\p{Z}\p{C}",
                    'S' or 'D' => "\\" + escaped,
                    _ => Single(escaped),
                }
            );
        }
        else if (char.IsHighSurrogate(c) && _at < _pattern.Length)
        {
            pairs.Add($"{c}{_pattern[_at++]}");
            if (_at < _pattern.Length && _pattern[_at] == '-')
                Fail("a range in a class cannot begin beyond U+FFFF");
        }
        else
        {
            // A hyphen between two members stays one: .NET reads ranges as XPath does.
            members.Append(c is '^' or ']' ? "\\" + c : c.ToString());
        }
    }

    private void Fail(string problem) => _problem ??= problem;
}

/// <summary>A text, and behind it what the group matched, if there is one.</summary>
internal readonly record struct ReplacementPiece(string Text, int? Group);

/// <summary>A pattern ready for use, and how much work one character may be.</summary>
internal sealed record CompiledPattern(Regex Regex, double Weight)
{
    /// <summary>Whether it may take more than linear time.</summary>
    public bool Backtracks => (Regex.Options & RegexOptions.NonBacktracking) == 0;
}
