using Approvals.Feel.Builtins;

namespace Approvals.Feel;

/// <summary>Regular expressions: each is read once in an evaluation, and paid for by the work that it may be.</summary>
internal sealed partial class Evaluator
{
    private const int StepsPerPattern = 4_000; // Reading one takes about as long as this many nodes.
    private const int MaxBacktracking = 16; // Uses of patterns that may take up to MaxPatternTime each.

    private Dictionary<
        (string Pattern, string Flags),
        (CompiledPattern? Compiled, string Problem)
    >? _patterns;

    /// <summary>The pattern ready for use; null, and the reason, where it is none.</summary>
    public CompiledPattern? Pattern(
        string pattern,
        string flags,
        SourceSpan at,
        out string problem
    )
    {
        _patterns ??= [];
        if (!_patterns.TryGetValue((pattern, flags), out var known))
        {
            Charge(StepsPerPattern + pattern.Length, at);
            known.Compiled = XPathPattern.Compile(
                pattern,
                flags,
                limits.MaxPatternTime,
                out known.Problem
            );
            Charge((long)Math.Min(known.Compiled?.Weight ?? 0, limits.MaxElements) * 8, at);
            _patterns[(pattern, flags)] = known;
        }
        problem = known.Problem;
        return known.Compiled;
    }

    /// <summary>Takes the steps off that one use over so many characters may be worth; false where none are left.</summary>
    public bool ChargeMatch(CompiledPattern pattern, int length, SourceSpan at) =>
        Charge(
            (long)Math.Min(10 + length * Math.Min(pattern.Weight, 10_000) / 512, limits.MaxSteps),
            at
        ) && (!pattern.Backtracks || Charge(limits.MaxSteps / MaxBacktracking, at));
}
