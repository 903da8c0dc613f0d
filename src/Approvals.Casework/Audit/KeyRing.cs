using System.Security.Cryptography;
using System.Text;

namespace Approvals.Casework.Audit;

/// <summary>
/// The keys by which restricted texts are encrypted, one for each class of secrecy. All are derived from one secret,
/// which lies in a file of its own and never in the database: a copy of the database alone gives no text away.
/// </summary>
public sealed class KeyRing
{
    private const int SecretLength = 32;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Some seconds; making a secret takes less. Past it, the folder cannot be written.</summary>
    private const int MaxLooks = 5_000;

    private readonly byte[] _secret;

    /// <summary>The keys of a secret.</summary>
    /// <param name="secret">32 bytes.</param>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public KeyRing(byte[] secret)
    {
        if (secret.Length != SecretLength)
            throw new ArgumentException(
                $"Expected a secret of {SecretLength} bytes, but there are {secret.Length}.",
                nameof(secret)
            );
        _secret = secret;
    }

    /// <summary>Reads the secret from a file; makes one, for its owner's eyes only, where there is none.</summary>
    /// <param name="path">The file: the secret in hexadecimal digits.</param>
    /// <exception cref="FormatException">The file holds something else.</exception>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public static KeyRing ReadOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        var text = File.ReadAllText(path).Trim();
        if (text.Length != 2 * SecretLength || !text.All(char.IsAsciiHexDigit))
            throw new FormatException(
                $"Expected {2 * SecretLength} hexadecimal digits in '{path}', but it holds something else. Put the "
                    + "file back from where it is kept; without it, restricted texts cannot be read."
            );
        return new(Convert.FromHexString(text));
    }

    /// <summary>Encrypts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secrecyClass">Its class.</param>
    /// <param name="algorithm">How it is sealed.</param>
    /// <param name="seal">Its seal: over a random salt and the text, so that a short text cannot be guessed from
    /// it.</param>
    /// <returns>What can be stored.</returns>
    internal byte[] Encrypt(
        string text,
        string secrecyClass,
        SealAlgorithm algorithm,
        out byte[] seal
    )
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var plain = new byte[SaltLength + length];
        RandomNumberGenerator.Fill(plain.AsSpan(0, SaltLength));
        Encoding.UTF8.GetBytes(text, plain.AsSpan(SaltLength));
        seal = Seal.Of(algorithm, plain);

        var cipher = new byte[NonceLength + TagLength + plain.Length];
        var nonce = cipher.AsSpan(0, NonceLength);
        var tag = cipher.AsSpan(NonceLength, TagLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyOf(secrecyClass), TagLength);
        aes.Encrypt(nonce, plain, cipher.AsSpan(NonceLength + TagLength), tag, seal);
        return cipher;
    }

    /// <summary>Decrypts a text.</summary>
    /// <exception cref="CryptographicException">It was altered, or encrypted by the keys of another secret.</exception>
    internal string Decrypt(byte[] cipher, string secrecyClass, byte[] seal)
    {
        if (cipher.Length < NonceLength + TagLength + SaltLength)
            throw new CryptographicException(
                $"Expected an encrypted text, but there are only {cipher.Length} bytes."
            );
        var plain = new byte[cipher.Length - NonceLength - TagLength];
        using var aes = new AesGcm(KeyOf(secrecyClass), TagLength);
        aes.Decrypt(
            cipher.AsSpan(0, NonceLength),
            cipher.AsSpan(NonceLength + TagLength),
            cipher.AsSpan(NonceLength, TagLength),
            plain,
            seal
        );
        return Encoding.UTF8.GetString(plain, SaltLength, plain.Length - SaltLength);
    }

    /// <summary>Encrypts bytes by a key that holds together with another secret: whoever destroys that one destroys
    /// what was encrypted, wherever copies of it lie.</summary>
    /// <param name="plain">The bytes.</param>
    /// <param name="other">The other secret.</param>
    /// <param name="purpose">What they are, so that nothing encrypted for one thing passes for another.</param>
    /// <returns>What can be stored: as long for as many bytes, whatever they are.</returns>
    internal byte[] EncryptWith(ReadOnlySpan<byte> plain, byte[] other, string purpose)
    {
        var cipher = new byte[NonceLength + TagLength + plain.Length];
        var nonce = cipher.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyOf(other, purpose), TagLength);
        aes.Encrypt(
            nonce,
            plain,
            cipher.AsSpan(NonceLength + TagLength),
            cipher.AsSpan(NonceLength, TagLength)
        );
        return cipher;
    }

    /// <summary>Decrypts what <see cref="EncryptWith"/> has encrypted.</summary>
    /// <exception cref="CryptographicException">It was altered, or encrypted by other keys.</exception>
    internal byte[] DecryptWith(byte[] cipher, byte[] other, string purpose)
    {
        if (cipher.Length < NonceLength + TagLength)
            throw new CryptographicException(
                $"Expected encrypted bytes, but there are only {cipher.Length}."
            );
        var plain = new byte[cipher.Length - NonceLength - TagLength];
        using var aes = new AesGcm(KeyOf(other, purpose), TagLength);
        aes.Decrypt(
            cipher.AsSpan(0, NonceLength),
            cipher.AsSpan(NonceLength + TagLength),
            cipher.AsSpan(NonceLength, TagLength),
            plain
        );
        return plain;
    }

    /// <summary>Encrypts one block: the same block always to the same, so that it can stand for it.</summary>
    /// <param name="block">16 bytes.</param>
    /// <param name="purpose">What it is.</param>
    internal byte[] EncryptBlock(ReadOnlySpan<byte> block, string purpose)
    {
        using var aes = Aes.Create();
        aes.Key = BlockKeyOf(purpose);
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    /// <summary>Decrypts what <see cref="EncryptBlock"/> has encrypted. Any other block gives a block too, which means
    /// nothing.</summary>
    internal byte[] DecryptBlock(ReadOnlySpan<byte> cipher, string purpose)
    {
        using var aes = Aes.Create();
        aes.Key = BlockKeyOf(purpose);
        return aes.DecryptEcb(cipher, PaddingMode.None);
    }

    private byte[] BlockKeyOf(string purpose) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            _secret,
            SecretLength,
            info: Encoding.UTF8.GetBytes("approvals/block/" + purpose)
        );

    private byte[] KeyOf(byte[] other, string purpose) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            _secret,
            SecretLength,
            salt: other,
            info: Encoding.UTF8.GetBytes("approvals/" + purpose)
        );

    private byte[] KeyOf(string secrecyClass) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            _secret,
            SecretLength,
            info: Encoding.UTF8.GetBytes("approvals/restricted-text/" + secrecyClass)
        );

    // Whole or not at all: it gets its name when it is on the disk, and nobody reads half of it, whoever dies
    // meanwhile.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var turn = TakeTurn(path);
        if (File.Exists(path))
            return; // Another process was first: its secret is as good.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var unfinished = path + ".part";
        using (var file = new FileStream(unfinished, options))
        {
            var secret = RandomNumberGenerator.GetBytes(SecretLength);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(secret) + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path);
    }

    // Moving a file to a name that must be free is no lock: two can find it free. This is the system's, on a file
    // beside it, and ends with its holder.
    private static FileStream TakeTurn(string path)
    {
        var wait = new SpinWait();
        while (true)
        {
            try
            {
                return new(
                    path + ".making",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (wait.Count < MaxLooks)
            {
                wait.SpinOnce();
            }
        }
    }
}
