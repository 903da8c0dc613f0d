namespace Approvals.Engine.Model;

/// <summary>
/// Whenever the office's clock and calendar show certain figures: <c>cron: minute hour day month weekday</c>, with
/// seconds in front where there are six fields.
/// </summary>
/// <remarks>
/// Where both the day and the weekday are limited, either is enough, as crontab(5) has it. A time that the clocks are
/// put forward over fires at the first instant after that; one that they show twice fires once.
/// </remarks>
internal sealed class Cron
{
    public const string Prefix = "cron:";

    // A 29th of February may be eight years away; what does not come within ten never does.
    private const int MaxDays = 3_660;

    private readonly CronField[] _fields;

    private Cron(string text, CronField[] fields)
    {
        Text = text;
        _fields = fields;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What a text that begins with the prefix says; null where it is none, and why.</summary>
    public static Cron? Parse(string text, out string? found)
    {
        var parts = text[Prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (5 or 6))
        {
            found = $"'{text}' has {parts.Length} fields instead of 5, or 6 with seconds";
            return null;
        }

        string[] six = parts.Length == 5 ? ["0", .. parts] : parts;
        var fields = six.Select((part, index) => CronField.Parse(part, CronUnit.All[index]))
            .ToArray();
        var wrong = Array.IndexOf(fields, null);
        if (wrong >= 0)
        {
            found = $"'{six[wrong]}' in '{text}' is no {CronUnit.All[wrong].Name}";
            return null;
        }
        var cron = new Cron(text, fields!);
        found = cron.TimesFrom(new DateTime(2000, 1, 1)).Any() ? null : $"'{text}' never fires";
        return found is null ? cron : null;
    }

    /// <summary>The first firing after an instant; null after the year 9999.</summary>
    public DateTimeOffset? Next(DateTimeOffset after, WorkCalendar calendar)
    {
        foreach (var local in TimesFrom(calendar.ToZone(after).DateTime))
        {
            // Where the clocks change, a later figure may be the same instant, or an earlier one.
            if (calendar.InstantOf(local) is not { } instant || instant > after)
                return calendar.InstantOf(local);
        }
        return null;
    }

    /// <summary>What fits, as the clock shows it, from that second on.</summary>
    private IEnumerable<DateTime> TimesFrom(DateTime local)
    {
        var second = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
        var first = DateOnly.FromDateTime(local).DayNumber;
        var last = Math.Min(first + MaxDays, DateOnly.MaxValue.DayNumber);
        for (var number = first; number <= last; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (!Includes(day))
                continue;
            foreach (var time in TimesOf(number == first ? TimeOnly.FromDateTime(second) : default))
                yield return day.ToDateTime(time);
        }
    }

    private IEnumerable<TimeOnly> TimesOf(TimeOnly from)
    {
        foreach (var hour in _fields[2].Values.Where(h => h >= from.Hour))
        {
            foreach (var minute in _fields[1].Values)
            {
                if (hour == from.Hour && minute < from.Minute)
                    continue;
                foreach (var second in _fields[0].Values)
                {
                    var time = new TimeOnly(hour, minute, second);
                    if (time >= from)
                        yield return time;
                }
            }
        }
    }

    private bool Includes(DateOnly day)
    {
        var (days, weekdays) = (_fields[3], _fields[5]);
        if (!_fields[4].Values.Contains(day.Month))
            return false;
        return days.IsLimited && weekdays.IsLimited
            ? days.IncludesDay(day) || weekdays.IncludesWeekday(day)
            : days.IncludesDay(day) && weekdays.IncludesWeekday(day);
    }
}
