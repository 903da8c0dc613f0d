using System.Security.Cryptography;

namespace Approvals.Casework.Storage;

/// <summary>Where keys, salts and the order of papers in an urn come from. An office takes them from the system; only a
/// rehearsal, which holds no secrets, makes them from a seed, so that it can be repeated to the byte.</summary>
internal abstract class Chance
{
    /// <summary>That of the operating system, which nobody can foresee.</summary>
    public static Chance OfSystem { get; } = new SystemChance();

    /// <summary>Fills bytes.</summary>
    public abstract void Fill(Span<byte> bytes);

    /// <summary>Puts bytes into another order; each is as likely as any other.</summary>
    public abstract void Shuffle(Span<byte> bytes);

    /// <summary>New bytes.</summary>
    /// <param name="length">How many.</param>
    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Fill(bytes);
        return bytes;
    }

    private sealed class SystemChance : Chance
    {
        public override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);

        public override void Shuffle(Span<byte> bytes) => RandomNumberGenerator.Shuffle(bytes);
    }
}
