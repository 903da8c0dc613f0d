using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>Why a file is not taken as evidence.</summary>
/// <param name="Code">What is wrong: the key of its sentence.</param>
/// <param name="Values">What the sentence names, in its order.</param>
public sealed record EvidenceProblem(string Code, ImmutableArray<string> Values)
{
    private static readonly Texts Sentences = Texts.Of("evidence");

    /// <summary>What is wrong, and what to do.</summary>
    public string Message(Language language) => Sentences.SayKinds(language, Code, Values);

    internal static EvidenceProblem Of(string code, params ReadOnlySpan<string> values) =>
        new(code, [.. values]);
}

/// <summary>A file in the store.</summary>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits: what it is found by.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Type">What kind of file it is, by its content.</param>
public sealed record StoredFile(string Sha256, long Length, EvidenceType Type);

/// <summary>Whether a file was taken.</summary>
/// <param name="File">The file in the store; null where it was refused.</param>
/// <param name="Problem">Why it was refused; null where it was taken.</param>
public sealed record EvidenceReceipt(StoredFile? File, EvidenceProblem? Problem);

/// <summary>What a walk through the store found.</summary>
/// <param name="Files">How many files there are.</param>
/// <param name="Missing">The hashes of expected files that are not there.</param>
/// <param name="Altered">The hashes of files whose bytes are others by now.</param>
/// <param name="Surplus">Files that nobody expects, by their path within the store.</param>
public sealed record EvidenceCheck(
    int Files,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Altered,
    IReadOnlyList<string> Surplus
)
{
    /// <summary>Whether each expected file is there as it was. What is surplus harms nothing: a file that was stored
    /// right before its entry failed.</summary>
    public bool IsWhole => Missing.Count == 0 && Altered.Count == 0;
}
