namespace Approvals.Engine.Run;

/// <summary>What has a key that is counted within its case.</summary>
internal interface IKeyed
{
    /// <summary>The key; at least 1.</summary>
    int Key { get; }
}

/// <summary>
/// Things in the order of their keys, in an array: keys are counted, so a new thing comes last, and one is found by
/// halving. A copy shares the array until it is written to; most cases hold few things, so that is quick.
/// </summary>
internal struct KeyedList<T>
    where T : class, IKeyed
{
    private const int Spare = 4; // Room for what one decision usually adds.

    private T[] _items;
    private bool _isOwned;

    public KeyedList() => _items = [];

    /// <summary>These things, in the order of their keys.</summary>
    public KeyedList(T[] items) => (_items, Count) = (items, items.Length);

    public int Count { get; private set; }

    public readonly T this[int index] => _items[index];

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public readonly KeyedList<T> Copy() => new() { _items = _items, Count = Count };

    public readonly T? Find(int key) => IndexOf(key) is var at and >= 0 ? _items[at] : null;

    public readonly int IndexOf(int key)
    {
        // The first is the case itself, the last what was added just now: asked for most.
        if (Count == 0 || _items[Count - 1].Key < key)
            return -1;
        if (_items[Count - 1].Key == key)
            return Count - 1;
        var (low, high) = (0, Count - 2);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _items[middle].Key;
            if (found == key)
                return middle;
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    public void Add(T item)
    {
        Own(Count + 1);
        _items[Count++] = item;
    }

    public void Replace(int index, T item)
    {
        Own(Count);
        _items[index] = item;
    }

    public void RemoveAt(int index)
    {
        Own(Count);
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
        _items[Count] = null!; // Past the end.
    }

    public void Clear() => this = new();

    private void Own(int room)
    {
        if (_isOwned && room <= _items.Length)
            return;
        var size = _isOwned ? Math.Max(room, _items.Length * 2) : room + Spare;
        var items = new T[size];
        Array.Copy(_items, items, Count);
        _items = items;
        _isOwned = true;
    }
}
