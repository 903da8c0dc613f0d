using System.Globalization;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Time;

/// <summary>Timers as tests write them: they begin on Monday, the 5th of January 2026, at 9 in Shanghai.</summary>
internal static class Timing
{
    public static readonly DateTimeOffset Monday = At("2026-01-05T09:00:00+08:00");

    public static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static Moment In(string zone, string at) =>
        new(At(at), WorkCalendar.In(TimeZoneInfo.FindSystemTimeZoneById(zone)));

    /// <summary>When a timer fires first, as text in the office's zone; or why it does not.</summary>
    public static string First(TimerKind kind, string text, Moment? now = null) =>
        Start(kind, text, now, out var problem) is { } start ? Show(start.DueAt) : problem!;

    /// <summary>When a cycle fires, each time when it is due.</summary>
    public static string[] Firings(string text, int most, Moment? now = null)
    {
        var firings = new List<string>();
        var moment = now ?? Moment.Of(Monday);
        for (
            var start = Start(TimerKind.Cycle, text, moment, out _);
            start is { } next && firings.Count < most;
            start = next.Next(moment with { At = next.DueAt })
        )
            firings.Add(Show(next.DueAt));
        return [.. firings];
    }

    public static TimerStart? Start(
        TimerKind kind,
        string text,
        Moment? now,
        out string? problem
    ) =>
        TimerRule
            .Of(kind, Formula.ExpressionOrLiteral(text))
            .Start([Value.Context.Empty], now ?? Moment.Of(Monday), out problem);

    public static string Show(DateTimeOffset instant) =>
        instant.ToString(
            instant.Millisecond == 0 ? "yyyy-MM-dd HH:mm:ss zzz" : "yyyy-MM-dd HH:mm:ss.fff zzz",
            CultureInfo.InvariantCulture
        );
}
