namespace Approvals.Casework.Plans.Outlines;

/// <summary>What a document consists of, before any words are understood.</summary>
internal sealed record PlanOutline
{
    /// <summary>The aspects.</summary>
    public List<PlanAspect> Aspects { get; } = [];

    /// <summary>The sections.</summary>
    public List<PlanSection> Sections { get; } = [];

    /// <summary>The problems, with their measures.</summary>
    public List<ProblemDraft> Problems { get; } = [];

    /// <summary>What was noticed.</summary>
    public List<PlanFinding> Findings { get; } = [];
}

/// <summary>A problem, as it stands in the document.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Text">Its words.</param>
internal sealed record ProblemDraft(int Line, string Text)
{
    /// <summary>The aspect above it.</summary>
    public int? Aspect { get; init; }

    /// <summary>The section above it.</summary>
    public string? Section { get; init; }

    /// <summary>Its short wording.</summary>
    public required string Title { get; init; }

    /// <summary>Its measures.</summary>
    public List<MeasureDraft> Measures { get; } = [];
}

/// <summary>A measure, as it stands in the document.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Text">Its words.</param>
/// <param name="Printed">The number before it; null where there is none.</param>
internal sealed record MeasureDraft(int Line, string Text, int? Printed)
{
    /// <summary>What labels or columns say of it.</summary>
    public List<LabelledWords> Labels { get; init; } = [];

    /// <summary>The heading on a line of its own that it begins with; null where there is none.</summary>
    public string? Heading { get; init; }
}

/// <summary>What stands after a label or in a column.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The words.</param>
/// <param name="IsShared">Whether it is said of several measures together.</param>
internal sealed record LabelledWords(LabelKind Kind, string Text, bool IsShared);
