using System.Globalization;
using System.Text.RegularExpressions;

namespace Approvals.Engine.Model;

/// <summary>What the text of a timer says: when it fires first, and when again.</summary>
internal abstract partial record Schedule
{
    private Schedule() { } // Closed: these kinds and no others.

    /// <summary>Whether it may fire more than once.</summary>
    public bool Repeats => this is Repeatedly or ByClock;

    /// <summary>The first firing of a timer that begins now; null where that is after the year 9999.</summary>
    public abstract TimerStart? First(Moment now);

    /// <summary>What a text says, without spaces around it; null where that is no time, and why.</summary>
    public static Schedule? Parse(string text, out string? found)
    {
        found = null;
        if (text.StartsWith(Cron.Prefix, StringComparison.Ordinal))
            return Cron.Parse(text, out found) is { } cron ? new ByClock(cron) : null;
        if (text.StartsWith('R'))
            return RepeatingInterval.Parse(text, out found) is { } cycle
                ? new Repeatedly(cycle)
                : null;
        if (IsoDuration.Parse(text) is { } duration)
            return new After(duration);
        if (IsoTime.Parse(text) is { } time)
            return new At(time);
        if (Workdays.Match(text) is { Success: true } match)
            return OfWorkdays(match, out found);
        found = text.Length == 0 ? "there is no text" : $"'{text}' is none";
        return null;
    }

    private static AfterWorkdays? OfWorkdays(Match match, out string? found)
    {
        var days = int.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture);
        found =
            days > WorkCalendar.MaxWorkingDays
                ? $"'{match.Value}' is more than {WorkCalendar.MaxWorkingDays} working days"
                : null;
        if (found is not null)
            return null;
        var time = match.Groups["time"].ValueSpan;
        return new(days, time.IsEmpty ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture));
    }

    private static TimerStart? Once(DateTimeOffset? dueAt) =>
        dueAt is { } instant ? new(instant, null, 0) : null;

    [GeneratedRegex(
        @"^(?<days>[0-9]{1,6}) ?(?:workdays?|working days?|个?工作日)(?: ?(?<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]))?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Workdays { get; }

    /// <summary>At a point in time.</summary>
    public sealed record At(IsoTime Time) : Schedule
    {
        public override TimerStart? First(Moment now) => Once(Time.In(now.Calendar));
    }

    /// <summary>After a time.</summary>
    public sealed record After(IsoDuration Duration) : Schedule
    {
        public override TimerStart? First(Moment now) =>
            Once(Duration.AddTo(now.At, 1, now.Calendar));
    }

    /// <summary>After some working days.</summary>
    /// <param name="Days">How many.</param>
    /// <param name="Time">When on the last of them; null for the time of day at which the timer begins.</param>
    public sealed record AfterWorkdays(int Days, TimeOnly? Time) : Schedule
    {
        public override TimerStart? First(Moment now) =>
            Once(now.Calendar.AddWorkingDays(now.At, Days, Time));
    }

    /// <summary>Again and again, at equal distances.</summary>
    public sealed record Repeatedly(RepeatingInterval Cycle) : Schedule
    {
        public override TimerStart? First(Moment now) => Cycle.First(now);
    }

    /// <summary>Again and again, whenever clock and calendar show certain figures.</summary>
    public sealed record ByClock(Cron Pattern) : Schedule
    {
        public override TimerStart? First(Moment now) =>
            Pattern.Next(now.At, now.Calendar) is { } instant
                ? new(instant, Pattern.Text, null)
                : null;
    }
}
