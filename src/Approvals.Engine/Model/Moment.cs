namespace Approvals.Engine.Model;

/// <summary>
/// When a decision is taken: the instant, and which days are working days. The engine never asks for the time; it is
/// told.
/// </summary>
/// <param name="At">The instant, with the offset of the office's time zone.</param>
/// <param name="Calendar">The working days, and the time zone.</param>
public readonly record struct Moment(DateTimeOffset At, WorkCalendar Calendar)
{
    /// <summary>Who there is; null where nobody says it, and steps are for whom the definition names.</summary>
    public IStaffing? Staffing { get; init; }

    /// <summary>An instant, with Monday to Friday as working days, in Asia/Shanghai; where the instant's offset is not
    /// the one that holds there, in a zone that always has that offset.</summary>
    public static Moment Of(DateTimeOffset at)
    {
        var calendar = WorkCalendar.MondayToFriday;
        return new(
            at,
            calendar.Zone.GetUtcOffset(at) == at.Offset ? calendar : WorkCalendar.In(at.Offset)
        );
    }
}
