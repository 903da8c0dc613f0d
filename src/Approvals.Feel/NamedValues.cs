using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Approvals.Feel;

/// <summary>
/// Values by name, in the order in which they were added. Most contexts have few entries, and to look through a few
/// names is faster than to hash one; past that an index is kept, made when a name is first looked up.
/// </summary>
internal sealed class NamedValues : IReadOnlyDictionary<string, Value>
{
    private const int MaxWithoutIndex = 32;

    private (string Name, Value Value)[] _entries;
    private Dictionary<string, int>? _index;

    public NamedValues(int capacity = 4) =>
        _entries = capacity == 0 ? [] : new (string, Value)[capacity];

    private NamedValues(NamedValues other, int room)
        : this(other.Count + room)
    {
        Array.Copy(other._entries, _entries, other.Count);
        Count = other.Count;
    }

    public int Count { get; private set; }

    public IEnumerable<string> Keys => _entries.Take(Count).Select(e => e.Name);

    public IEnumerable<Value> Values => _entries.Take(Count).Select(e => e.Value);

    /// <summary>The entries, to be looked through in haste.</summary>
    public ReadOnlySpan<(string Name, Value Value)> Items => _entries.AsSpan(0, Count);

    /// <summary>Replaces the value of a name, or adds it as the last.</summary>
    /// <exception cref="KeyNotFoundException">There is no value of that name to be read.</exception>
    public Value this[string name]
    {
        get => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException(name);
        set => Set(IndexOf(name), name, value);
    }

    /// <summary>The same with one value replaced, or added as the last.</summary>
    public NamedValues With(string name, Value value)
    {
        var at = Search(name); // No index for the sake of one name.
        var all = new NamedValues(this, at < 0 ? 1 : 0);
        all.Set(at, name, value);
        return all;
    }

    /// <summary>The same with each value of others replaced, or added as the last.</summary>
    public NamedValues With(NamedValues others)
    {
        if (others.Count == 1)
            return With(others._entries[0].Name, others._entries[0].Value);
        var all = new NamedValues(this, others.Count);
        foreach (var (name, value) in others.Items)
            all[name] = value;
        return all;
    }

    public bool TryAdd(string name, Value value)
    {
        if (IndexOf(name) >= 0)
            return false;
        Add(name, value);
        return true;
    }

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out Value value)
    {
        var at = IndexOf(name);
        value = at < 0 ? null : _entries[at].Value;
        return at >= 0;
    }

    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return KeyValuePair.Create(_entries[i].Name, _entries[i].Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        if (Count <= MaxWithoutIndex)
            return Search(name);
        _index ??= Keys.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
        return _index.TryGetValue(name, out var at) ? at : -1;
    }

    private int Search(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Name == name)
                return i;
        }
        return -1;
    }

    private void Set(int at, string name, Value value)
    {
        if (at >= 0)
            _entries[at].Value = value;
        else
            Add(name, value);
    }

    private void Add(string name, Value value)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(Count * 2, 4));
        _entries[Count++] = (name, value);
        _index?.Add(name, Count - 1);
    }
}
