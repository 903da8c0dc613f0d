using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>A piece of a document: from one number or label to the next.</summary>
/// <param name="Line">The line where it begins.</param>
/// <param name="Lead">Its number and label, as printed; empty where it has none.</param>
/// <param name="Text">Its words after them.</param>
internal sealed record Segment(int Line, string Lead, string Text)
{
    /// <summary>Its number; null where it has none.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Its label; null where it has none.</summary>
    public LabelKind? Label { get; init; }

    /// <summary>Whether it begins within a paragraph, not at its beginning.</summary>
    public bool IsInline { get; init; }

    /// <summary>Its words in plain form.</summary>
    public string Plain { get; } = PlainForm.Of(Text);

    /// <summary>The segment with another one's words, number and all, after its own.</summary>
    public Segment And(Segment other) =>
        new(Line, Lead, Text + other.Lead + other.Text)
        {
            Marker = Marker,
            Label = Label,
            IsInline = IsInline,
        };

    /// <summary>Whether its number is of a kind, and it is no label.</summary>
    public bool Is(MarkerKind kind) => Label is null && Marker?.Kind == kind;
}
