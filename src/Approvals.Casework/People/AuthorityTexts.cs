using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Approvals.Casework.People;

/// <summary>The words of verdicts: <c>Texts/authority.*.json</c>, keyed by reason.</summary>
internal static partial class AuthorityTexts
{
    private static readonly FrozenDictionary<string, string> Chinese = Read("zh");
    private static readonly FrozenDictionary<string, string> English = Read("en");

    public static IReadOnlyDictionary<string, string> In(TextLanguage language) =>
        language == TextLanguage.Chinese ? Chinese : English;

    /// <summary>
    /// The text of a verdict; the bare reason where there is no text, which a test keeps from happening.
    /// </summary>
    public static string Of(Verdict verdict, TextLanguage language)
    {
        var template = In(language).GetValueOrDefault(verdict.Reason, verdict.Reason);
        return Placeholder()
            .Replace(template, found => Named(found.Groups["name"].Value, verdict, language));
    }

    private static string Named(string name, Verdict verdict, TextLanguage language)
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
    private static string InWords(string name, string value, TextLanguage language)
    {
        var kind = name[(name.LastIndexOf('-') + 1)..];
        if (kind == "role" && StoredCode.TryRead<Role>(value, out var role))
            return language == TextLanguage.Chinese
                ? Roles.Of(role).Chinese
                : Roles.Of(role).English;

        return In(language).GetValueOrDefault($"{kind}.{value}", value);
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(AuthorityTexts).Assembly.GetManifestResourceStream(
            $"Texts/authority.{language}.json"
        )!;
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>[a-z-]+)\}")]
    private static partial Regex Placeholder();
}
