using Approvals.Casework.Wording;

namespace Approvals.Casework.Outbox;

/// <summary>A letter as a notice in the product, in one line. Who reads it has signed in, so that it may name the case
/// by its number, which no mail does.</summary>
internal static class NoticeText
{
    private static readonly Texts Sentences = Texts.Of("letters");

    /// <summary>The notice of a row, in a language.</summary>
    /// <exception cref="KeyNotFoundException">A newer version has written the row.</exception>
    public static string Of(OutboxRow row, Language language) =>
        Sentences.Say(language, $"{row.Letter}.notice", row.CaseId, row.Key, row.Rung);

    /// <summary>The notice of a row, Chinese first and English second.</summary>
    /// <exception cref="KeyNotFoundException">A newer version has written the row.</exception>
    public static string Of(OutboxRow row) =>
        $"{Of(row, Language.Chinese)} / {Of(row, Language.English)}";
}
