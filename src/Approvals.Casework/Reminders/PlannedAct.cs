using Approvals.Casework.Reminders.Ladder;

namespace Approvals.Casework.Reminders;

/// <summary>That the ladder does something about a task beside telling people.</summary>
/// <param name="Task">The task.</param>
/// <param name="Rung">Working days from its due day.</param>
/// <param name="Act">What.</param>
public sealed record PlannedAct(RemindedTask Task, int Rung, LadderAct Act);
