using System.Buffers;
using System.Text;

namespace Approvals.Engine.Storing;

/// <summary>
/// The bytes of the binary form, while they are written. Whole numbers take as many bytes as they need; a name that
/// came before is told by its place.
/// </summary>
internal sealed class BinaryOutput : IDisposable
{
    /// <summary>So many names are told again by their place. Few snapshots have more, and to look through so many is
    /// quick.</summary>
    public const int MaxKnownNames = 32;

    private const int FirstSize = 1024; // Bytes; most snapshots are shorter.
    private const int LongestNumber = 10; // Bytes of 64 bits, seven in each.

    private readonly List<string> _known = new(8);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>A byte.</summary>
    public void Byte(int value)
    {
        Reserve(1);
        _bytes[_length++] = (byte)value;
    }

    /// <summary>A number, at least 0: seven bits in a byte, the lowest first.</summary>
    public void Unsigned(ulong value)
    {
        if (value <= 0x7F)
        {
            Byte((int)value);
            return;
        }
        Reserve(LongestNumber);
        while (value > 0x7F)
        {
            _bytes[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        _bytes[_length++] = (byte)value;
    }

    /// <summary>A number. The negative ones lie between the others: 0, -1, 1, -2, 2.</summary>
    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>How many of something follow.</summary>
    public void Count(int value) => Unsigned((ulong)value);

    /// <summary>A text that is likely to come again.</summary>
    public void Name(string name)
    {
        for (var place = 0; place < _known.Count; place++)
        {
            if (_known[place] != name)
                continue;
            Head(place, BinaryText.Again);
            return;
        }
        if (_known.Count < MaxKnownNames)
            _known.Add(name);
        Text(name);
    }

    /// <summary>A text.</summary>
    public void Text(string text)
    {
        var isAscii = Ascii.IsValid(text); // As most are.
        if (!isAscii && !Utf16Text.IsWellFormed(text))
        {
            Head(text.Length, BinaryText.Utf16);
            foreach (var unit in text)
                Unsigned(unit);
            return;
        }
        var length = isAscii ? text.Length : Encoding.UTF8.GetByteCount(text);
        Head(length, BinaryText.Utf8);
        Reserve(length);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Head(int number, BinaryText kind) => Unsigned((ulong)number << 2 | (ulong)kind);

    private void Reserve(int more)
    {
        if (_bytes.Length - _length >= more)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
