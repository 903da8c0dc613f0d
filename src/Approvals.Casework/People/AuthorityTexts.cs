using System.Text.RegularExpressions;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.People;

/// <summary>The words of verdicts: <c>Texts/authority.*.json</c>, keyed by reason.</summary>
internal static partial class AuthorityTexts
{
    private static readonly Texts Texts = Texts.Of("authority");

    /// <summary>
    /// The text of a verdict; the bare reason where there is no text, which a test keeps from happening.
    /// </summary>
    public static string Of(Verdict verdict, Language language)
    {
        var template = TextOf(language, verdict.Reason, verdict.Reason);
        return Placeholder()
            .Replace(template, found => Named(found.Groups["name"].Value, verdict, language));
    }

    private static string Named(string name, Verdict verdict, Language language)
    {
        foreach (var (valueName, value) in verdict.Values)
        {
            if (valueName == name)
                return InWords(name, value, language);
        }

        return $"{{{name}}}";
    }

    /// <summary>
    /// Roles have their names in their table; other codes theirs in the texts, as <c>duty.handler</c>. What a value
    /// is
    /// follows from the last word of its name: <c>other-duty</c> is a duty.
    /// </summary>
    private static string InWords(string name, string value, Language language)
    {
        var kind = name[(name.LastIndexOf('-') + 1)..];
        if (kind == "role" && StoredCode.TryRead<Role>(value, out var role))
            return language == Language.Chinese ? Roles.Of(role).Chinese : Roles.Of(role).English;

        return TextOf(language, $"{kind}.{value}", value);
    }

    /// <summary>The words of a code, such as <c>action.claim</c>.</summary>
    public static string Word(string key, Language language) => TextOf(language, key, key);

    private static string TextOf(Language language, string key, string otherwise) =>
        Texts.Has(key) ? Texts.Template(language, key) : otherwise;

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}")]
    private static partial Regex Placeholder();
}
