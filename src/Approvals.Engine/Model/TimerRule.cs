using System.Diagnostics;
using Approvals.Feel;

namespace Approvals.Engine.Model;

/// <summary>When a timer fires: a text of ISO 8601 or of our extension, literal or computed.</summary>
/// <remarks>
/// A point in time without an offset is one of the office. A duration in the place of a point in time, or either in
/// that of a cycle, is taken for what it says: it fires once.
/// </remarks>
public sealed class TimerRule
{
    /// <summary>The longest text of a timer, in characters: no sensible one comes near.</summary>
    private const int MaxLength = 200;

    /// <summary>What a text ends with whose clock a rule of law has set: the same in both languages.</summary>
    private static readonly string[] StatutoryMarks = [" statutory", " 法定"];

    private readonly Schedule? _literal;
    private readonly string? _literalText;

    private TimerRule(TimerKind kind, Formula text)
    {
        Kind = kind;
        Text = text;
        if (text.Literal is { } literal)
            (_literal, _literalText, Problem) = Parse(literal);
    }

    /// <summary>What the text is to be.</summary>
    public TimerKind Kind { get; }

    /// <summary>The text.</summary>
    public Formula Text { get; }

    /// <summary>Why a literal text is no timer, as a sentence; null where it is one, or where it is computed.</summary>
    public string? Problem { get; }

    /// <summary>A rule.</summary>
    /// <param name="kind">What the text is to be.</param>
    /// <param name="text">The text.</param>
    public static TimerRule Of(TimerKind kind, Formula text) => new(kind, text);

    /// <summary>Whether a text says that a rule of law has set its clock (<c>60 workdays statutory</c>): such a clock
    /// runs on while a case stands still.</summary>
    /// <param name="text">The text that a date was computed from.</param>
    public static bool IsStatutory(string text) =>
        StatutoryMarks.Any(mark => text.EndsWith(mark, StringComparison.Ordinal));

    /// <summary>When a timer that begins now fires first.</summary>
    /// <param name="scopes">The variables in scope, the innermost context first.</param>
    /// <param name="now">When it begins.</param>
    /// <param name="problem">Why it never fires, as a sentence; null where it does.</param>
    /// <returns>The first firing, to the millisecond, never before now unless it is a due date; null with a
    /// <paramref name="problem"/>.</returns>
    public TimerStart? Start(IReadOnlyList<Value.Context> scopes, Moment now, out string? problem)
    {
        (var schedule, var rule, problem) = Text.Literal is null
            ? Compute(scopes, now)
            : (_literal, _literalText, Problem);
        if (schedule is null)
            return null;

        var begun = now with
        {
            At = now.At.AddTicks(-(now.At.Ticks % TimeSpan.TicksPerMillisecond)),
        };
        if (schedule.First(begun) is not { } start)
        {
            problem = $"Expected a time in the years 1 to 9999, but '{Text}' lies beyond.";
            return null;
        }
        var isLate = start.DueAt < begun.At && Kind != TimerKind.DateOrDuration;
        return start with
        {
            DueAt = now.Calendar.ToZone(isLate ? begun.At : start.DueAt),
            Rule = rule,
        };
    }

    private (Schedule? Schedule, string? Rule, string? Problem) Compute(
        IReadOnlyList<Value.Context> scopes,
        Moment now
    )
    {
        var result = Text.Evaluate(scopes, now);
        var text = result.Value switch
        {
            Value.String s => s.Text,
            Value.Date or Value.DateTime or Value.DaysTime or Value.YearsMonths =>
                result.Value.ToString(),
            _ => null,
        };
        if (text is not null)
            return Parse(text);
        var reason = result.Warnings is [var first, ..] ? $" ({first.Message})" : "";
        return (null, null, $"Expected {Expected}, but '{Text}' gave {result.Value}{reason}.");
    }

    private (Schedule? Schedule, string? Rule, string? Problem) Parse(string text)
    {
        if (text.Length > MaxLength)
            return Wrong($"there are more than {MaxLength} characters");
        var rule = text.Trim();
        var schedule = Schedule.Parse(Counted(rule), out var found);
        if (schedule is { Repeats: true } && Kind != TimerKind.Cycle)
            found = $"'{rule}' is a cycle";
        return found is null ? (schedule, rule, null) : Wrong(found);
    }

    private static string Counted(string rule) =>
        StatutoryMarks.FirstOrDefault(mark => rule.EndsWith(mark, StringComparison.Ordinal))
            is { } mark
            ? rule[..^mark.Length].TrimEnd()
            : rule;

    private (Schedule?, string?, string) Wrong(string found) =>
        (null, null, $"Expected {Expected}, but {found}.");

    private string Expected =>
        Kind switch
        {
            TimerKind.Date => "a point in time such as 2026-01-31T17:00:00+08:00",
            TimerKind.Duration => "a duration such as P2D or '5 workdays'",
            TimerKind.Cycle => "a cycle such as R3/P1D or 'cron: 0 9 * * MON-FRI'",
            TimerKind.DateOrDuration =>
                "a point in time such as 2026-01-31T17:00:00+08:00, or a duration such as P2D or '5 workdays'",
            _ => throw new UnreachableException(Kind.ToString()),
        };
}

/// <summary>What a timer's text is to be.</summary>
public enum TimerKind
{
    /// <summary>A point in time.</summary>
    Date,

    /// <summary>A time from now.</summary>
    Duration,

    /// <summary>Repeated.</summary>
    Cycle,

    /// <summary>A point in time or a time from now, as due dates may be.</summary>
    DateOrDuration,
}
