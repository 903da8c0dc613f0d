using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>
/// Passes the fields of a record into a stored form, or out of it. A writer stores what it is given; a reader ignores
/// that and gives what was stored. So one <see cref="Shape{T}"/> describes a record for writing and for reading, as
/// JSON and in binary.
/// </summary>
/// <remarks>
/// Fields that hold what most do (0, false, null, nothing in a list) are left out. That is also how a form grows: what
/// an older version did not write is read as that. Numbers and names of fields stay as they are for ever.
/// </remarks>
internal abstract class Archive
{
    /// <summary>How deep values may lie in each other: above what FEEL gives (200), and safe for the stack.</summary>
    public const int MaxDepth = 500;

    /// <summary>A number; 0 is left out.</summary>
    /// <param name="number">The field's number in its record, 1 to 127, ascending: its name in the binary form.</param>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="value">What is to be written.</param>
    /// <returns>What was read.</returns>
    public abstract int Int(int number, string name, int value);

    /// <summary>A number; null is left out.</summary>
    public abstract int? OptionalInt(int number, string name, int? value);

    /// <summary>Whether something is so; false is left out.</summary>
    public abstract bool Flag(int number, string name, bool value);

    /// <summary>A text; null is left out.</summary>
    public abstract string? Text(int number, string name, string? value);

    /// <summary>An instant with its offset; null is left out.</summary>
    public abstract DateTimeOffset? Instant(int number, string name, DateTimeOffset? value);

    /// <summary>One of several names, by its place among them; the first is left out.</summary>
    public abstract int OneOf(int number, string name, ImmutableArray<string> names, int value);

    /// <summary>A value of FEEL; null is left out, FEEL's null is not.</summary>
    public abstract Value? Optional(int number, string name, Value? value);

    /// <summary>Values by name; null is left out.</summary>
    public abstract Value.Context? Context(int number, string name, Value.Context? value);

    /// <summary>Values; null is left out.</summary>
    public abstract Value.List? List(int number, string name, Value.List? value);

    /// <summary>Values by number; none are left out.</summary>
    public abstract ImmutableSortedDictionary<int, Value> Numbered(
        int number,
        string name,
        ImmutableSortedDictionary<int, Value> values
    );

    /// <summary>Texts; none are left out.</summary>
    public abstract ImmutableArray<string> Texts(
        int number,
        string name,
        ImmutableArray<string> values
    );

    /// <summary>Numbers; none are left out.</summary>
    public abstract ImmutableArray<int> Ints(int number, string name, ImmutableArray<int> values);

    /// <summary>Values; none are left out.</summary>
    public abstract ImmutableArray<Value> Values(
        int number,
        string name,
        ImmutableArray<Value> values
    );

    /// <summary>A record inside of the record; null is left out.</summary>
    public T? Record<T>(int number, string name, T? value, Shape<T> shape)
        where T : class
    {
        if (!Begin(number, name, value is not null))
            return null;
        return value is null ? Read(shape) : Pass(value, shape);
    }

    /// <summary>Records inside of the record; none are left out.</summary>
    /// <returns>For a writer nothing.</returns>
    public T[] Records<T>(int number, string name, ReadOnlySpan<T> values, Shape<T> shape)
        where T : class
    {
        if (!Begin(number, name, !values.IsEmpty))
            return [];
        var count = BeginList(values.Length);
        var all = values.IsEmpty ? new T[count] : [];
        for (var i = 0; i < count; i++)
        {
            if (values.IsEmpty)
                all[i] = Read(shape);
            else
                Pass(values[i], shape);
        }
        EndList();
        return all;
    }

    /// <summary>Records inside of the record; none are left out.</summary>
    public ImmutableArray<T> Records<T>(
        int number,
        string name,
        ImmutableArray<T> values,
        Shape<T> shape
    )
        where T : class =>
        ImmutableCollectionsMarshal.AsImmutableArray(Records(number, name, values.AsSpan(), shape));

    /// <summary>A record that is to be read, and is no field of another.</summary>
    public T Read<T>(Shape<T> shape)
        where T : class => Pass(Blank<T>.Record, shape);

    /// <summary>A record that is no field of another.</summary>
    public T Pass<T>(T value, Shape<T> shape)
        where T : class
    {
        BeginRecord();
        var record = shape(this, value);
        EndRecord(typeof(T));
        return record;
    }

    /// <summary>A text that is always there.</summary>
    public string Name(int number, string name, string value) =>
        Text(number, name, value) ?? throw Lacks(name);

    /// <summary>An instant that is always there.</summary>
    public DateTimeOffset Time(int number, string name, DateTimeOffset value) =>
        Instant(number, name, value) ?? throw Lacks(name);

    /// <summary>A value of FEEL that is always there.</summary>
    public Value Some(int number, string name, Value value) =>
        Optional(number, name, value) ?? throw Lacks(name);

    /// <summary>Variables; none are left out.</summary>
    public Value.Context Variables(int number, string name, Value.Context values) =>
        Context(number, name, values is { Entries.Count: 0 } ? null : values)
        ?? Value.Context.Empty;

    /// <summary>A record that is always there.</summary>
    public T Part<T>(int number, string name, T value, Shape<T> shape)
        where T : class => Record(number, name, value, shape) ?? throw Lacks(name);

    /// <summary>One of the members of an enumeration; the first is left out.</summary>
    public T Choice<T>(int number, string name, Choices<T> choices, T value)
        where T : struct, Enum =>
        choices[OneOf(number, name, choices.Names, choices.IndexOf(value))];

    /// <summary>Guards the stack: values are written and read by recursion.</summary>
    /// <param name="depth">In how many other values a value lies.</param>
    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
            throw new StoredFormatException(
                $"Expected values that lie in each other at most {MaxDepth} deep, but these are deeper."
            );
    }

    /// <summary>Before a field.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isThere">For a writer: whether it is to be written.</param>
    /// <returns>Whether it is there.</returns>
    protected abstract bool Begin(int number, string name, bool isThere);

    /// <summary>Before the first of several records.</summary>
    /// <returns>How many there are.</returns>
    protected abstract int BeginList(int count);

    /// <summary>Behind the last of several records.</summary>
    protected abstract void EndList();

    /// <summary>Before the fields of a record.</summary>
    protected abstract void BeginRecord();

    /// <summary>Behind the fields of a record.</summary>
    protected abstract void EndRecord(Type type);

    /// <summary>For what lacks a field.</summary>
    protected static StoredFormatException Lacks(string name) =>
        new($"Expected a field '{name}', but there is none.");
}

/// <summary>The fields of a record, in the order of their numbers: each is passed to the archive, and what the archive
/// gives back makes the record anew.</summary>
/// <param name="archive">Where the fields go to or come from.</param>
/// <param name="value">The record to be written; for a reader a blank one, of which it looks at nothing.</param>
internal delegate T Shape<T>(Archive archive, T value);
