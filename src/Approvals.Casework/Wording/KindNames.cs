namespace Approvals.Casework.Wording;

/// <summary>Values of a sentence that have names of their own in both languages, such as kinds of files: the sentences
/// of the concern hold them as <c>kind.Docx</c>.</summary>
internal static class KindNames
{
    private const string Prefix = "kind.";

    /// <summary>The value that stands for a kind, until it is said.</summary>
    public static string Of(string kind) => Prefix + kind;

    /// <summary>The sentence with values in its places. A kind without a name stands as it is, and so does all
    /// else.</summary>
    public static string SayKinds(
        this Texts sentences,
        Language language,
        string key,
        IEnumerable<string> values
    ) =>
        sentences.Say(
            language,
            key,
            [.. values.Select(value => (object)InWords(sentences, language, value))]
        );

    private static string InWords(Texts sentences, Language language, string value) =>
        !value.StartsWith(Prefix, StringComparison.Ordinal) ? value
        : sentences.Has(value) ? sentences.Template(language, value)
        : value[Prefix.Length..];
}
