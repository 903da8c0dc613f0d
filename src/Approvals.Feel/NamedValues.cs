using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Approvals.Feel;

/// <summary>
/// Values by name, in the order in which they were added. Most contexts have few entries, and to look through a few
/// names is faster than to hash one; past that an index is kept.
/// </summary>
internal sealed class NamedValues : IReadOnlyDictionary<string, Value>
{
    private const int MaxWithoutIndex = 8;

    private string[] _names;
    private Value[] _values;
    private Dictionary<string, int>? _index;

    public NamedValues(int capacity = 4)
    {
        _names = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new Value[capacity];
    }

    public NamedValues(NamedValues other)
        : this(other.Count + 1)
    {
        for (var i = 0; i < other.Count; i++)
            Add(other._names[i], other._values[i]);
    }

    public int Count { get; private set; }

    public IEnumerable<string> Keys => _names.Take(Count);

    public IEnumerable<Value> Values => _values.Take(Count);

    /// <summary>Replaces the value of a name, or adds it as the last.</summary>
    /// <exception cref="KeyNotFoundException">There is no value of that name to be read.</exception>
    public Value this[string name]
    {
        get => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException(name);
        set
        {
            var at = IndexOf(name);
            if (at >= 0)
                _values[at] = value;
            else
                Add(name, value);
        }
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
        value = at < 0 ? null : _values[at];
        return at >= 0;
    }

    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return KeyValuePair.Create(_names[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var at) ? at : -1;
        for (var i = 0; i < Count; i++)
        {
            if (_names[i] == name)
                return i;
        }
        return -1;
    }

    private void Add(string name, Value value)
    {
        if (Count == _names.Length)
        {
            Array.Resize(ref _names, Math.Max(Count * 2, 4));
            Array.Resize(ref _values, _names.Length);
        }
        _names[Count] = name;
        _values[Count] = value;
        Count++;
        if (_index is not null)
            _index.Add(name, Count - 1);
        else if (Count > MaxWithoutIndex)
            _index = Keys.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
    }
}
