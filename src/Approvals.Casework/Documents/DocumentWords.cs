using Approvals.Casework.Wording;

namespace Approvals.Casework.Documents;

/// <summary>What stands in documents: <c>Texts/documents.*.json</c>. They are written in Chinese.</summary>
internal static class DocumentWords
{
    private static readonly Texts Sentences = Texts.Of("documents");

    /// <summary>The sentence, with values in its places.</summary>
    public static string Say(string key, params object?[] values) =>
        Sentences.Say(Language.Chinese, key, values);

    /// <summary>The sentence of a code, or the code itself where it has none.</summary>
    public static string SayCode(string prefix, string code) =>
        Sentences.Has($"{prefix}.{code}") ? Say($"{prefix}.{code}") : code;

    /// <summary>What cannot be done, for people.</summary>
    public static string Refusal(Language language, string code) =>
        Sentences.Say(language, $"no.{code}");
}
