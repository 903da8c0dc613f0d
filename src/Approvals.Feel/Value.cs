using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Approvals.Feel;

/// <summary>
/// A value of FEEL (DMN 1.5, 10.3.2.1). Immutable; equal where the contents are the same to the letter, as FEEL's
/// <c>is</c>.
/// </summary>
public abstract record Value
{
    private Value() { } // Closed: these kinds and no others.

    /// <summary>The absence of a value, and the result of all that went wrong.</summary>
    public static Value None { get; } = new Null();

    /// <summary>True.</summary>
    public static Value True { get; } = new Boolean(true);

    /// <summary>False.</summary>
    public static Value False { get; } = new Boolean(false);

    /// <summary>Its type, where that says all; null for lists, contexts, ranges and functions.</summary>
    internal virtual FeelType? SimpleType => null;

    /// <summary>
    /// How many values this is, with all that it contains; of a string, every 16 characters. At most
    /// <see cref="int.MaxValue"/>.
    /// </summary>
    internal virtual int Size => 1;

    /// <summary>How deep the values in it are nested; 0 for a value that contains none.</summary>
    internal virtual int Depth => 0;

    /// <summary>A number.</summary>
    public static Value Of(decimal number) => new Number(number);

    /// <summary>A string, or null.</summary>
    public static Value Of(string? text) => text is null ? None : new String(text);

    /// <summary>A boolean.</summary>
    public static Value Of(bool truth) => truth ? True : False;

    /// <summary>A boolean, or null for the third value of the logic.</summary>
    public static Value Of(bool? truth) => truth is { } known ? Of(known) : None;

    /// <summary>A date.</summary>
    public static Value Of(DateOnly date) => new Date(LocalDate.Of(date));

    /// <summary>An instant with its offset, as a date and time.</summary>
    public static Value Of(DateTimeOffset instant) =>
        new DateTime(
            LocalDate.Of(DateOnly.FromDateTime(instant.DateTime)),
            instant.TimeOfDay.Ticks * 100,
            Zone.FromOffset((long)instant.Offset.TotalSeconds)
        );

    /// <summary>A days and time duration.</summary>
    public static Value Of(TimeSpan duration) =>
        new DaysTime(duration.Ticks / (decimal)TimeSpan.TicksPerSecond);

    /// <summary>A list.</summary>
    public static Value Of(IEnumerable<Value> items) => new List([.. items]);

    /// <summary>The value as text, as FEEL's <c>string()</c> gives it.</summary>
    public sealed override string ToString() => ValueText.Of(this);

    private static int SizeOf(ReadOnlySpan<Value> parts)
    {
        var size = 1L;
        foreach (var part in parts)
            size += part.Size;
        return (int)Math.Min(size, int.MaxValue);
    }

    private static int DepthOf(ReadOnlySpan<Value> parts)
    {
        var depth = 0;
        foreach (var part in parts)
            depth = Math.Max(depth, part.Depth);
        return depth + 1;
    }

    /// <summary>The absence of a value.</summary>
    public sealed record Null : Value
    {
        internal override FeelType SimpleType => FeelType.Null;

        internal Null() { }
    }

    /// <summary>True or false.</summary>
    public sealed record Boolean : Value
    {
        internal override FeelType SimpleType => FeelType.Boolean;

        internal Boolean(bool truth) => Truth = truth;

        /// <summary>Which of the two.</summary>
        public bool Truth { get; }
    }

    /// <summary>
    /// A number: 28 to 29 significant digits, up to 7.9e28 in size. Past that, arithmetic gives null with a warning.
    /// </summary>
    /// <param name="Amount">The number.</param>
    public sealed record Number(decimal Amount) : Value
    {
        internal override FeelType SimpleType => FeelType.Number;

        internal static Number Zero { get; } = new(0m);
    }

    /// <summary>A string. FEEL counts and cuts it by code points, not by UTF-16 code units.</summary>
    /// <param name="Text">Its characters.</param>
    public sealed record String(string Text) : Value
    {
        internal override FeelType SimpleType => FeelType.String;

        internal override int Size => 1 + Text.Length / 16;
    }

    /// <summary>A date.</summary>
    /// <param name="Day">The day.</param>
    public sealed record Date(LocalDate Day) : Value
    {
        internal override FeelType SimpleType => FeelType.Date;
    }

    /// <summary>A time of day.</summary>
    /// <param name="NanosecondOfDay">0 to 86,399,999,999,999.</param>
    /// <param name="Zone">Its zone; null for a local time.</param>
    public sealed record Time(long NanosecondOfDay, Zone? Zone) : Value
    {
        internal override FeelType SimpleType => FeelType.Time;
    }

    /// <summary>A date and time.</summary>
    /// <param name="Day">The date at its own place.</param>
    /// <param name="NanosecondOfDay">The time at its own place, 0 to 86,399,999,999,999.</param>
    /// <param name="Zone">Its zone; null for a local date and time.</param>
    public sealed record DateTime(LocalDate Day, long NanosecondOfDay, Zone? Zone) : Value
    {
        internal override FeelType SimpleType => FeelType.DateTime;
    }

    /// <summary>A days and time duration.</summary>
    /// <param name="Seconds">Its length, to the nanosecond; may be negative.</param>
    public sealed record DaysTime(decimal Seconds) : Value
    {
        internal override FeelType SimpleType => FeelType.DaysTime;
    }

    /// <summary>A years and months duration.</summary>
    /// <param name="Months">Its length; may be negative.</param>
    public sealed record YearsMonths(long Months) : Value
    {
        internal override FeelType SimpleType => FeelType.YearsMonths;
    }

    /// <summary>A list; its elements count from 1 in FEEL.</summary>
    public sealed record List : Value
    {
        /// <summary>A list of these elements.</summary>
        public List(ImmutableArray<Value> items)
        {
            Items = items;
            Size = SizeOf(items.AsSpan());
            Depth = DepthOf(items.AsSpan());
        }

        /// <summary>The empty list.</summary>
        public static List Empty { get; } = new([]);

        /// <summary>The elements in their order.</summary>
        public ImmutableArray<Value> Items { get; }

        internal override int Size { get; }

        internal override int Depth { get; }

        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
    }

    /// <summary>
    /// A context: named entries. Their order is kept, but does not count when two contexts are compared.
    /// </summary>
    public sealed record Context : Value
    {
        private readonly NamedValues _entries;
        private Frame? _frame;

        /// <summary>A context of these entries; of two with the same name the later one counts.</summary>
        public Context(IEnumerable<KeyValuePair<string, Value>> entries)
            : this(Collect(entries)) { }

        internal Context(NamedValues entries)
        {
            var (size, depth) = (1L, 0);
            foreach (var (_, value) in entries.Items)
            {
                size += value.Size;
                depth = Math.Max(depth, value.Depth);
            }
            _entries = entries;
            Size = (int)Math.Min(size, int.MaxValue);
            Depth = depth + 1;
        }

        /// <summary>The context without entries.</summary>
        public static Context Empty { get; } = new([]);

        /// <summary>The entries in their order.</summary>
        public IReadOnlyDictionary<string, Value> Entries => _entries;

        internal NamedValues Raw => _entries;

        /// <summary>
        /// The entries as the outermost names of an expression; kept, as many expressions may be asked of one context.
        /// </summary>
        internal Frame AsFrame => _frame ??= new Frame(null, _entries);

        /// <summary>The entries as names inside of others.</summary>
        internal Frame Inside(Frame outer) => new(outer, _entries);

        internal override int Size { get; }

        internal override int Depth { get; }

        /// <summary>A context of these entries; of two with the same name the later one counts.</summary>
        public static Context Of(params ReadOnlySpan<(string Name, Value Value)> entries)
        {
            var all = new NamedValues(entries.Length);
            foreach (var (name, value) in entries)
                all[name] = value;
            return new(all);
        }

        /// <summary>Looks an entry up by its exact name.</summary>
        public bool TryGet(string name, [MaybeNullWhen(false)] out Value value) =>
            _entries.TryGetValue(name, out value);

        /// <summary>The same context with one entry added or replaced.</summary>
        public Context With(string name, Value value) => new(_entries.With(name, value));

        /// <summary>The same context with the entries of another added or replaced.</summary>
        public Context With(Context other) =>
            other._entries.Count == 0 ? this
            : _entries.Count == 0 ? other
            : new(_entries.With(other._entries));

        /// <inheritdoc/>
        public bool Equals(Context? other) =>
            other is not null
            && _entries.Count == other._entries.Count
            && _entries.All(e =>
                other._entries.TryGetValue(e.Key, out var value) && e.Value.Equals(value)
            );

        /// <inheritdoc/>
        public override int GetHashCode() =>
            _entries.Aggregate(0, (hash, e) => hash ^ HashCode.Combine(e.Key, e.Value));

        private static NamedValues Collect(IEnumerable<KeyValuePair<string, Value>> entries)
        {
            var all = new NamedValues();
            foreach (var (name, value) in entries)
                all[name] = value;
            return all;
        }
    }

    /// <summary>A range of numbers, strings, dates, times or durations.</summary>
    /// <param name="Start">Where it begins; null without a lower bound.</param>
    /// <param name="StartIncluded">Whether <paramref name="Start"/> belongs to it.</param>
    /// <param name="End">Where it ends; null without an upper bound.</param>
    /// <param name="EndIncluded">Whether <paramref name="End"/> belongs to it.</param>
    public sealed record Range(Value? Start, bool StartIncluded, Value? End, bool EndIncluded)
        : Value
    {
        /// <summary>Whether it holds all that lies outside of its bounds instead, as <c>(!=10)</c> does.</summary>
        public bool Inverted { get; init; }

        internal override int Size => 1 + (Start?.Size ?? 0) + (End?.Size ?? 0);

        internal override int Depth => 1; // Its bounds are simple values.
    }

    /// <summary>A function: built in, written in FEEL, or a piece of knowledge of a DMN model.</summary>
    public sealed record Function : Value
    {
        internal Function(FunctionBody body) => Body = body;

        /// <summary>
        /// The names of its parameters in their order; empty for a built-in function, which may have several forms.
        /// </summary>
        public IReadOnlyList<string> ParameterNames => [.. Body.Parameters.Select(p => p.Name)];

        internal FunctionBody Body { get; }

        /// <inheritdoc/>
        public bool Equals(Function? other) =>
            other is not null && ReferenceEquals(Body, other.Body);

        /// <inheritdoc/>
        public override int GetHashCode() =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Body);
    }
}
