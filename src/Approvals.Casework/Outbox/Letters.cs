namespace Approvals.Casework.Outbox;

/// <summary>What letters say. They go through hands that may not see a case: so they name it by its number
/// only.</summary>
internal static class Letters
{
    /// <summary>The letter of a row.</summary>
    public static Letter Of(OutboxRow row) =>
        row.Letter switch
        {
            TaskOpened => new(
                row.Id,
                row.ReceiverId,
                $"您有一项新的待办任务（事项{row.CaseId}） / A new task for you (case {row.CaseId})",
                $"""
                事项{row.CaseId}有一项任务（编号{row.Key}）由您办理，请登录系统查看。

                A task (number {row.Key}) of case {row.CaseId} is yours. Please sign in to see it.
                """,
                row.CreatedAt
            ),
            _ => throw new InvalidOperationException(
                $"Expected a letter of this version, but a newer one has written '{row.Letter}'."
            ),
        };

    /// <summary>Somebody got a task.</summary>
    public const string TaskOpened = "task-opened";
}
