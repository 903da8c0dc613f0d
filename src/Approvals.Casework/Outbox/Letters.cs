using Approvals.Casework.Storage;

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
            TaskToPrepare => new(
                row.Id,
                row.ReceiverId,
                $"请代为准备：事项{row.CaseId} / Please prepare a task of case {row.CaseId}",
                $"""
                事项{row.CaseId}的一项任务（编号{row.Key}）委托您代为准备，由原办理人签署，请登录系统办理。

                You are asked to prepare a task (number {row.Key}) of case {row.CaseId}. Who has it signs it. Please
                sign in to see it.
                """,
                row.CreatedAt
            ),
            TaskUrged => new(
                row.Id,
                row.ReceiverId,
                $"催办：事项{row.CaseId} / Please go on with case {row.CaseId}",
                $"""
                事项{row.CaseId}的一项任务（编号{row.Key}）被催办，请登录系统尽快办理。

                You are asked to get on with a task (number {row.Key}) of case {row.CaseId}. Please sign in.
                """,
                row.CreatedAt
            ),
            CaseCopied => new(
                row.Id,
                row.ReceiverId,
                $"事项{row.CaseId}抄送您阅知 / Case {row.CaseId} was copied to you",
                $"""
                事项{row.CaseId}抄送您阅知，无须办理，请登录系统查看。

                Case {row.CaseId} was copied to you to read. There is nothing to be done. Please sign in to see it.
                """,
                row.CreatedAt
            ),
            CaseResumed => new(
                row.Id,
                row.ReceiverId,
                $"事项{row.CaseId}已恢复办理 / Case {row.CaseId} goes on",
                $"""
                事项{row.CaseId}已恢复办理，您有待办任务，请登录系统查看。

                Case {row.CaseId} was suspended and goes on. You have a task in it. Please sign in to see it.
                """,
                row.CreatedAt
            ),
            SubstituteOffered => new(
                row.Id,
                row.ReceiverId,
                "有离岗人员的待办任务由您替补 / Tasks of somebody who is away are offered to you",
                """
                您按岗位替补的人员离岗，其待办任务已列入您的待办，请登录系统办理。

                Somebody for whom you stand in is away: what waits for them is in your inbox. Please sign in.
                """,
                row.CreatedAt
            ),
            SubstituteActs => new(
                row.Id,
                row.ReceiverId,
                "分管范围内有人员离岗，已由替补办理 / Somebody of your field is away, a substitute stands in",
                """
                您分管范围内有人员离岗，其待办任务由替补人员办理，请知悉。

                Somebody of your field is away. A substitute does what waits for them meanwhile.
                """,
                row.CreatedAt
            ),
            _ => throw new InvalidOperationException(
                $"Expected a letter of this version, but a newer one has written '{row.Letter}'."
            ),
        };

    /// <summary>Somebody got a task.</summary>
    public const string TaskOpened = "task-opened";

    /// <summary>Somebody is asked to prepare a task of another.</summary>
    public const string TaskToPrepare = "task-to-prepare";

    /// <summary>Somebody is asked to get on with a task.</summary>
    public const string TaskUrged = "task-urged";

    /// <summary>Somebody got the sight of a case.</summary>
    public const string CaseCopied = "case-copied";

    /// <summary>A case that stood still goes on.</summary>
    public const string CaseResumed = "case-resumed";

    /// <summary>What waits for somebody who is away is offered to a substitute.</summary>
    public const string SubstituteOffered = "substitute-offered";

    /// <summary>The leader in charge is told that a substitute stands in.</summary>
    public const string SubstituteActs = "substitute-acts";

    /// <summary>The row of a letter.</summary>
    /// <param name="letter">Which.</param>
    /// <param name="to">Who gets it, and in which unit.</param>
    /// <param name="about">What makes it the only one of its kind to that person.</param>
    /// <param name="now">When it is written.</param>
    /// <param name="id">The case that it names; null for none.</param>
    /// <param name="key">The task that it names; null for none.</param>
    public static OutboxRow Row(
        string letter,
        (UnitId Unit, PersonId Receiver) to,
        string about,
        DateTimeOffset now,
        CaseId? id,
        int? key
    ) =>
        new()
        {
            UnitId = to.Unit,
            UniqueKey = $"{letter}/{about}/{to.Receiver}",
            Letter = letter,
            ReceiverId = to.Receiver,
            CaseId = id,
            Key = key,
            CreatedAt = now,
            TryAt = now,
        };
}
