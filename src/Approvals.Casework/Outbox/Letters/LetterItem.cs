using Approvals.Casework.Ledger;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>A task, as a letter may name it.</summary>
internal sealed record LetterItem
{
    /// <summary>Its opaque id; null where there is no task, or no address to sign in at.</summary>
    public string? TaskId { get; init; }

    /// <summary>What stands in the place of its title.</summary>
    public required LetterReference Reference { get; init; }

    /// <summary>The number of the measure; null unless the reference is one.</summary>
    public int? Measure { get; init; }

    /// <summary>What is asked.</summary>
    public required LetterVerb Verb { get; init; }

    /// <summary>The last day permitted; null where none is set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Working days left until that day; 0 on it, negative after it; null without one.</summary>
    public int? WorkDaysLeft { get; init; }

    /// <summary>The light of the measure; null where there is no measure, or nobody may know which.</summary>
    public Light? Light { get; init; }

    /// <summary>Under which heading it stands in a digest; null elsewhere.</summary>
    public LetterSection? Section { get; init; }
}

/// <summary>What stands in the place of a title.</summary>
internal enum LetterReference
{
    /// <summary>A measure, by its number.</summary>
    Measure,

    /// <summary>A case that only those in it may know: no number, no kind.</summary>
    Restricted,

    /// <summary>A matter of the receiver's own.</summary>
    Personal,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What is asked, in one neutral word.</summary>
internal enum LetterVerb
{
    /// <summary>To do it (办理).</summary>
    Handle,

    /// <summary>To sign or decide it (审签).</summary>
    Sign,

    /// <summary>To check it (核查).</summary>
    Check,

    /// <summary>To vote (表决).</summary>
    Vote,

    /// <summary>To prepare it for another, who signs (代为准备).</summary>
    Prepare,

    /// <summary>To read it (阅知).</summary>
    Read,
}

/// <summary>The headings of a digest, in their order.</summary>
internal enum LetterSection
{
    /// <summary>Overdue (已超期).</summary>
    Overdue,

    /// <summary>Due today (今日到期).</summary>
    DueToday,

    /// <summary>Due within five working days (五个工作日内到期).</summary>
    DueSoon,

    /// <summary>Returned to the receiver (退回重办).</summary>
    Returned,

    /// <summary>In the charge of the receiver, and overdue or nearly due (分管范围内).</summary>
    InYourCharge,

    /// <summary>Opened for a new period (新开周期).</summary>
    Opened,

    /// <summary>Waits for others (等待他人办理).</summary>
    WaitsForOthers,

    /// <summary>All else (其他待办).</summary>
    Later,
}
