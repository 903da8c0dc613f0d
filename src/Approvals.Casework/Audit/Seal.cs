using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Approvals.Casework.Audit;

/// <summary>How the rows of a chain are sealed. A chain may go over to another one; each row names its own.</summary>
public enum SealAlgorithm
{
    /// <summary>SHA-256 (FIPS 180-4).</summary>
    Sha256,

    /// <summary>SM3 (GB/T 32905-2016), the hash of the Chinese national standard.</summary>
    Sm3,
}

/// <summary>Seals: hashes of 32 bytes.</summary>
internal static class Seal
{
    /// <summary>How long a seal is, in bytes, whatever the algorithm.</summary>
    public const int Length = 32;

    /// <summary>What stands for the seal before the first row.</summary>
    public static byte[] None => new byte[Length];

    /// <summary>The seal of bytes.</summary>
    public static byte[] Of(SealAlgorithm algorithm, ReadOnlySpan<byte> bytes)
    {
        if (algorithm == SealAlgorithm.Sha256)
            return SHA256.HashData(bytes);
        var digest = new SM3Digest();
        var seal = new byte[Length];
        digest.BlockUpdate(bytes);
        digest.DoFinal(seal);
        return seal;
    }

    /// <summary>A seal as people compare it.</summary>
    public static string Text(ReadOnlySpan<byte> seal) => Convert.ToHexStringLower(seal);
}
