using System.Collections.Immutable;

namespace Approvals.Casework.Outbox;

/// <summary>What a unit may set about its reminders and the hours of its mails. Times are those of the office's
/// clocks. The defaults are those of the handbook on mail, sections 4 to 6.</summary>
public sealed record ReminderSettings
{
    /// <summary>When digests leave on a working day.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 30);

    /// <summary>When single reminders leave on a working day; not before the digests.</summary>
    public TimeOnly RemindAt { get; init; } = new(9, 0);

    /// <summary>From when on no mail leaves in the evening.</summary>
    public TimeOnly QuietFrom { get; init; } = new(18, 30);

    /// <summary>Until when no mail leaves in the morning.</summary>
    public TimeOnly QuietUntil { get; init; } = new(8, 0);

    /// <summary>When what waited for the end of quiet hours leaves; not before <see cref="QuietUntil"/>.</summary>
    public TimeOnly ResumeAt { get; init; } = new(8, 30);

    /// <summary>Whether no mail leaves in the break at noon.</summary>
    public bool IsQuietAtNoon { get; init; }

    /// <summary>When that break begins.</summary>
    public TimeOnly NoonFrom { get; init; } = new(12, 0);

    /// <summary>When it ends.</summary>
    public TimeOnly NoonUntil { get; init; } = new(14, 0);

    /// <summary>How many single reminders a person gets by mail in a day; more, and the digest says it
    /// all.</summary>
    public int MaxSingle { get; init; } = 3;

    /// <summary>The measures about the safety of people, by their numbers in the plan: their mails leave at any
    /// hour.</summary>
    public ImmutableArray<int> AnyHourMeasures { get; init; } = [68, 72, 73, 74];
}
