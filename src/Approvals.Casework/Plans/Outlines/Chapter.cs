namespace Approvals.Casework.Plans.Outlines;

/// <summary>What a chapter of a plan is about.</summary>
internal enum ChapterKind
{
    /// <summary>Something else: perhaps problems and measures.</summary>
    Other,

    /// <summary>Problems and measures.</summary>
    Content,

    /// <summary>Aims, principles, background.</summary>
    Aims,

    /// <summary>Phases and dates.</summary>
    Phases,

    /// <summary>Who leads.</summary>
    Organisation,

    /// <summary>How to work.</summary>
    Demands,
}

/// <summary>A chapter of a plan (一、).</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Its heading as a segment; null for what stands before the first.</param>
/// <param name="Body">What it consists of.</param>
internal sealed record Chapter(ChapterKind Kind, Segment? Title, IReadOnlyList<Segment> Body);
