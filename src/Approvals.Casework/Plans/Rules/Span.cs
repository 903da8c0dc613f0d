namespace Approvals.Casework.Plans.Rules;

/// <summary>A piece of words.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct Span(int At, int Length)
{
    /// <summary>The first place after it.</summary>
    public int End => At + Length;

    /// <summary>Whether two share a place.</summary>
    public bool Meets(Span other) => At < other.End && other.At < End;

    /// <summary>Its words.</summary>
    public string In(string printed) => printed.Substring(At, Length).Trim();
}
