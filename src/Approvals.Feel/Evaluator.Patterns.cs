using Approvals.Feel.Builtins;

namespace Approvals.Feel;

/// <summary>Regular expressions: each is read once in an evaluation, and paid for by the work that it may be.</summary>
internal sealed partial class Evaluator
{
    private const int StepsPerPattern = 4_000; // Reading one takes about as long as this many nodes.
    private const int MaxBacktracking = 16; // Uses of patterns that may take up to MaxPatternTime each.

    private Dictionary<
        (string Pattern, string Flags, bool Backtracking),
        (CompiledPattern? Compiled, string Problem)
    >? _patterns;

    /// <summary>The pattern ready for use; null, and the reason, where it is none.</summary>
    /// <param name="backtracking">Whether it must backtrack if it has groups.</param>
    public CompiledPattern? Pattern(
        string pattern,
        string flags,
        bool backtracking,
        SourceSpan at,
        out string problem
    )
    {
        _patterns ??= [];
        if (!_patterns.TryGetValue((pattern, flags, backtracking), out var known))
        {
            problem = "";
            if (!Charge(StepsPerPattern + 8L * pattern.Length, at))
                return null;
            known.Compiled = XPathPattern.Compile(
                pattern,
                flags,
                backtracking,
                limits.MaxPatternTime,
                out known.Problem
            );
            Charge((long)Math.Min(known.Compiled?.Weight ?? 0, limits.MaxElements) * 16, at);
            _patterns[(pattern, flags, backtracking)] = known;
        }
        problem = known.Problem;
        return known.Compiled;
    }

    /// <summary>
    /// Takes the steps off that one use over so many characters may be worth; false where none are left.
    /// </summary>
    public bool ChargeMatch(CompiledPattern pattern, int length, SourceSpan at)
    {
        // A small automaton is soon built whole; a large one is built along the text, and its states are large as well.
        var perCharacter = pattern.Weight switch
        {
            <= 4 => 1 / 16.0,
            <= 256 => pattern.Weight / 4,
            _ => pattern.Weight,
        };
        return Charge((long)Math.Min(10 + length * perCharacter, limits.MaxSteps), at)
            && (!pattern.Backtracks || Charge(limits.MaxSteps / MaxBacktracking, at));
    }
}
