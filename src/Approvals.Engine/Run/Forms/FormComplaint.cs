using System.Collections.Immutable;

namespace Approvals.Engine.Run.Forms;

/// <summary>What is wrong with what somebody filled in.</summary>
/// <param name="Path">Which field: its key; in the row of a table <c>milestones[2].date</c>, counted from 1.</param>
/// <param name="Label">What people read beside it; for a row of a table with the label of that.</param>
/// <param name="Code">What is wrong, in kebab-case; never changed.</param>
/// <param name="Expected">What was expected: what follows "Expected".</param>
/// <param name="Found">What was found: what follows "but".</param>
public sealed record FormComplaint(
    string Path,
    string Label,
    string Code,
    string Expected,
    string Found
)
{
    /// <summary>The code of what must be filled in and was not.</summary>
    public const string Missing = "missing";

    /// <summary>All codes that the engine gives.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        Missing,
        "unknown-field",
        "not-asked",
        "read-only",
        "not-text",
        "not-one-line",
        "too-short",
        "too-long",
        "no-reasons",
        "pattern",
        "not-number",
        "too-small",
        "too-large",
        "decimals",
        "not-truth",
        "not-offered",
        "double",
        "not-date",
        "not-time",
        "not-date-time",
        "not-own-signature",
        "not-reference",
        "not-file",
        "not-rows",
        "too-few-rows",
        "too-many-rows",
    ];

    /// <summary>The limits and answers that it names, for texts in other languages.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The whole, as one English sentence.</summary>
    public string Message => $"{Label}: Expected {Expected}, but {Found}.";
}
