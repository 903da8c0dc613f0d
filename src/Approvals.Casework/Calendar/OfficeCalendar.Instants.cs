namespace Approvals.Casework.Calendar;

public sealed partial class OfficeCalendar
{
    /// <summary>The day that it is in the office at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(WorkCalendar.ToZone(at).DateTime);

    /// <summary>When the office closes on a day: time limits end then.</summary>
    public DateTimeOffset CloseOf(DateOnly on) => InstantOf(on, Hours.Closes);

    /// <summary>When the office opens on a day: reminders go out then.</summary>
    public DateTimeOffset OpenOf(DateOnly on) => InstantOf(on, Hours.Opens);

    /// <summary>The instant of a time on the office's clocks. A time that the clocks are put forward over is the first
    /// instant after that; of one that they show twice, the first.</summary>
    public DateTimeOffset InstantOf(DateOnly on, TimeOnly time)
    {
        var local = on.ToDateTime(time);
        while (Zone.IsInvalidTime(local)) // At most a day, where a zone crossed the date line.
            local = local.AddTicks(TimeSpan.TicksPerMinute - local.Ticks % TimeSpan.TicksPerMinute);
        var offset = Zone.IsAmbiguousTime(local)
            ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local);
        return new(local, offset);
    }

    /// <summary>
    /// The first day on which people may be reminded of what began at an instant: that day itself, or the next working
    /// day where it began after the office had closed or on a day off. For the file it counts on its own day.
    /// </summary>
    public DateOnly RemindersStartOn(DateTimeOffset at)
    {
        var local = WorkCalendar.ToZone(at).DateTime;
        var on = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) > Hours.Closes ? AddWorkingDays(on, 1) : OnOrAfter(on);
    }
}
