using System.Collections.Immutable;

namespace Approvals.Casework.Reminders.Ladder;

/// <summary>The letters that the ladder may name.</summary>
public static class ReminderLetters
{
    /// <summary>To who has a task, before it is due and on the day.</summary>
    public const string TaskDue = "task-due";

    /// <summary>To who has a task that is overdue.</summary>
    public const string TaskOverdue = "task-overdue";

    /// <summary>To who answers for others: a task in their charge is nearly due.</summary>
    public const string DueInYourCharge = "due-in-your-charge";

    /// <summary>To who answers for others: a task in their charge is overdue.</summary>
    public const string OverdueInYourCharge = "overdue-in-your-charge";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
        [TaskDue, TaskOverdue, DueInYourCharge, OverdueInYourCharge];
}
