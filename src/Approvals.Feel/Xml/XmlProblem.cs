namespace Approvals.Feel.Xml;

/// <summary>Why a text cannot be read as XML.</summary>
/// <param name="Expected">What was expected: what follows "Expected".</param>
/// <param name="Found">What was found: what follows "but".</param>
/// <param name="Line">The line, from 1; 0 where the text as a whole is meant.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 where the text as a whole is meant.</param>
public sealed record XmlProblem(string Expected, string Found, int Line, int Column)
{
    /// <summary>Whether it may be good XML, but is larger than what is read.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The whole complaint, as one English sentence.</summary>
    public string Message => $"Expected {Expected}, but {Found}.";
}
