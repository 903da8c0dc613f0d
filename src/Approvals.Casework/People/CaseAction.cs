namespace Approvals.Casework.People;

/// <summary>
/// What somebody may want to do to a case: the commands of the engine, and what the office does beside them.
/// </summary>
public enum CaseAction
{
    /// <summary>Begins a case (发起).</summary>
    Start,

    /// <summary>Takes a task from a group (签收).</summary>
    Claim,

    /// <summary>Gives a claimed task back to its group (退签).</summary>
    Release,

    /// <summary>Completes a task, with whatever outcome: agree, disagree, vote, sign (办理).</summary>
    Complete,

    /// <summary>Sends a case back to an earlier step (退回).</summary>
    Return,

    /// <summary>Takes back what one has submitted (撤回).</summary>
    Withdraw,

    /// <summary>Hands a task over for good (转办).</summary>
    Transfer,

    /// <summary>Lets somebody prepare; one still signs oneself (委托).</summary>
    Delegate,

    /// <summary>Prepares a task for who has it, having been asked to (代为准备).</summary>
    Prepare,

    /// <summary>Asks one more person on a running step (加签).</summary>
    AddInstance,

    /// <summary>Takes an added person out again (减签).</summary>
    RemoveInstance,

    /// <summary>Lets somebody read (抄送).</summary>
    Copy,

    /// <summary>Asks somebody with an open task to act (催办).</summary>
    Urge,

    /// <summary>Opens a supervision letter with a date for the answer (督办).</summary>
    Supervise,

    /// <summary>Does what the case offers as it stands, such as to object or to ask for a later date (可办事项).</summary>
    Raise,

    /// <summary>Asks to be recused from a task (申请回避).</summary>
    Decline,

    /// <summary>Asks that somebody else steps aside in a case (申请他人回避).</summary>
    AskRecusal,

    /// <summary>Begins an activity of an ad-hoc subprocess (启动可选步骤).</summary>
    Activate,

    /// <summary>Stops a case for a time (挂起).</summary>
    Suspend,

    /// <summary>Lets a suspended case go on (恢复).</summary>
    Resume,

    /// <summary>Ends a case before its end (终止).</summary>
    Cancel,

    /// <summary>Moves a token by hand: exceptional repair (跳转).</summary>
    Move,

    /// <summary>Changes when a task is due (调整期限).</summary>
    ChangeDue,

    /// <summary>Sets variables by hand (改流程变量).</summary>
    SetVariables,

    /// <summary>Tries again where an incident stands (重试).</summary>
    Retry,

    /// <summary>Goes on behind an incident (处置异常).</summary>
    ResolveIncident,

    /// <summary>Throws an error at an activity by hand (抛出错误).</summary>
    ThrowError,

    /// <summary>Throws an escalation at an activity by hand (上报).</summary>
    ThrowEscalation,

    /// <summary>Enters what came from outside as a message (登记来文).</summary>
    Deliver,

    /// <summary>Tells all who wait for a signal (广播信号).</summary>
    DeliverSignal,

    /// <summary>Puts a running case under another version (迁移).</summary>
    Migrate,

    /// <summary>Lets a timer fire (定时触发).</summary>
    FireTimer,

    /// <summary>Reports a function of the system as done (系统函数完成).</summary>
    CompleteFunction,

    /// <summary>Reports a function of the system as failed (系统函数失败).</summary>
    FailFunction,
}
