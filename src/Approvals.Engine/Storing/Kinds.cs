using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Approvals.Engine.Storing;

/// <summary>
/// The kinds of a closed hierarchy of records, each with its stored name and its shape. Their order is their number in
/// the binary form: new ones come last, and none is ever renamed, removed or moved.
/// </summary>
internal sealed class Kinds<TBase>
    where TBase : class
{
    private readonly ImmutableArray<Kind> _kinds;
    private readonly FrozenDictionary<Type, int> _byType;

    /// <summary>A table.</summary>
    /// <param name="kinds">The kinds, in the order in which they were added over the years.</param>
    public Kinds(params ReadOnlySpan<Kind> kinds)
    {
        _kinds = [.. kinds];
        Names = ["", .. _kinds.Select(k => k.Name)]; // No kind is the default one, to be left out.
        Shape = Pass;
        _byType = _kinds.Select((k, i) => KeyValuePair.Create(k.Type, i)).ToFrozenDictionary();
    }

    /// <summary>All of the kinds; a reader says itself which one a record is of.</summary>
    public Shape<TBase> Shape { get; }

    /// <summary>The names, from 1.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The types that have a name.</summary>
    public IEnumerable<Type> Types => _kinds.Select(k => k.Type);

    /// <summary>A row of the table.</summary>
    /// <param name="name">The stored name.</param>
    /// <param name="shape">The fields; their numbers begin at 2, as 1 is the kind.</param>
    public static Kind Of<T>(string name, Shape<T> shape)
        where T : class, TBase =>
        new(name, typeof(T), (archive, value) => shape(archive, value as T ?? Blank<T>.Record));

    private TBase Pass(Archive archive, TBase? value)
    {
        var known = value is null ? 0 : _byType[value.GetType()] + 1;
        var kind = archive.OneOf(1, "kind", Names, known);
        return kind == 0
            ? throw new StoredFormatException("Expected a field 'kind', but there is none.")
            : _kinds[kind - 1].Shape(archive, value!);
    }

    /// <summary>A row of the table.</summary>
    /// <param name="Name">The stored name.</param>
    /// <param name="Type">The type.</param>
    /// <param name="Shape">The fields.</param>
    internal readonly record struct Kind(string Name, Type Type, Shape<TBase> Shape);
}

/// <summary>What a reader gives to a shape, which asks it for fields to pass on that nobody looks at.</summary>
internal static class Blank<T>
    where T : class
{
    /// <summary>A record without contents; null for the base of a hierarchy, whose kind is not known yet.</summary>
    public static T Record { get; } =
        typeof(T).IsAbstract ? null! : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
