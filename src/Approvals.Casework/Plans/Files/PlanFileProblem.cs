using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans.Files;

/// <summary>Something about a file that somebody should know; with an error, nothing was read of it.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">What it is, such as <c>encrypted</c>: the key of its sentence.</param>
/// <param name="Line">Where, as lines are counted in <see cref="SourceLine.Number"/>; null where it is the file as a
/// whole.</param>
/// <param name="Values">What the sentence names, in its order.</param>
public sealed record PlanFileProblem(
    FindingSeverity Severity,
    string Code,
    int? Line,
    ImmutableArray<string> Values
)
{
    private static readonly Texts Sentences = Texts.Of("plan-files");

    /// <summary>What is wrong, where, and what to do.</summary>
    public string Message(Language language) => Sentences.SayKinds(language, Code, Values);

    /// <summary>The same among what the reader noticed.</summary>
    public PlanFinding Finding(Language language) => new(Severity, Line, Code, Message(language));
}

/// <summary>What was read from a file.</summary>
/// <param name="Source">Its words; null where it was refused.</param>
/// <param name="Problems">What is to be known about it. Where it was refused, one is an error.</param>
public sealed record PlanFileReading(SourceText? Source, IReadOnlyList<PlanFileProblem> Problems);
