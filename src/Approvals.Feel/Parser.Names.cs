using System.Collections.Immutable;
using System.Text;

namespace Approvals.Feel;

/// <summary>Names and types, which may be of several words.</summary>
internal sealed partial class Parser
{
    private const int MaxDeclared = 500; // Names are compared with each of them.

    private readonly List<CompoundName> _declaredProperties = [];

    /// <summary>Whether a known name of several words begins here, though its first word may be reserved.</summary>
    private bool IsKnownName() => LongestKnown(_filters > 0) is not null;

    /// <summary>
    /// The longest known name that begins here; else all words up to the next sign or reserved word, as nothing else
    /// can follow a name.
    /// </summary>
    private string Name(bool asProperty, out SourceSpan last, string what)
    {
        last = Current.At;
        if (LongestKnown(asProperty) is { } known)
        {
            _position += known.Parts.Length;
            last = _tokens[_position - 1].At;
            return known.Name;
        }
        if (!Current.IsWord)
        {
            Fail(what);
            return "";
        }
        var name = TextOf(Current);
        _position++;
        if (!ContinuesName())
            return name;
        var words = new StringBuilder(name);
        for (; ContinuesName(); _position++)
        {
            words.Append(' ').Append(_text, Current.Start, Current.Length);
            last = Current.At;
        }
        return words.ToString();
    }

    private bool ContinuesName() =>
        Current.Kind is TokenKind.Name or TokenKind.Of
        || (
            Current.Kind is TokenKind.Number
            && _tokens[Math.Max(_position - 1, 0)].IsWord
            && Current.Length > 0
            && _text[Current.Start] != '.'
        );

    private CompoundName? LongestKnown(bool asProperty)
    {
        if (!Current.BeginsName)
            return null;
        var rest = _tokens.AsSpan(_position);
        var best = _vocabulary.Longest(_text, rest, asProperty);
        if (_locals.Count > 0)
            best = CompoundName.Longer(best, _locals, _text, rest);
        if (asProperty && _declaredProperties.Count > 0)
            best = CompoundName.Longer(best, _declaredProperties, _text, rest);
        if (
            Following.IsWord // So do all names of several words go on that are built in.
            && Builtins.Library.CompoundNames.TryGetValue(
                _text.AsSpan(rest[0].Start, rest[0].Length),
                out var functions
            )
        )
        {
            // "date and time" is the function only where it is called; else it may be two variables.
            var function = CompoundName.Longer(best, functions, _text, rest);
            if (
                function is not null
                && function != best
                && rest[function.Parts.Length].Kind == TokenKind.OpenParenthesis
            )
                best = function;
        }
        return best;
    }

    /// <summary>A name that is declared here: everything up to the sign behind it.</summary>
    private string DeclaredName(TokenKind end, string what)
    {
        if (!Current.IsWord)
        {
            Fail(what);
            return "";
        }
        var start = Current.Start;
        var name = new StringBuilder();
        var last = start;
        while (
            Current.Kind
                is not (TokenKind.End or TokenKind.String or TokenKind.Comma or TokenKind.Colon)
                    and not (>= TokenKind.OpenParenthesis and <= TokenKind.CloseBrace)
            && Current.Kind != end
        )
        {
            if (Current.Start > last && name.Length > 0)
                name.Append(' ');
            name.Append(_text, Current.Start, Current.Length);
            last = Current.Start + Current.Length;
            _position++;
        }
        return name.ToString();
    }

    private void Declare(string name, bool asProperty = false)
    {
        if (CompoundName.Of(name) is not { } compound)
            return;
        _locals.Add(compound);
        // As a property it stays known, as a path behind the context may name it.
        if (asProperty && _declaredProperties.All(p => p.Name != name))
            _declaredProperties.Add(compound);
        if (Math.Max(_locals.Count, _declaredProperties.Count) > MaxDeclared)
            Fail(
                Warning.Of(
                    WarningCode.TooLarge,
                    Current.At,
                    "a text",
                    $"{MaxDeclared} declared names of several words"
                )
            );
    }

    /// <summary>Where the name of a named argument ends: at a colon that comes before anything else could.</summary>
    private int? EndOfArgumentName()
    {
        if (!Current.IsWord)
            return null;
        for (var i = _position; i < _tokens.Length; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.Colon:
                    return i;
                case TokenKind.End or TokenKind.Comma or TokenKind.String or TokenKind.Number:
                case >= TokenKind.OpenParenthesis and <= TokenKind.CloseBrace:
                    return null;
                default:
                    break;
            }
        }
        return null;
    }

    private string? ArgumentName()
    {
        if (EndOfArgumentName() is null)
        {
            Fail("the name of an argument, as the ones before it have one");
            return null;
        }
        var name = DeclaredName(TokenKind.Colon, "the name of an argument");
        _position++;
        return name;
    }

    /// <summary>Grammar rules 66 to 68. What is not known is said in <paramref name="unknown"/>.</summary>
    private FeelType Type(out string? unknown)
    {
        unknown = null;
        if (IsTooDeep())
            return FeelType.Any;
        var name = TypeName();
        var type =
            Current.Kind == TokenKind.Less ? ParametrizedType(name, ref unknown)
            : _vocabulary.TypeOf(name) is { } known ? known
            : null;
        _nesting--;
        unknown ??= type is null ? name : null;
        return type ?? FeelType.Any;
    }

    private FeelType? ParametrizedType(string name, ref string? unknown)
    {
        _position++;
        switch (name)
        {
            case "list":
                return new FeelType.List(LastTypeArgument(ref unknown));
            case "range":
                return new FeelType.Range(LastTypeArgument(ref unknown));
            case "context":
                var entries = new List<KeyValuePair<string, FeelType>>();
                if (Current.Kind != TokenKind.Greater)
                {
                    do
                    {
                        var entry = DeclaredName(TokenKind.Colon, "the name of an entry");
                        Expect(TokenKind.Colon, "':' behind the name of the entry");
                        entries.Add(new(entry, TypeArgument(ref unknown)));
                    } while (Take(TokenKind.Comma));
                }
                Expect(TokenKind.Greater, "',' or '>'");
                return FeelType.Context.Of(entries);
            case "function":
                var parameters = ImmutableArray.CreateBuilder<FeelType>();
                if (Current.Kind != TokenKind.Greater)
                {
                    do parameters.Add(TypeArgument(ref unknown));
                    while (Take(TokenKind.Comma));
                }
                Expect(TokenKind.Greater, "',' or '>'");
                Expect(TokenKind.Arrow, "'->' and the type of the result");
                return new FeelType.Function(
                    parameters.DrainToImmutable(),
                    TypeArgument(ref unknown)
                );
            default:
                Fail("list, range, context or function before '<'");
                return null;
        }
    }

    private FeelType TypeArgument(ref string? unknown)
    {
        var type = Type(out var part);
        unknown ??= part;
        return type;
    }

    private FeelType LastTypeArgument(ref string? unknown)
    {
        var type = TypeArgument(ref unknown);
        Expect(TokenKind.Greater, "'>'");
        return type;
    }

    private string TypeName()
    {
        if (!Current.IsWord)
        {
            Fail("a type");
            return "";
        }
        if (_vocabulary.LongestType(_text, _tokens.AsSpan(_position)) is { } known)
        {
            _position += known.Parts.Length;
            return known.Name;
        }
        foreach (var words in CompoundTypes)
        {
            if (
                words.Length < _tokens.Length - _position
                && words.Select((w, i) => TextOf(_tokens[_position + i]) == w).All(same => same)
            )
            {
                _position += words.Length;
                return string.Join(' ', words);
            }
        }
        var name = new StringBuilder(TextOf(Current));
        _position++;
        for (; Current.Kind is TokenKind.Name or TokenKind.Dot or TokenKind.Function; _position++)
        {
            if (Current.Kind != TokenKind.Dot && name[^1] != '.')
                name.Append(' ');
            name.Append(_text, Current.Start, Current.Length);
        }
        return name.ToString();
    }

    private static readonly ImmutableArray<string[]> CompoundTypes =
    [
        ["date", "and", "time"],
        ["days", "and", "time", "duration"],
        ["years", "and", "months", "duration"],
    ];
}
