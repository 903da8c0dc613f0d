namespace Approvals.Engine.Model;

/// <summary>What people may do with a task besides doing it; for what a definition forbids at a step.</summary>
[Flags]
public enum TaskActions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To give it to somebody else for good (转办).</summary>
    Transfer = 1 << 0,

    /// <summary>To have somebody else prepare it (委托).</summary>
    Delegate = 1 << 1,

    /// <summary>To ask somebody else to sign, too (加签).</summary>
    AddSigner = 1 << 2,

    /// <summary>To send it back to an earlier step (退回).</summary>
    Return = 1 << 3,

    /// <summary>To take it back when it was done (撤回).</summary>
    Withdraw = 1 << 4,

    /// <summary>To let others read it (抄送); the engine has no command for that.</summary>
    Copy = 1 << 5,
}
