namespace Approvals.Feel;

/// <summary>A place in a FEEL text.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit, from 0.</param>
/// <param name="Length">Number of UTF-16 code units; 0 for a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset just behind the place.</summary>
    public int End => Start + Length;

    internal SourceSpan To(SourceSpan last) => new(Start, Math.Max(last.End - Start, 0));
}
