namespace Approvals.Feel.Dmn;

/// <summary>How bad a problem is.</summary>
public enum DmnSeverity
{
    /// <summary>What it concerns can be used, but not all of it counts.</summary>
    Warning,

    /// <summary>What it concerns cannot be used: it evaluates to null.</summary>
    Error,
}

/// <summary>What is wrong with a model.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="ElementId">The id of the element, or of the nearest one around it that has one; null where none
/// has.</param>
/// <param name="Line">Its line in the file, from 1; 0 where it is not known.</param>
/// <param name="Column">Its column in the line, from 1; 0 where it is not known.</param>
public sealed record DmnProblem(
    DmnSeverity Severity,
    string Message,
    string? ElementId,
    int Line,
    int Column
);

/// <summary>A model that a model builds on.</summary>
/// <param name="Name">The name under which its elements are known; empty where they are known by their own names
/// alone.</param>
/// <param name="Namespace">The namespace of the model.</param>
/// <param name="LocationUri">Where it may be found; null where the file does not say.</param>
public sealed record DmnImport(string Name, string Namespace, string? LocationUri);
