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
            RecordCorrected => new(
                row.Id,
                row.ReceiverId,
                $"更正通知：事项{row.CaseId} / Correction: case {row.CaseId}",
                $"""
                事项{row.CaseId}中的记录已经更正，或者当事人的异议已经成立。此前告知您的内容以更正后的为准，请登录系统查看，
                不得再引用原内容。

                A record of case {row.CaseId} was corrected, or an objection in it was granted. What you were told
                before stands as corrected. Please sign in to see it, and do not use the former content any more.
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
            RecusalAsked => new(
                row.Id,
                row.ReceiverId,
                $"事项{row.CaseId}有对您的回避申请 / You are asked to step aside in case {row.CaseId}",
                $"""
                有人申请您在事项{row.CaseId}中回避。决定之前，您不办理其中作决定、核查、审查的任务，其他任务照办。

                Somebody asks that you step aside in case {row.CaseId}. Until that is decided you decide, check and
                examine nothing in it. Your other tasks go on.
                """,
                row.CreatedAt
            ),
            NobodyTakesOver => new(
                row.Id,
                row.ReceiverId,
                $"回避后无人接替：事项{row.CaseId} / Nobody takes over in case {row.CaseId}",
                $"""
                事项{row.CaseId}的一项任务（编号{row.Key}）因回避无人办理，请转交可以办理的人，或者报请上级。

                After a recusal nobody is left for a task (number {row.Key}) of case {row.CaseId}. Please hand it to
                somebody who may do it, or turn to the superior body.
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

    /// <summary>What somebody was told of a case was corrected.</summary>
    public const string RecordCorrected = "record-corrected";

    /// <summary>A case that stood still goes on.</summary>
    public const string CaseResumed = "case-resumed";

    /// <summary>What waits for somebody who is away is offered to a substitute.</summary>
    public const string SubstituteOffered = "substitute-offered";

    /// <summary>The leader in charge is told that a substitute stands in.</summary>
    public const string SubstituteActs = "substitute-acts";

    /// <summary>Somebody is asked to step aside.</summary>
    public const string RecusalAsked = "recusal-asked";

    /// <summary>Somebody stepped aside, and nobody was found who takes over.</summary>
    public const string NobodyTakesOver = "nobody-takes-over";

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
