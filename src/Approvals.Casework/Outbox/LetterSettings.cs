using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox;

/// <summary>What an office says in all its letters.</summary>
public sealed record LetterSettings
{
    /// <summary>What the system is called; null for the name in <c>Texts/letters</c>.</summary>
    public string? SystemName { get; init; }

    /// <summary>What stands in brackets before a subject; null for the word in <c>Texts/letters</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>The telephone of the leading-group office; null for none.</summary>
    public string? Contact { get; init; }

    /// <summary>Where people sign in, without a slash at its end; null for no link.</summary>
    public Uri? LoginAddress { get; init; }

    /// <summary>The languages of letters, one below the other; one at least.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [Language.Chinese, Language.English];
}
