using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>A type of FEEL (DMN 1.5, 10.3.2.9), or of an item definition of a DMN model.</summary>
public abstract record FeelType
{
    private FeelType() { } // Closed: these kinds and no others.

    /// <summary>The type of all values.</summary>
    public static FeelType Any { get; } = new Simple("Any");

    /// <summary>The type of null alone.</summary>
    public static FeelType Null { get; } = new Simple("Null");

    /// <summary>Numbers.</summary>
    public static FeelType Number { get; } = new Simple("number");

    /// <summary>Strings.</summary>
    public static FeelType String { get; } = new Simple("string");

    /// <summary>True and false.</summary>
    public static FeelType Boolean { get; } = new Simple("boolean");

    /// <summary>Dates.</summary>
    public static FeelType Date { get; } = new Simple("date");

    /// <summary>Times.</summary>
    public static FeelType Time { get; } = new Simple("time");

    /// <summary>Dates with times.</summary>
    public static FeelType DateTime { get; } = new Simple("date and time");

    /// <summary>Durations of days, hours, minutes and seconds.</summary>
    public static FeelType DaysTime { get; } = new Simple("days and time duration");

    /// <summary>Durations of years and months.</summary>
    public static FeelType YearsMonths { get; } = new Simple("years and months duration");

    /// <summary>Lists of anything.</summary>
    public static FeelType AnyList { get; } = new List(Any);

    /// <summary>Contexts with any entries.</summary>
    public static FeelType AnyContext { get; } =
        new Context(ImmutableSortedDictionary<string, FeelType>.Empty);

    internal static FeelType AnyRange { get; } = new Range(Any);

    internal static FeelType AnyFunction { get; } = new Function(null, Any);

    /// <summary>The type of that name, as FEEL or a <c>typeRef</c> of any version of DMN writes it; null for all other names.</summary>
    public static FeelType? Of(string name) =>
        name switch
        {
            "Any" => Any,
            "Null" => Null,
            "number" => Number,
            "string" => String,
            "boolean" => Boolean,
            "date" => Date,
            "time" => Time,
            "date and time" or "dateTime" => DateTime,
            "days and time duration" or "dayTimeDuration" => DaysTime,
            "years and months duration" or "yearMonthDuration" => YearsMonths,
            "list" => AnyList,
            "context" => AnyContext,
            "range" => AnyRange,
            "function" => AnyFunction,
            _ => null,
        };

    /// <summary>
    /// Whether a value is of this type. Null is of the types Null and Any only; what is missing from a context counts as not being of
    /// the entry's type, but an entry that is null does not disturb. Constraints on the values of a type do not count.
    /// </summary>
    public bool Includes(Value value) =>
        this switch
        {
            Simple => this == Any || this == OfSimple(value),
            List list => value is Value.List v
                && v.Items.All(item => item is Value.Null || list.Element.Includes(item)),
            Context context => value is Value.Context v
                && context.Entries.All(e =>
                    v.TryGet(e.Key, out var entry)
                    && (entry is Value.Null || e.Value.Includes(entry))
                ),
            Range range => value is Value.Range v
                && (v.Start is null || range.Element.Includes(v.Start))
                && (v.End is null || range.Element.Includes(v.End)),
            Function function => value is Value.Function v && IncludesBody(function, v.Body),
            Restricted restricted => restricted.Base.Includes(value),
            _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
        };

    /// <summary>The type that warnings name for a value; the elements of lists and contexts are not looked at.</summary>
    internal static string NameOf(Value value) =>
        value switch
        {
            Value.List => "a list",
            Value.Context => "a context",
            Value.Range => "a range",
            Value.Function => "a function",
            Value.Null => "null",
            Value.String v =>
                $"the string {ValueText.Quoted(v.Text.Length > 60 ? v.Text[..60] : v.Text)}",
            _ => $"the {OfSimple(value)} {ValueText.Of(value)}",
        };

    private static FeelType? OfSimple(Value value) =>
        value switch
        {
            Value.Null => Null,
            Value.Boolean => Boolean,
            Value.Number => Number,
            Value.String => String,
            Value.Date => Date,
            Value.Time => Time,
            Value.DateTime => DateTime,
            Value.DaysTime => DaysTime,
            Value.YearsMonths => YearsMonths,
            _ => null,
        };

    // A function may demand less of its arguments and promise more of its result (DMN 1.5, 10.3.2.9.3).
    private static bool IncludesBody(Function type, FunctionBody body) =>
        type.Parameters is not { } parameters
        || (
            parameters.Length == body.Parameters.Count
            && parameters
                .Zip(body.Parameters)
                .All(p => p.Second.Type == Any || p.First == p.Second.Type)
            && (type.Result == Any || type.Result == body.Result)
        );

    /// <summary>As FEEL writes the type.</summary>
    public sealed override string ToString() =>
        this switch
        {
            Simple simple => simple.Name,
            List list => $"list<{list.Element}>",
            Context context =>
                $"context<{string.Join(", ", context.Entries.Select(e => $"{e.Key}: {e.Value}"))}>",
            Range range => $"range<{range.Element}>",
            Function { Parameters: { } parameters } function =>
                $"function<{string.Join(", ", parameters)}> -> {function.Result}",
            Function => "function",
            Restricted restricted => restricted.Name,
            _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
        };

    private sealed record Simple(string Name) : FeelType;

    /// <summary>Lists.</summary>
    /// <param name="Element">The type of every element.</param>
    public sealed record List(FeelType Element) : FeelType;

    /// <summary>Contexts that have at least these entries.</summary>
    /// <param name="Entries">The entries by name.</param>
    public sealed record Context(ImmutableSortedDictionary<string, FeelType> Entries) : FeelType
    {
        /// <summary>Contexts that have at least these entries.</summary>
        public static Context Of(IEnumerable<KeyValuePair<string, FeelType>> entries) =>
            new(entries.ToImmutableSortedDictionary(StringComparer.Ordinal));

        /// <inheritdoc/>
        public bool Equals(Context? other) =>
            other is not null && Entries.SequenceEqual(other.Entries);

        /// <inheritdoc/>
        public override int GetHashCode() => Entries.Count;
    }

    /// <summary>Ranges.</summary>
    /// <param name="Element">The type of the bounds.</param>
    public sealed record Range(FeelType Element) : FeelType;

    /// <summary>Functions.</summary>
    /// <param name="Parameters">The types of the parameters; null for functions of any number of them.</param>
    /// <param name="Result">The type of the result.</param>
    public sealed record Function(ImmutableArray<FeelType>? Parameters, FeelType Result) : FeelType
    {
        /// <inheritdoc/>
        public bool Equals(Function? other) =>
            other is not null
            && Result == other.Result
            && (
                Parameters is { } mine
                    ? other.Parameters is { } theirs && mine.SequenceEqual(theirs)
                    : other.Parameters is null
            );

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Parameters?.Length, Result);
    }

    /// <summary>The type of an item definition that allows only some values of its base.</summary>
    /// <param name="Name">Its name in the model.</param>
    /// <param name="Base">The type that it restricts.</param>
    /// <param name="Allowed">The tests that a value must pass.</param>
    public sealed record Restricted(string Name, FeelType Base, FeelExpression Allowed) : FeelType;
}
