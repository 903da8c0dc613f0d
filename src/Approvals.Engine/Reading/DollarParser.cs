using System.Globalization;

namespace Approvals.Engine.Reading;

/// <summary>
/// Reads an expression in <c>${…}</c> by the precedence of its operators, and says it in FEEL. Null stands for what is
/// not in the subset.
/// </summary>
internal sealed class DollarParser
{
    /// <summary>Brackets in brackets: far above any real expression, far below what a stack bears.</summary>
    private const int MaxDepth = 50;

    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int EqualLevel = 3;
    private const int CompareLevel = 4;
    private const int SumLevel = 5;
    private const int ProductLevel = 6;

    private readonly string _text;
    private DollarToken _next;
    private int _depth;

    public DollarParser(string text, int from)
    {
        _text = text;
        _next = DollarToken.At(text, from);
    }

    /// <summary>The offset behind what was read.</summary>
    public int End { get; private set; }

    /// <summary>The expression in FEEL.</summary>
    /// <param name="isInBraces">Whether a closing brace must follow; else the end of the text.</param>
    public string? Read(bool isInBraces)
    {
        var feel = Operation(OrLevel);
        var isWhole = isInBraces ? _next.Is("}") : _next.Kind == DollarTokenKind.End;
        End = _next.End;
        return isWhole ? feel : null;
    }

    // Binary operators of a level, and those that bind tighter.
    private string? Operation(int level)
    {
        if (++_depth > MaxDepth)
            return null;
        var left = Prefixed();
        var done = int.MaxValue; // The level of what is on the left.
        while (left is not null && OperatorOf(_next) is { } found && found.Level >= level)
        {
            Advance();
            if (IsComparison(done) && IsComparison(found.Level))
                left = $"({left})"; // FEEL has no a < b = c.
            left = Operation(found.Level + 1) is { } right ? $"{left} {found.Feel} {right}" : null;
            done = found.Level;
        }
        _depth--;
        return left is null || level == OrLevel || done == int.MaxValue ? left : $"({left})";
    }

    private static bool IsComparison(int level) => level is EqualLevel or CompareLevel;

    private string? Prefixed()
    {
        if (++_depth > MaxDepth)
            return null;
        var feel = PrefixedOnce();
        _depth--;
        return feel;
    }

    private string? PrefixedOnce()
    {
        // What is missing counts as false there, and as null in FEEL, where not(null) is null.
        if (Skip("!"))
            return Prefixed() is { } denied ? $"not(({denied}) = true)" : null;
        if (Skip("-"))
            return Prefixed() is { } negated ? $"-({negated})" : null;
        if (Skip("empty"))
            return Prefixed() is { } asked ? Empty(asked) : null;
        return Operand();
    }

    private string? Operand()
    {
        var token = _next;
        Advance();
        if (token.Is("("))
            return Operation(OrLevel) is { } inside && Skip(")") ? $"({inside})" : null;
        return token.Kind switch
        {
            DollarTokenKind.Number => token.Text,
            DollarTokenKind.Text => Translation.Quote(token.Text),
            DollarTokenKind.Name => Path(token.Text),
            _ => null,
        };
    }

    // A method call is told by the bracket that follows the name: nothing of the subset begins with one there.
    private string? Path(string name)
    {
        while (Skip("."))
        {
            if (_next.Kind != DollarTokenKind.Name)
                return null;
            name = string.Create(CultureInfo.InvariantCulture, $"{name}.{_next.Text}");
            Advance();
        }
        return name;
    }

    private static string? Empty(string asked)
    {
        const int MaxLength = 1_000; // It is repeated: empty of empty of empty grows without end.
        return asked.Length > MaxLength
            ? null
            : $"(if {asked} = null then true else if {asked} instance of string then {asked} = \"\" "
                + $"else if {asked} instance of list<Any> then count({asked}) = 0 else false)";
    }

    private static (int Level, string Feel)? OperatorOf(DollarToken token) =>
        token.Kind != DollarTokenKind.Sign
            ? null
            : token.Text switch
            {
                "||" => (OrLevel, "or"),
                "&&" => (AndLevel, "and"),
                "==" => (EqualLevel, "="),
                "!=" => (EqualLevel, "!="),
                "<" or ">" or "<=" or ">=" => (CompareLevel, token.Text),
                "+" or "-" => (SumLevel, token.Text),
                "*" or "/" => (ProductLevel, token.Text),
                _ => null,
            };

    private bool Skip(string sign)
    {
        if (!_next.Is(sign))
            return false;
        Advance();
        return true;
    }

    private void Advance() => _next = DollarToken.At(_text, _next.End);
}
