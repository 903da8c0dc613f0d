using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Approvals.Casework.Rehearsal;

/// <summary>
/// What people of a rehearsal decide by chance. A draw depends on the seed and on what it is about, such as a person
/// and a task, and on nothing else: not on how many were drawn before, so that a change in one measure changes no
/// other.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class Draws(long seed)
{
    /// <summary>A number from 0 up to, and without, 1.</summary>
    /// <param name="about">What it is about.</param>
    public double Of(params ReadOnlySpan<string> about)
    {
        var text = $"{seed}\n{string.Join('\n', about!)}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1ul << 53));
    }

    /// <summary>One of several.</summary>
    /// <param name="all">They; at least one.</param>
    /// <param name="about">What it is about.</param>
    public T OneOf<T>(IReadOnlyList<T> all, params ReadOnlySpan<string> about) =>
        all[(int)(Of(about) * all.Count)];
}
