using System.Diagnostics;

namespace Approvals.Engine.Model;

/// <summary>When a timer fires, and how it goes on.</summary>
/// <param name="DueAt">When it fires next.</param>
/// <param name="Cycle">The text by which the firing after that is found; null where there is none.</param>
/// <param name="Left">How many firings are left after the next; null for no limit. 0 without a cycle.</param>
public readonly record struct TimerStart(DateTimeOffset DueAt, string? Cycle, int? Left)
{
    /// <summary>The text that this was computed from: by it, it can be computed anew for another calendar. Null where
    /// that is not known.</summary>
    public string? Rule { get; init; }

    /// <summary>The firing after this one; null where this was the last. Firings whose time has passed before
    /// <paramref name="now"/> are made up for by one: they are counted, and skipped.</summary>
    /// <param name="now">When this one fires: at its own time, or later.</param>
    public TimerStart? Next(Moment now)
    {
        if (Cycle is null)
            return null;
        var next = Schedule.Parse(Cycle, out _) switch
        {
            Schedule.Repeatedly(var interval) => interval.Next(this, now),
            Schedule.ByClock(var cron) => Later(cron, now),
            _ => throw new UnreachableException(Cycle), // First wrote it.
        };
        return next is { } start ? start with { DueAt = now.Calendar.ToZone(start.DueAt) } : null;
    }

    private TimerStart? Later(Cron cron, Moment now)
    {
        // A firing that is due at this very instant has not passed.
        var passed = now.At > DueAt ? now.At.AddTicks(-1) : DueAt;
        return cron.Next(passed, now.Calendar) is { } dueAt ? this with { DueAt = dueAt } : null;
    }
}
