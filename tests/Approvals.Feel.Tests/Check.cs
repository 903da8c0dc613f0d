namespace Approvals.Feel.Tests;

/// <summary>A text, and what it must be the same as, which is FEEL too.</summary>
internal static class Check
{
    /// <summary>A Monday, 09:00 in Shanghai.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public static FeelResult Evaluate(string text, params (string Name, Value Value)[] variables)
    {
        var context = Value.Context.Of(variables);
        return FeelExpression.Parse(text, Vocabulary.Of(context)).Evaluate(context, Now);
    }

    /// <summary>Both give the same value; where it is null, the text says why, or has a null of its own.</summary>
    public static void Same(
        string expected,
        string text,
        params (string Name, Value Value)[] variables
    )
    {
        var wanted = Evaluate(expected);
        Assert.Empty(wanted.Warnings);
        var found = Evaluate(text, variables);
        Assert.True(
            wanted.Value.Equals(found.Value),
            $"Expected {wanted.Value}, but found {found.Value} {string.Join(" | ", found.Warnings)}"
        );
    }

    /// <summary>Whether a value passes the tests of a cell.</summary>
    public static FeelResult Test(
        string tests,
        string tested,
        params (string Name, Value Value)[] variables
    )
    {
        var context = Value.Context.Of([.. variables, ("?", Evaluate(tested).Value)]);
        return FeelExpression.ParseUnaryTests(tests, Vocabulary.Of(context)).Evaluate(context, Now);
    }
}
