using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// The names and types that a text may use. FEEL's names may hold spaces, operators and reserved words
/// (<c>Monthly Salary</c>, <c>rate-1</c>, <c>terms and conditions</c>), so what a text means depends on the names in
/// scope (DMN 1.5, 10.3.1.4): the longest known name wins. Names of letters and spaces alone are also recognized where
/// they are not known. Immutable.
/// </summary>
public sealed class Vocabulary
{
    // Values looked through for names: a long list names its entries in its first elements.
    private const int MaxVisited = 10_000;

    private readonly CompoundNames _names;
    private readonly CompoundNames _properties;
    private readonly CompoundNames _typeNames;
    private readonly ImmutableDictionary<string, FeelType> _types;

    private Vocabulary(
        CompoundNames names,
        CompoundNames properties,
        CompoundNames typeNames,
        ImmutableDictionary<string, FeelType> types,
        bool isOfFilter = false
    )
    {
        _names = names;
        _properties = properties;
        _typeNames = typeNames;
        _types = types;
        IsOfFilter = isOfFilter;
    }

    /// <summary>No names but those of the built-in functions and types.</summary>
    public static Vocabulary Empty { get; } =
        new(
            CompoundNames.None,
            CompoundNames.None,
            CompoundNames.None,
            ImmutableDictionary<string, FeelType>.Empty
        );

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
            ? new(_names.With(compound), _properties, _typeNames, _types, IsOfFilter)
            : this;

    /// <summary>
    /// The same with one more name of a property: an entry of some context, known behind a point and inside of a
    /// filter.
    /// </summary>
    public Vocabulary WithProperty(string name) =>
        CompoundName.Of(name) is { } compound
            ? new(_names, _properties.With(compound), _typeNames, _types, IsOfFilter)
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
            CompoundName.Of(name) is { } compound ? _typeNames.With(compound) : _typeNames,
            _types.SetItem(name, type),
            IsOfFilter
        );

    /// <summary>Whether the text stands inside of a filter, where properties are known as names.</summary>
    internal bool IsOfFilter { get; }

    internal Vocabulary InFilter() =>
        new(_names, _properties, _typeNames, _types, isOfFilter: true);

    internal FeelType? TypeOf(string name) =>
        _types.TryGetValue(name, out var type) ? type : FeelType.Of(name);

    /// <summary>The longest known name of a type of several words that begins at a token, or null.</summary>
    internal CompoundName? LongestType(string text, ReadOnlySpan<Token> tokens) =>
        _typeNames.Longest(text, tokens);

    /// <summary>
    /// The longest known name that begins at a token, or null. Names of one word need no knowledge and are not among
    /// them.
    /// </summary>
    internal CompoundName? Longest(string text, ReadOnlySpan<Token> tokens, bool asProperty)
    {
        var best = _names.Longest(text, tokens);
        return
            asProperty
            && _properties.Longest(text, tokens) is { } property
            && property.Parts.Length > (best?.Parts.Length ?? 0)
            ? property
            : best;
    }
}

/// <summary>
/// Names of several tokens as a tree of their parts, so that the longest that a text begins with is found in as many
/// steps as it has parts, however many names there are. Immutable.
/// </summary>
internal sealed class CompoundNames
{
    private readonly ImmutableDictionary<string, CompoundNames> _next;
    private readonly CompoundName? _end; // The name that ends here.

    private CompoundNames(ImmutableDictionary<string, CompoundNames> next, CompoundName? end)
    {
        _next = next;
        _end = end;
    }

    public static CompoundNames None { get; } =
        new(ImmutableDictionary<string, CompoundNames>.Empty, null);

    public CompoundNames With(CompoundName name) => With(name, 0);

    public CompoundName? Longest(string text, ReadOnlySpan<Token> tokens)
    {
        CompoundName? longest = null;
        var names = this;
        foreach (var token in tokens)
        {
            if (
                names._next.IsEmpty
                || !names._next.TryGetValue(text.Substring(token.Start, token.Length), out names)
            )
                break;
            longest = names._end ?? longest;
        }
        return longest;
    }

    private CompoundNames With(CompoundName name, int depth)
    {
        if (depth == name.Parts.Length)
            return _end is null ? new(_next, name) : this;
        var part = name.Parts[depth];
        var before = _next.GetValueOrDefault(part, None);
        var after = before.With(name, depth + 1);
        return after == before ? this : new(_next.SetItem(part, after), _end);
    }
}

/// <summary>A name of several tokens.</summary>
internal sealed record CompoundName(string Name, ImmutableArray<string> Parts)
{
    private const int MaxLength = 500; // Characters: far above any real name, and parts are compared one by one.

    /// <summary>The parts of a name; null where it is one word, or can be no name in a text.</summary>
    public static CompoundName? Of(string name)
    {
        if (name.Length > MaxLength || Lexer.IsPlainName(name))
            return null;
        var tokens = Lexer.Read(name, out var problem);
        if (problem is not null || tokens.Length < 3 || !tokens[0].BeginsName)
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
