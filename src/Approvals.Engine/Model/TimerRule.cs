using Approvals.Feel;

namespace Approvals.Engine.Model;

/// <summary>When a timer fires: a text of ISO 8601 or of our extension, literal or computed.</summary>
public sealed class TimerRule
{
    private TimerRule(TimerKind kind, Formula text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What the text is to be.</summary>
    public TimerKind Kind { get; }

    /// <summary>The text.</summary>
    public Formula Text { get; }

    /// <summary>Why a literal text is no timer; null where it is one, or where it is computed.</summary>
    public string? Problem { get; }

    /// <summary>A rule.</summary>
    public static TimerRule Of(TimerKind kind, Formula text) => new(kind, text);

    /// <summary>When a timer that begins now fires first.</summary>
    public TimerStart? Start(
        IReadOnlyList<Value.Context> scopes,
        Moment now,
        out string? problem
    ) => throw new NotSupportedException();
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

/// <summary>When a timer fires, and how it goes on.</summary>
/// <param name="DueAt">When it fires next.</param>
/// <param name="Cycle">The text by which the firing after that is found; null where there is none.</param>
/// <param name="Left">How many firings are left after the next; null for no limit. 0 without a cycle.</param>
public readonly record struct TimerStart(DateTimeOffset DueAt, string? Cycle, int? Left)
{
    /// <summary>The firing after this one; null where this was the last. Firings whose time has passed before
    /// <paramref name="now"/> are made up for by one: they are counted, and skipped.</summary>
    public TimerStart? Next(Moment now) => throw new NotSupportedException();
}
