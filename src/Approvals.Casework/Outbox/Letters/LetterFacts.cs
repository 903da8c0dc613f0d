namespace Approvals.Casework.Outbox.Letters;

/// <summary>What is known of a letter at the moment it is sent.</summary>
/// <param name="Row">Its row.</param>
/// <param name="View">What it may say.</param>
internal sealed record LetterFacts(OutboxRow Row, LetterView View)
{
    /// <summary>Whether the case goes on; true for a letter about none.</summary>
    public bool IsRunning { get; init; } = true;

    /// <summary>Whether the case stands still.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether the task is open; true for a letter about none.</summary>
    public bool IsTaskOpen { get; init; } = true;

    /// <summary>Whether the receiver has the task, prepares it, may take it, or stands in for who has it; true for a
    /// letter about none.</summary>
    public bool IsTheirs { get; init; } = true;

    /// <summary>Why a letter that asks for a task need not be sent any more; null where it must.</summary>
    public DropReason? WhyTaskIsOver =>
        !IsRunning ? DropReason.Ended
        : !IsTaskOpen ? DropReason.Done
        : IsSuspended ? DropReason.Suspended
        : !IsTheirs ? DropReason.NotTheirs
        : null;

    /// <summary>Why a letter to who answers for others need not be sent any more; null where it must.</summary>
    public DropReason? WhyNothingToOversee => (this with { IsTheirs = true }).WhyTaskIsOver;

    /// <summary>Why a letter that says that something is overdue need not be sent any more: it is not, as its day was
    /// moved; null where it is.</summary>
    public DropReason? WhyNotOverdue =>
        View.Items is [{ WorkDaysLeft: null or >= 0 }] ? DropReason.Moved : null;
}
