namespace Approvals.Feel;

/// <summary>
/// How much an expression may ask for. Past a limit the result is null with a warning; the defaults let every
/// expression end within a second and are far above what a real one needs.
/// </summary>
public sealed record FeelLimits
{
    /// <summary>The defaults.</summary>
    public static FeelLimits Default { get; } = new();

    /// <summary>Characters of one expression.</summary>
    public int MaxTextLength { get; init; } = 65_536;

    /// <summary>Levels of nesting in one expression; each level takes a few hundred bytes of stack.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>
    /// Levels of nesting at run time, over all calls; the guard of the stack against endless recursion.
    /// </summary>
    public int MaxDepth { get; init; } = 1_500;

    /// <summary>Nodes visited, rounds of loops and elements copied or compared by one evaluation.</summary>
    public int MaxSteps { get; init; } = 2_000_000;

    /// <summary>
    /// Elements of one value, counted through all that it contains; of a string, every 16 characters count as one.
    /// </summary>
    public int MaxElements { get; init; } = 200_000;

    /// <summary>UTF-16 code units of one string.</summary>
    public int MaxStringLength { get; init; } = 1_000_000;

    /// <summary>
    /// Time for one use of a pattern that backtracks, as one with a back-reference must; a slower one ends the
    /// evaluation.
    /// </summary>
    public TimeSpan MaxPatternTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Warnings kept; further ones of the same evaluation are dropped.</summary>
    public int MaxWarnings { get; init; } = 50;
}
