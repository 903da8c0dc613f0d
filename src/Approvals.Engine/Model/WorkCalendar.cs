namespace Approvals.Engine.Model;

/// <summary>Which days are working days, and the time zone in which days begin.</summary>
public sealed class WorkCalendar
{
    /// <summary>Monday to Friday, in the time zone of Asia/Shanghai.</summary>
    public static WorkCalendar MondayToFriday { get; } = new();
}
