using Approvals.Feel;

namespace Approvals.Engine.Model;

/// <summary>
/// A text of a definition that has a value: an expression in FEEL, or a literal text where the attribute takes one.
/// </summary>
public sealed class Formula
{
    private readonly FeelExpression? _feel;
    private readonly Value _literal;

    private Formula(string text, FeelExpression? feel, Value literal, int line)
    {
        Text = text;
        _feel = feel;
        _literal = literal;
        Line = line;
    }

    /// <summary>The text as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>The line of the file on which it stands; 0 where that is not known.</summary>
    public int Line { get; }

    /// <summary>Its value, where it is a literal text; null for an expression.</summary>
    public string? Literal => _feel is null ? (_literal as Value.String)?.Text : null;

    /// <summary>Why it is no FEEL; null where it is, or where it is a literal.</summary>
    public Warning? Problem => _feel?.Problem;

    /// <summary>An expression. A leading <c>=</c> is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The names that it may use.</param>
    /// <param name="line">The line of the file.</param>
    public static Formula Expression(string text, Vocabulary? vocabulary = null, int line = 0)
    {
        var body = text.AsSpan().TrimStart();
        var feel = body.StartsWith("=") ? body[1..].ToString() : text;
        return new(text, FeelExpression.Parse(feel, vocabulary), Value.None, line);
    }

    /// <summary>An expression whose text in the file was in another language, translated.</summary>
    /// <param name="text">The text in the file.</param>
    /// <param name="feel">The same in FEEL.</param>
    /// <param name="vocabulary">The names that it may use.</param>
    /// <param name="line">The line of the file.</param>
    public static Formula Translated(
        string text,
        string feel,
        Vocabulary? vocabulary = null,
        int line = 0
    ) => new(text, FeelExpression.Parse(feel, vocabulary), Value.None, line);

    /// <summary>A literal text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line of the file.</param>
    public static Formula Of(string text, int line = 0) => new(text, null, Value.Of(text), line);

    /// <summary>An expression where the text begins with <c>=</c>; else a literal text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The names that it may use.</param>
    /// <param name="line">The line of the file.</param>
    public static Formula ExpressionOrLiteral(
        string text,
        Vocabulary? vocabulary = null,
        int line = 0
    ) =>
        text.AsSpan().TrimStart().StartsWith("=")
            ? Expression(text, vocabulary, line)
            : Of(text, line);

    /// <summary>Its value, with what went wrong.</summary>
    /// <param name="scopes">The variables in scope, the innermost context first.</param>
    /// <param name="now">What <c>now()</c> gives, and which days are working days.</param>
    public FeelResult Evaluate(IReadOnlyList<Value.Context> scopes, Moment now) =>
        _feel is null ? new(_literal, []) : _feel.Evaluate(scopes, now.At, now.Calendar);

    /// <summary>The text, for messages.</summary>
    public override string ToString() => Text;
}
