using System.Collections.Immutable;
using System.Text;

namespace Approvals.Feel;

/// <summary>A type of FEEL (DMN 1.5, 10.3.2.9), or of an item definition of a DMN model.</summary>
public abstract record FeelType
{
    private const int MaxText = 1_000; // Characters of a type as text: it is for people.

    private FeelType() { } // Closed: these kinds and no others.

    /// <summary>How many types this is, with all that it contains; at most <see cref="int.MaxValue"/>.</summary>
    internal virtual int Size => 1;

    /// <summary>How deep the types in it are nested; 0 for a type that contains none.</summary>
    internal virtual int Depth => 0;

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

    /// <summary>
    /// The type of that name, as FEEL or a <c>typeRef</c> of any version of DMN writes it; null for all other names.
    /// </summary>
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
    /// Whether a value is of this type. Null is of the types Null and Any only; what is missing from a context counts
    /// as not being of the entry's type, but an entry that is null does not disturb. Constraints on the values of a
    /// type do not count.
    /// </summary>
    public bool Includes(Value value) =>
        this is Simple
            ? ReferenceEquals(this, value.SimpleType) || ReferenceEquals(this, Any)
            : this switch
            {
                List list => value is Value.List v && IncludesItems(list.Element, v.Items),
                Context context => value is Value.Context v && IncludesEntries(context, v),
                Range range => value is Value.Range v
                    && (v.Start is null || range.Element.Includes(v.Start))
                    && (v.End is null || range.Element.Includes(v.End)),
                Function function => value is Value.Function v && IncludesBody(function, v.Body),
                Restricted restricted => restricted.Base.Includes(value),
                _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
            };

    private static bool IncludesItems(FeelType element, ImmutableArray<Value> items) =>
        element == Any || items.All(item => item is Value.Null || element.Includes(item));

    private static bool IncludesEntries(Context type, Value.Context value) =>
        type.Entries.All(e =>
            value.TryGet(e.Key, out var entry) && (entry is Value.Null || e.Value.Includes(entry))
        );

    // A function may demand less of its arguments and promise more of its result (DMN 1.5, 10.3.2.9). What it promises
    // is mostly known only once it was called; until then it may be anything.
    private static bool IncludesBody(Function type, FunctionBody body) =>
        type.Parameters is not { } parameters
        || (
            parameters.Length == body.Parameters.Count
            && parameters
                .Zip(body.Parameters)
                .All(p => p.Second.Type == Any || p.First == p.Second.Type)
            && (type.Result == Any || body.Result == Any || type.Result == body.Result)
        );

    /// <summary>
    /// The type that warnings name for a value; the elements of lists and contexts are not looked at.
    /// </summary>
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
            _ => $"the {value.SimpleType} {ValueText.Of(value)}",
        };

    /// <summary>As FEEL writes the type; shortened where it is very long.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(this, text);
        return text.Length <= MaxText ? text.ToString() : $"{text.ToString(0, MaxText)}…";
    }

    private static void Write(FeelType type, StringBuilder text)
    {
        switch (type)
        {
            case Simple simple:
                text.Append(simple.Name);
                break;
            case Restricted restricted:
                text.Append(restricted.Name);
                break;
            case List { Element: var element }:
                text.Append("list");
                WriteArgument(element, text);
                break;
            case Range { Element: var element }:
                text.Append("range");
                WriteArgument(element, text);
                break;
            case Context { Entries.IsEmpty: true }:
                text.Append("context");
                break;
            case Context context:
                WriteAll("context<", context.Entries, text);
                text.Append('>');
                break;
            case Function { Parameters: { } parameters } function:
                WriteAll("function<", parameters.Select(p => KeyValuePair.Create("", p)), text);
                text.Append("> -> ");
                Write(function.Result, text);
                break;
            default:
                text.Append("function");
                break;
        }
    }

    private static void WriteArgument(FeelType argument, StringBuilder text)
    {
        if (argument == Any)
            return;
        text.Append('<');
        Write(argument, text);
        text.Append('>');
    }

    private static void WriteAll(
        string start,
        IEnumerable<KeyValuePair<string, FeelType>> types,
        StringBuilder text
    )
    {
        text.Append(start);
        var first = true;
        foreach (var (name, type) in types)
        {
            if (text.Length > MaxText)
                return;
            if (!first)
                text.Append(", ");
            first = false;
            if (name.Length > 0)
                text.Append(name).Append(": ");
            Write(type, text);
        }
    }

    private static int SizeOf(IEnumerable<FeelType> parts) =>
        (int)Math.Min(1 + parts.Sum(part => (long)part.Size), int.MaxValue);

    private static int DepthOf(IEnumerable<FeelType> parts) =>
        1 + parts.Select(part => part.Depth).DefaultIfEmpty().Max();

    private sealed record Simple(string Name) : FeelType;

    /// <summary>Lists.</summary>
    /// <param name="Element">The type of every element.</param>
    public sealed record List(FeelType Element) : FeelType
    {
        internal override int Size { get; } = SizeOf([Element]);

        internal override int Depth { get; } = DepthOf([Element]);
    }

    /// <summary>Contexts that have at least these entries.</summary>
    /// <param name="Entries">The entries by name.</param>
    public sealed record Context(ImmutableSortedDictionary<string, FeelType> Entries) : FeelType
    {
        internal override int Size { get; } = SizeOf(Entries.Values);

        internal override int Depth { get; } = DepthOf(Entries.Values);

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
    public sealed record Range(FeelType Element) : FeelType
    {
        internal override int Size { get; } = SizeOf([Element]);

        internal override int Depth { get; } = DepthOf([Element]);
    }

    /// <summary>Functions.</summary>
    /// <param name="Parameters">The types of the parameters; null for functions of any number of them.</param>
    /// <param name="Result">The type of the result.</param>
    public sealed record Function(ImmutableArray<FeelType>? Parameters, FeelType Result) : FeelType
    {
        internal override int Size { get; } = SizeOf([.. Parameters ?? [], Result]);

        internal override int Depth { get; } = DepthOf([.. Parameters ?? [], Result]);

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
    public sealed record Restricted(string Name, FeelType Base, FeelExpression Allowed) : FeelType
    {
        internal override int Size { get; } = SizeOf([Base]);

        internal override int Depth { get; } = DepthOf([Base]);
    }
}
