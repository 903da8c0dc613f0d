using System.Collections.Immutable;
using Approvals.Casework.Outbox;

namespace Approvals.Casework.Reminders.Ladder;

/// <summary>The letters that the ladder may name.</summary>
internal static class ReminderLetters
{
    /// <summary>To who has a task: it is nearly due, or overdue; to who answers for others, the same.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        LetterCode.TaskDue,
        LetterCode.TaskOverdue,
        LetterCode.DueInYourCharge,
        LetterCode.OverdueInYourCharge,
    ];
}
