namespace Approvals.Casework.Outbox.Letters;

/// <summary>A letter in words.</summary>
/// <param name="Sender">What the system that sends it is called.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Text">As plain text; lines end in line feeds.</param>
/// <param name="Html">As simple HTML, which loads nothing from anywhere.</param>
internal sealed record LetterText(string Sender, string Subject, string Text, string Html)
{
    /// <summary>Writes a letter in the languages of the office, one below the other.</summary>
    public static LetterText Of(LetterKind kind, LetterView view)
    {
        var parts = view.Office.Languages.Select(language => LetterWords.Of(kind, view, language));
        return Of([.. parts]);
    }

    private static LetterText Of(IReadOnlyList<LetterWords> parts) =>
        new(
            parts[0].Sender,
            $"[{parts[0].Tag}] {string.Join(" / ", parts.Select(p => p.Subject))}",
            string.Join("\n\n----\n\n", parts.Select(LetterPlain.Of)) + "\n",
            LetterHtml.Of(parts)
        );
}
