using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// The names and types that a text may use. FEEL's names may hold spaces, operators and reserved words (<c>Monthly Salary</c>,
/// <c>rate-1</c>, <c>terms and conditions</c>), so what a text means depends on the names in scope (DMN 1.5, 10.3.1.4): the longest
/// known name wins. Names of letters and spaces alone are also recognized where they are not known. Immutable.
/// </summary>
public sealed class Vocabulary
{
    private const int MaxVisited = 10_000; // Values looked through for names: a long list names its entries in its first elements.

    private readonly ImmutableDictionary<string, ImmutableArray<CompoundName>> _names;
    private readonly ImmutableDictionary<string, ImmutableArray<CompoundName>> _properties;
    private readonly ImmutableDictionary<string, ImmutableArray<CompoundName>> _typeNames;
    private readonly ImmutableDictionary<string, FeelType> _types;

    private Vocabulary(
        ImmutableDictionary<string, ImmutableArray<CompoundName>> names,
        ImmutableDictionary<string, ImmutableArray<CompoundName>> properties,
        ImmutableDictionary<string, ImmutableArray<CompoundName>> typeNames,
        ImmutableDictionary<string, FeelType> types
    )
    {
        _names = names;
        _properties = properties;
        _typeNames = typeNames;
        _types = types;
    }

    /// <summary>No names but those of the built-in functions and types.</summary>
    public static Vocabulary Empty { get; } =
        new(NoNames, NoNames, NoNames, ImmutableDictionary<string, FeelType>.Empty);

    private static ImmutableDictionary<string, ImmutableArray<CompoundName>> NoNames =>
        ImmutableDictionary<string, ImmutableArray<CompoundName>>.Empty;

    /// <summary>The names of the entries of a context, and as properties all names inside of them.</summary>
    public static Vocabulary Of(Value.Context variables)
    {
        var vocabulary = Empty;
        foreach (var (name, value) in variables.Entries)
            vocabulary = vocabulary.With(name).WithPropertiesOf(value);
        return vocabulary;
    }

    /// <summary>These names of variables and functions.</summary>
    public static Vocabulary Of(params IEnumerable<string> names) =>
        names.Aggregate(Empty, (all, name) => all.With(name));

    /// <summary>The same with one more name of a variable or function.</summary>
    public Vocabulary With(string name) =>
        CompoundName.Of(name) is { } compound
            ? new(Add(_names, compound), _properties, _typeNames, _types)
            : this;

    /// <summary>The same with one more name of a property: an entry of some context, known behind a point and inside of a filter.</summary>
    public Vocabulary WithProperty(string name) =>
        CompoundName.Of(name) is { } compound
            ? new(_names, Add(_properties, compound), _typeNames, _types)
            : this;

    /// <summary>The same with all names inside of a value as properties.</summary>
    public Vocabulary WithPropertiesOf(Value value)
    {
        var vocabulary = this;
        var open = new Stack<Value>([value]);
        for (var visited = 0; visited < MaxVisited && open.TryPop(out var next); visited++)
        {
            if (next is Value.Context context)
            {
                foreach (var (name, entry) in context.Entries)
                {
                    vocabulary = vocabulary.WithProperty(name);
                    open.Push(entry);
                }
            }
            else if (next is Value.List list)
            {
                foreach (var item in list.Items.Take(MaxVisited / 100))
                    open.Push(item);
            }
        }
        return vocabulary;
    }

    /// <summary>The same with one more type.</summary>
    public Vocabulary WithType(string name, FeelType type) =>
        new(
            _names,
            _properties,
            CompoundName.Of(name) is { } compound ? Add(_typeNames, compound) : _typeNames,
            _types.SetItem(name, type)
        );

    /// <summary>The same with all names that the values of a type have as properties.</summary>
    public Vocabulary WithPropertiesOf(FeelType type) =>
        type switch
        {
            FeelType.Context context => context.Entries.Aggregate(
                this,
                (all, entry) => all.WithProperty(entry.Key).WithPropertiesOf(entry.Value)
            ),
            FeelType.List list => WithPropertiesOf(list.Element),
            FeelType.Restricted restricted => WithPropertiesOf(restricted.Base),
            _ => this,
        };

    /// <summary>The same with all properties known as names, as they are inside of a filter.</summary>
    internal Vocabulary WithPropertiesAsNames() =>
        new(
            _properties.Values.SelectMany(same => same).Aggregate(_names, Add),
            _properties,
            _typeNames,
            _types
        );

    internal FeelType? TypeOf(string name) =>
        _types.TryGetValue(name, out var type) ? type : FeelType.Of(name);

    /// <summary>The longest known name of a type of several words that begins at a token, or null.</summary>
    internal CompoundName? LongestType(string text, ReadOnlySpan<Token> tokens) =>
        !_typeNames.IsEmpty
        && _typeNames.TryGetValue(text.Substring(tokens[0].Start, tokens[0].Length), out var names)
            ? CompoundName.Longer(null, names, text, tokens)
            : null;

    /// <summary>The longest known name that begins at a token, or null. Names of one word need no knowledge and are not among them.</summary>
    internal CompoundName? Longest(string text, ReadOnlySpan<Token> tokens, bool asProperty)
    {
        if (_names.IsEmpty && (!asProperty || _properties.IsEmpty))
            return null;
        var first = text.AsSpan(tokens[0].Start, tokens[0].Length).ToString();
        CompoundName? best = null;
        if (_names.TryGetValue(first, out var names))
            best = CompoundName.Longer(best, names, text, tokens);
        if (asProperty && _properties.TryGetValue(first, out var properties))
            best = CompoundName.Longer(best, properties, text, tokens);
        return best;
    }

    private static ImmutableDictionary<string, ImmutableArray<CompoundName>> Add(
        ImmutableDictionary<string, ImmutableArray<CompoundName>> all,
        CompoundName name
    )
    {
        var same = all.GetValueOrDefault(name.Parts[0], []);
        return same.Any(n => n.Name == name.Name)
            ? all
            : all.SetItem(name.Parts[0], same.Add(name));
    }
}

/// <summary>A name of several tokens.</summary>
internal sealed record CompoundName(string Name, ImmutableArray<string> Parts)
{
    /// <summary>The parts of a name; null where it is one word, or can be no name in a text.</summary>
    public static CompoundName? Of(string name)
    {
        if (Lexer.IsPlainName(name))
            return null;
        var tokens = Lexer.Read(name, out var problem);
        if (problem is not null || tokens.Length < 3 || !tokens[0].IsWord)
            return null;
        return new(name, [.. tokens[..^1].Select(t => name.Substring(t.Start, t.Length))]);
    }

    public static CompoundName? Longer(
        CompoundName? best,
        IEnumerable<CompoundName> names,
        string text,
        ReadOnlySpan<Token> tokens
    )
    {
        foreach (var name in names)
        {
            if (
                (best is null || name.Parts.Length > best.Parts.Length) && name.Begins(text, tokens)
            )
                best = name;
        }
        return best;
    }

    private bool Begins(string text, ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length <= Parts.Length)
            return false;
        for (var i = 0; i < Parts.Length; i++)
        {
            if (!text.AsSpan(tokens[i].Start, tokens[i].Length).SequenceEqual(Parts[i]))
                return false;
        }
        return true;
    }
}
