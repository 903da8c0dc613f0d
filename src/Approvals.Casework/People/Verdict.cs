using System.Collections.Immutable;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.People;

/// <summary>The answer to a question of authority, with its reason; a refusal is a value like any other.</summary>
public sealed record Verdict
{
    private Verdict(bool allowed, string reason, ImmutableArray<(string, string)> values)
    {
        IsAllowed = allowed;
        Reason = reason;
        Values = values;
    }

    /// <summary>Whether it may be done.</summary>
    public bool IsAllowed { get; }

    /// <summary>Why, or why not: the code of a text, in kebab-case.</summary>
    public string Reason { get; }

    /// <summary>What the text names, each value under its name.</summary>
    public ImmutableArray<(string Name, string Value)> Values { get; }

    /// <summary>The rule behind it, such as <c>sod-1</c>; null where it is no rule but a missing right.</summary>
    public string? Rule { get; init; }

    /// <summary>The other person in it: who already does what the rule keeps apart.</summary>
    public PersonId? Other { get; init; }

    /// <summary>It in words.</summary>
    public string Text(Language language) => AuthorityTexts.Of(this, language);

    internal static Verdict Allow(string reason, params ReadOnlySpan<(string, string)> values) =>
        new(true, reason, [.. values]);

    internal static Verdict Refuse(string reason, params ReadOnlySpan<(string, string)> values) =>
        new(false, reason, [.. values]);
}
