namespace Approvals.Feel.Xml;

/// <summary>A name as a file writes it.</summary>
/// <param name="Prefix">Empty where there is none.</param>
/// <param name="Local">What follows the prefix.</param>
internal readonly record struct QualifiedName(string Prefix, string Local);

/// <summary>A place in a file.</summary>
/// <param name="Line">From 1; 0 for none.</param>
/// <param name="Column">From 1; 0 for none.</param>
internal readonly record struct Place(int Line, int Column);
