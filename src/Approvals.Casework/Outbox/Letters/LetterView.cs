using System.Collections.Immutable;
using Approvals.Casework.Ledger;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>
/// All that a letter may say: nothing else reaches its words. No names, no titles, no opinions, no amounts, no numbers
/// of documents: a mail is a bell, not a carrier (handbook on mail, section 3).
/// </summary>
internal sealed record LetterView
{
    /// <summary>What the office says in all its letters: system, contact, where to sign in.</summary>
    public required LetterSettings Office { get; init; }

    /// <summary>The office's day on which it is sent.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The highest post of who gets it, as it is called; null where they hold none.</summary>
    public string? ReceiverPost { get; init; }

    /// <summary>The highest post of who is away, in whose place the receiver gets it; null where it is for the
    /// receiver.</summary>
    public string? StandsInForPost { get; init; }

    /// <summary>What it is about, the most urgent first; those that are too many to show are only counted.</summary>
    public ImmutableArray<LetterItem> Items { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Count { get; init; }

    /// <summary>The rung of a reminder: working days from the last day permitted; null for what is none.</summary>
    public int? Rung { get; init; }

    /// <summary>On which days whoever has the task was reminded; empty where that is not told.</summary>
    public ImmutableArray<DateOnly> RemindedOn { get; init; } = [];

    /// <summary>How many measures stand at which light, for who has an overview of them; empty for others.</summary>
    public ImmutableArray<LightCount> Lights { get; init; } = [];

    /// <summary>Whether it is about the receiver's own matter.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The nearest day by which something is due; null where nothing has one.</summary>
    public DateOnly? NearestOn => Items.IsEmpty ? null : Items.Min(i => i.DueOn);
}

/// <summary>How many measures stand at a light.</summary>
/// <param name="Light">The light.</param>
/// <param name="Count">How many.</param>
internal readonly record struct LightCount(Light Light, int Count);
