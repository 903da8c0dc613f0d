using System.Buffers;
using System.Text;

namespace Approvals.Engine.Storing;

/// <summary>The bytes of the binary form, while they are read.</summary>
internal sealed class BinaryInput : IDisposable
{
    private readonly List<string> _known = new(8);
    private readonly int _length;
    private byte[] _bytes;
    private int _at;

    public BinaryInput(ReadOnlySpan<byte> bytes)
    {
        _length = bytes.Length;
        _bytes = ArrayPool<byte>.Shared.Rent(_length);
        bytes.CopyTo(_bytes);
    }

    /// <summary>How many bytes are left.</summary>
    public int Left => _length - _at;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>Reads a byte if it is this one.</summary>
    public bool TryByte(int expected)
    {
        if (_at == _length || _bytes[_at] != expected)
            return false;
        _at++;
        return true;
    }

    /// <summary>A byte.</summary>
    public int Byte()
    {
        Need(1);
        return _bytes[_at++];
    }

    /// <summary>A number, at least 0.</summary>
    public ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part <= 0x7F)
                return value;
        }
        throw Wrong("a number of at most 64 bits");
    }

    /// <summary>A number.</summary>
    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A number of 32 bits.</summary>
    public int Int() =>
        Signed() is var value and >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw Wrong("a number of 32 bits");

    /// <summary>How many of something follow: each takes a byte at least.</summary>
    public int Count() =>
        Unsigned() is var count && count <= (ulong)Left
            ? (int)count
            : throw Wrong("as many things as there are bytes at most");

    /// <summary>A text that is likely to come again.</summary>
    public string Name()
    {
        var head = Unsigned();
        if ((BinaryText)(head & 3) == BinaryText.Again)
            return head >> 2 < (ulong)_known.Count
                ? _known[(int)(head >> 2)]
                : throw Wrong("a name that came before");
        var name = Text(head);
        if (_known.Count < BinaryOutput.MaxKnownNames)
            _known.Add(name);
        return name;
    }

    /// <summary>A text.</summary>
    public string Text() => Text(Unsigned());

    /// <summary>For what is not as it was expected.</summary>
    public StoredFormatException Wrong(string expected) =>
        new($"Expected {expected} before byte {_at} of {_length}, but found something else.");

    private string Text(ulong head)
    {
        if (head >> 2 > (ulong)Left)
            throw Wrong($"a text within the {Left} bytes that are left");
        var length = (int)(head >> 2);
        switch ((BinaryText)(head & 3))
        {
            case BinaryText.Utf8:
                _at += length;
                return Encoding.UTF8.GetString(_bytes, _at - length, length);
            case BinaryText.Utf16:
                var units = new char[length];
                for (var i = 0; i < length; i++)
                    units[i] = (char)Unsigned();
                return new(units);
            default:
                throw Wrong("a text");
        }
    }

    private void Need(int bytes)
    {
        if (Left < bytes)
            throw new StoredFormatException(
                $"Expected more than {_length} bytes, but there are no more: it was cut off."
            );
    }
}
