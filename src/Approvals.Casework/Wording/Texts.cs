using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Approvals.Casework.Wording;

/// <summary>
/// The sentences of a concern in both languages, from <c>Texts/concern.zh.json</c> and <c>Texts/concern.en.json</c>:
/// key → composite format string. A test holds both to the same keys and places.
/// </summary>
public sealed class Texts
{
    private readonly string _concern;
    private readonly FrozenDictionary<string, string> _chinese;
    private readonly FrozenDictionary<string, string> _english;

    private Texts(string concern, Assembly assembly)
    {
        _concern = concern;
        _chinese = Load(concern, "zh", assembly);
        _english = Load(concern, "en", assembly);
    }

    /// <summary>The sentences of a concern of another program part, which has them among its resources.</summary>
    /// <param name="concern">The concern.</param>
    /// <param name="assembly">The part.</param>
    /// <exception cref="ArgumentException">There are none by that name.</exception>
    public static Texts Of(string concern, Assembly assembly) => new(concern, assembly);

    /// <summary>The sentences of a concern of this assembly.</summary>
    /// <exception cref="ArgumentException">There are none by that name.</exception>
    internal static Texts Of(string concern) => new(concern, typeof(Texts).Assembly);

    /// <summary>The keys in a language.</summary>
    public IEnumerable<string> Keys(Language language) => In(language).Keys;

    /// <summary>Whether there is a sentence with that key.</summary>
    public bool Has(string key) => _chinese.ContainsKey(key);

    /// <summary>The format string itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Template(Language language, string key) =>
        In(language).TryGetValue(key, out var template)
            ? template
            : throw new KeyNotFoundException(
                $"Expected a text '{key}' of '{_concern}' in {language}, but there is none."
            );

    /// <summary>The sentence, with values in its places. Numbers look the same on every machine.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string Say(Language language, string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Template(language, key), values);

    private FrozenDictionary<string, string> In(Language language) =>
        language switch
        {
            Language.Chinese => _chinese,
            Language.English => _english,
            _ => throw new UnreachableException(language.ToString()),
        };

    private static FrozenDictionary<string, string> Load(
        string concern,
        string language,
        Assembly assembly
    )
    {
        var name = $"Texts/{concern}.{language}.json";
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"Expected a resource '{name}', but there is none.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
