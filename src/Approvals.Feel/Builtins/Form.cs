using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// One form of a built-in function, read from a signature in the standard's own words:
/// <c>substring(string: string, start position: number, length?: number)</c>. A <c>?</c> behind a name lets the
/// argument be left out, behind a type lets it be null; <c>|</c> separates the types that it may have; <c>...</c>
/// behind the name of a list lets its elements be given one by one, <c>*</c> says that they must be.
/// </summary>
internal sealed class Form
{
    private readonly string _signature;
    private readonly ImmutableArray<Parameter> _parameters;
    private readonly int _required;
    private readonly bool _isRepeated;

    public Form(string signature, Func<Call, Value> body)
    {
        _signature = signature;
        Body = body;
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        Name = signature[..open];
        _parameters =
        [
            .. signature[(open + 1)..^1]
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(Parameter.Of),
        ];
        _required = _parameters.Count(p => !p.Optional);
        _isRepeated = _parameters is [.., { Repeated: true }];
    }

    public string Name { get; }

    public Func<Call, Value> Body { get; }

    public Parameter ParameterAt(int index) => _parameters[Math.Min(index, _parameters.Length - 1)];

    /// <summary>Whether the parameters begin with these names in this order.</summary>
    public bool BeginsWith(ImmutableArray<Expression.Argument> names) =>
        _parameters.Zip(names).All(p => p.First.Name == p.Second.Name);

    /// <summary>The arguments in the order of the parameters; null where their number or names do not fit.</summary>
    public Value[]? Arrange(Value[] arguments, ImmutableArray<Expression.Argument> names)
    {
        if (!names.IsDefaultOrEmpty && names[0].Name is not null)
            return ArrangeNamed(arguments, names);
        if (_isRepeated && arguments.Length >= _parameters.Length)
            return ArrangeRepeated(arguments);
        return arguments.Length >= _required && arguments.Length <= _parameters.Length
            ? arguments
            : null;
    }

    /// <summary>
    /// The arguments made to be of the right types; null where the one at <paramref name="mismatch"/> cannot be.
    /// </summary>
    public Value[]? Fit(Value[] arguments, out int mismatch)
    {
        var fitted = arguments;
        for (mismatch = 0; mismatch < arguments.Length; mismatch++)
        {
            var converted = arguments[mismatch] is { } argument
                ? Convert(ParameterAt(mismatch), argument)
                : Value.None; // Optional, and not given.
            if (converted is null)
                return null;
            if (ReferenceEquals(converted, arguments[mismatch]))
                continue;
            if (ReferenceEquals(fitted, arguments))
                fitted = [.. arguments]; // Another form may yet need them as they were given.
            fitted[mismatch] = converted;
        }
        return fitted;
    }

    public override string ToString() => _signature[Name.Length..];

    private static Value? Convert(Parameter parameter, Value argument)
    {
        if (argument is Value.Null)
            return parameter.Nullable ? argument : null;
        foreach (var type in parameter.Types)
        {
            if (type.Includes(argument))
                return argument;
        }
        foreach (var type in parameter.Types)
        {
            if (Conversion.To(type, argument) is { } converted and not Value.Null)
                return converted;
        }
        return null;
    }

    // The elements one by one make the list; a single argument may be the list itself.
    private Value[] ArrangeRepeated(Value[] arguments)
    {
        var before = _parameters.Length - 1;
        return arguments.Length == _parameters.Length && !_parameters[before].Rest
            ? [.. arguments]
            : [.. arguments[..before], new Value.List([.. arguments[before..]])];
    }

    private Value[]? ArrangeNamed(Value[] arguments, ImmutableArray<Expression.Argument> names)
    {
        var arranged = new Value[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = IndexOf(names[i].Name);
            if (at < 0 || arranged[at] is not null)
                return null;
            arranged[at] = _parameters[at].Rest ? new Value.List([arguments[i]]) : arguments[i];
        }
        for (var i = 0; i < arranged.Length; i++)
        {
            if (arranged[i] is null && !_parameters[i].Optional)
                return null;
        }
        return arranged;
    }

    private int IndexOf(string? name)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i].Name == name)
                return i;
        }
        return -1;
    }
}

/// <summary>A parameter of a built-in function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Types">What an argument may be.</param>
/// <param name="Optional">It may be left out.</param>
/// <param name="Nullable">It may be null.</param>
/// <param name="Repeated">The elements of the list may be given one by one.</param>
/// <param name="Rest">They must be: what is given is never the list itself.</param>
internal sealed record Parameter(
    string Name,
    ImmutableArray<FeelType> Types,
    bool Optional,
    bool Nullable,
    bool Repeated,
    bool Rest
)
{
    public static Parameter Of(string text)
    {
        var parts = text.Split(": ");
        var rest = parts[0].EndsWith('*');
        var repeated = rest || parts[0].EndsWith("...", StringComparison.Ordinal);
        var nullable = parts[1].EndsWith('?');
        ImmutableArray<FeelType> types =
        [
            .. parts[1].TrimEnd('?').Split(" | ").Select(t => FeelType.Of(t)!),
        ];
        return new(
            parts[0].TrimEnd('?', '.', '*'),
            types,
            Optional: parts[0].EndsWith('?'),
            nullable || types.Contains(FeelType.Any),
            repeated,
            rest
        );
    }
}
