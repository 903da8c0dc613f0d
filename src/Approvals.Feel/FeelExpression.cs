namespace Approvals.Feel;

/// <summary>
/// A FEEL text (DMN 1.5, chapter 10), read once and evaluated as often as needed, by several threads at once if need
/// be. Nothing that a text says makes it throw: a text that is no FEEL evaluates to null, with the reason as a warning.
/// </summary>
/// <example><code>
/// var condition = FeelExpression.Parse("amount > 5000 and not(rejected)");
/// var result = condition.Evaluate(Value.Context.Of(("amount", Value.Of(8000)), ("rejected", Value.False)));
/// </code></example>
public sealed class FeelExpression
{
    private readonly Expression _meaning;
    private readonly FeelLimits _limits;

    private FeelExpression(string text, Expression meaning, Warning? problem, FeelLimits limits)
    {
        Text = text;
        _meaning = meaning;
        Problem = problem;
        _limits = limits;
    }

    /// <summary>The text as it was given.</summary>
    public string Text { get; }

    /// <summary>Why the text is no FEEL; null where it is.</summary>
    public Warning? Problem { get; }

    internal Expression Meaning => _meaning;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The names that it may use, as far as they hold more than letters and spaces; by default
    /// none.</param>
    /// <param name="limits">What it may ask for; by default <see cref="FeelLimits.Default"/>.</param>
    public static FeelExpression Parse(
        string text,
        Vocabulary? vocabulary = null,
        FeelLimits? limits = null
    )
    {
        limits ??= FeelLimits.Default;
        var (meaning, problem) = Parser.ParseExpression(
            text,
            vocabulary ?? Vocabulary.Empty,
            limits
        );
        return new(text, meaning, problem, limits);
    }

    /// <summary>
    /// Reads unary tests, as they stand in the cells of a decision table: <c>&lt; 5, [10..20]</c>,
    /// <c>not("a", "b")</c>, <c>-</c>. They evaluate to true or false; what they test is the variable <c>?</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The names that it may use, as far as they hold more than letters and spaces; by default
    /// none.</param>
    /// <param name="limits">What it may ask for; by default <see cref="FeelLimits.Default"/>.</param>
    public static FeelExpression ParseUnaryTests(
        string text,
        Vocabulary? vocabulary = null,
        FeelLimits? limits = null
    )
    {
        limits ??= FeelLimits.Default;
        var (meaning, problem) = Parser.ParseTests(text, vocabulary ?? Vocabulary.Empty, limits);
        return new(text, meaning, problem, limits);
    }

    /// <summary>Evaluates the expression with the entries of a context as its variables.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    /// <param name="days">Which days are working days; without it the functions over them are null.</param>
    public FeelResult Evaluate(
        Value.Context variables,
        DateTimeOffset? now = null,
        IWorkingDays? days = null
    )
    {
        var evaluator = new Evaluator(_limits, now, days);
        var value = evaluator.Evaluate(_meaning, variables.AsFrame);
        return evaluator.Result(value);
    }

    /// <summary>Evaluates the expression with the entries of several contexts as its variables.</summary>
    /// <param name="scopes">The contexts, the innermost first: its entries hide those of the others.</param>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    /// <param name="days">Which days are working days; without it the functions over them are null.</param>
    public FeelResult Evaluate(
        IReadOnlyList<Value.Context> scopes,
        DateTimeOffset? now = null,
        IWorkingDays? days = null
    )
    {
        var evaluator = new Evaluator(_limits, now, days);
        var value = evaluator.Evaluate(_meaning, Frame.Of(scopes));
        return evaluator.Result(value);
    }

    /// <summary>Evaluates the expression without variables.</summary>
    /// <param name="now">What <c>now()</c> and <c>today()</c> give; without it they are null.</param>
    /// <param name="days">Which days are working days; without it the functions over them are null.</param>
    public FeelResult Evaluate(DateTimeOffset? now = null, IWorkingDays? days = null) =>
        Evaluate(Value.Context.Empty, now, days);
}

/// <summary>What an evaluation gave.</summary>
/// <param name="Value">The value; null where something went wrong.</param>
/// <param name="Warnings">What went wrong, in the order in which it did; empty where nothing did.</param>
public readonly record struct FeelResult(Value Value, IReadOnlyList<Warning> Warnings);
