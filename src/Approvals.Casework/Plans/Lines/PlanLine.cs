namespace Approvals.Casework.Plans.Lines;

/// <summary>A paragraph of a document, cleaned: its marks off, its pieces joined.</summary>
/// <param name="Number">The line where it begins.</param>
/// <param name="Text">Its words, trimmed; never empty.</param>
internal sealed record PlanLine(int Number, string Text)
{
    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>The row that it is; null outside of tables.</summary>
    public SourceRow? Row { get; init; }

    /// <summary>Its words in plain form.</summary>
    public string Plain { get; } = PlainForm.Of(Text);
}
