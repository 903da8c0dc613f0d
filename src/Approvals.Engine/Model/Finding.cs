using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>Something in a file that a person should know: a mistake, or what will be ignored.</summary>
/// <param name="Rule">Which rule found it, in kebab-case; never renamed.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="ElementId">The element; null where it is about the file, or the element has no id.</param>
/// <param name="Line">The line; 1 is the first, 0 where it is not known.</param>
/// <param name="Column">The column; 1 is the first, 0 where it is not known.</param>
/// <param name="Expected">What was expected: what follows "Expected".</param>
/// <param name="Found">What was found: what follows "but".</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    string? ElementId,
    int Line,
    int Column,
    string Expected,
    string Found
)
{
    /// <summary>The names and figures in the message, for texts in other languages.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The whole complaint, as one English sentence.</summary>
    public string Message => $"Expected {Expected}, but {Found}.";
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing: something is ignored, or could be said better.</summary>
    Info,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>Wrong at run time: the definition is refused.</summary>
    Error,
}
