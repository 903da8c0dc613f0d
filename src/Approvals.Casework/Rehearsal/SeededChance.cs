using System.Buffers.Binary;
using System.Security.Cryptography;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>Keys and salts of a scratch office, made from a seed: the same seed gives the same bytes in the same order.
/// It keeps nothing secret, and a rehearsal holds nothing that is.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SeededChance(long seed) : Chance
{
    private long _drawn;

    /// <inheritdoc/>
    public override void Fill(Span<byte> bytes)
    {
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> from = stackalloc byte[2 * sizeof(long)];
        while (bytes.Length > 0)
        {
            BinaryPrimitives.WriteInt64BigEndian(from, seed);
            BinaryPrimitives.WriteInt64BigEndian(from[sizeof(long)..], _drawn++);
            SHA256.HashData(from, block);
            var length = Math.Min(block.Length, bytes.Length);
            block[..length].CopyTo(bytes);
            bytes = bytes[length..];
        }
    }

    /// <inheritdoc/>
    public override void Shuffle(Span<byte> bytes)
    {
        Span<byte> drawn = stackalloc byte[sizeof(ulong)];
        for (var last = bytes.Length - 1; last > 0; last--)
        {
            Fill(drawn);
            var other = (int)(BinaryPrimitives.ReadUInt64BigEndian(drawn) % (ulong)(last + 1));
            (bytes[last], bytes[other]) = (bytes[other], bytes[last]);
        }
    }
}
