using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>
/// Files by what is in them: each lies under the SHA-256 of its bytes, as <c>ab/cd/abcd…</c>, once however often it is
/// added, and is never changed. A file is written aside and gets its place when it is whole and on the disk; a crash
/// leaves a rest aside at most, which is taken away a day later.
/// </summary>
public sealed partial class EvidenceStore
{
    /// <summary>No upload takes so long; a rest that is older is of a program that died.</summary>
    public static readonly TimeSpan RestsLive = TimeSpan.FromDays(1);

    private const string Aside = "incoming";
    private const int BufferLength = 1 << 17;

    private readonly string _folder;
    private readonly string _aside;

    private EvidenceStore(string folder)
    {
        _folder = folder;
        _aside = Path.Combine(folder, Aside);
    }

    /// <summary>Opens a store, makes it where there is none, and takes away old rests.</summary>
    /// <param name="folder">The folder that is the store.</param>
    /// <param name="clock">Tells how old a rest is.</param>
    /// <exception cref="IOException">The folder cannot be made or read.</exception>
    public static EvidenceStore Open(string folder, TimeProvider clock)
    {
        var store = new EvidenceStore(folder);
        Directory.CreateDirectory(store._aside);
        var oldest = clock.GetUtcNow().UtcDateTime - RestsLive;
        foreach (var rest in Directory.EnumerateFiles(store._aside))
        {
            if (File.GetLastWriteTimeUtc(rest) < oldest)
                File.Delete(rest);
        }

        return store;
    }

    /// <summary>Adds a file, if it is one that is taken.</summary>
    /// <param name="content">Its bytes, from where the stream stands; no more are read than the limit and a
    /// little.</param>
    /// <param name="name">Its name, whose ending must be that of its content.</param>
    /// <param name="limits">What is taken.</param>
    /// <param name="cancel">Gives up; nothing is left.</param>
    /// <exception cref="IOException">The bytes cannot be read, or not written.</exception>
    public async Task<EvidenceReceipt> AddAsync(
        Stream content,
        string name,
        EvidenceLimits limits,
        CancellationToken cancel
    )
    {
        var path = Path.Combine(_aside, Path.GetRandomFileName());
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = 0,
                Options = FileOptions.Asynchronous,
            };
            await using var file = new FileStream(path, options);
            if (await CopyAsync(content, file, limits.MaxBytes, cancel) is not { } sha256)
                return Refuse("too-large", $"{limits.MaxBytes >> 20}");
            if (file.Length == 0)
                return Refuse("empty");

            var (type, problem) = EvidenceContent.Of(file, name, limits.Types);
            if (problem is not null)
                return new(null, problem);

            var stored = new StoredFile(sha256, file.Length, type);
            file.Flush(flushToDisk: true); // Before it is moved: no name without its bytes.
            await file.DisposeAsync();
            await PlaceAsync(path, sha256, cancel);
            return new(stored, null);
        }
        finally
        {
            File.Delete(path); // Gone already where it got its place.
        }
    }

    /// <summary>Puts a file back that was in a store before, whatever its name and kind were.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="sha256">Their hash.</param>
    /// <param name="cancel">Gives up; nothing is left.</param>
    /// <exception cref="InvalidDataException">The bytes have another hash.</exception>
    /// <exception cref="IOException">The bytes cannot be read, or not written.</exception>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    internal async Task PutBackAsync(Stream content, string sha256, CancellationToken cancel)
    {
        var path = Path.Combine(_aside, Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                if (
                    await CopyAsync(content, file, long.MaxValue, cancel) is var found
                    && found != sha256
                )
                    throw new InvalidDataException(
                        $"Expected the file of evidence {sha256}, but its bytes have the hash {found}."
                    );
                file.Flush(flushToDisk: true);
            }
            await PlaceAsync(path, sha256, cancel);
        }
        finally
        {
            File.Delete(path); // Gone already where it got its place.
        }
    }

    /// <summary>Whether a text is the hash of a file.</summary>
    internal static bool IsHash(string text) => HashPattern().IsMatch(text);

    /// <summary>Writes a file aside, and takes it away again.</summary>
    /// <exception cref="IOException">No file can be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write there.</exception>
    internal void TryOut()
    {
        var path = Path.Combine(_aside, Path.GetRandomFileName());
        File.WriteAllBytes(path, [0]);
        File.Delete(path);
    }

    /// <summary>Whether a file is there.</summary>
    /// <param name="sha256">Its hash.</param>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Opens a file for reading.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <param name="verify">Whether to read it once before, and to compare its hash.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">Its bytes are others by now.</exception>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    public async Task<Stream> OpenReadAsync(string sha256, bool verify, CancellationToken cancel)
    {
        var file = OpenToRead(PathOf(sha256));
        try
        {
            if (!verify)
                return file;

            if (await HashAsync(file, cancel) is var found && found != sha256)
                throw new InvalidDataException(
                    $"Expected the file of evidence {sha256}, but its bytes now have the hash {found}. "
                        + "Restore it from a backup."
                );
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Walks through the store, and reads every file.</summary>
    /// <param name="expected">The hashes of the files that should be there.</param>
    /// <param name="progress">Told of how many files were read; null for nobody.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<EvidenceCheck> CheckAsync(
        IReadOnlySet<string> expected,
        IProgress<int>? progress,
        CancellationToken cancel
    )
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        List<string> altered = [];
        List<string> surplus = [];
        var files = 0;
        foreach (var path in Files())
        {
            var name = Path.GetFileName(path);
            var isNamed = HashPattern().IsMatch(name) && PathOf(name) == path;
            if (isNamed)
                found.Add(name);
            if (!isNamed || !expected.Contains(name))
                surplus.Add(Path.GetRelativePath(_folder, path));
            if (isNamed && !await IsWholeAsync(path, name, cancel))
                altered.Add(name);
            files++;
            progress?.Report(files);
        }

        var missing = expected.Where(hash => !found.Contains(hash)).Order(StringComparer.Ordinal);
        return new(files, [.. missing], altered, surplus);
    }

    private static async Task<string?> CopyAsync(
        Stream content,
        FileStream file,
        long maxBytes,
        CancellationToken cancel
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        var length = 0L;
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            length += read;
            if (length > maxBytes)
                return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A file that is there already stays, unless something has altered it since.</summary>
    private async Task PlaceAsync(string path, string sha256, CancellationToken cancel)
    {
        var place = PathOf(sha256);
        if (File.Exists(place) && await IsWholeAsync(place, sha256, cancel))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(path, place, overwrite: true);
        // On the file systems of Linux, this brings the new name to the disk as well.
        using var file = File.OpenHandle(
            place,
            access: FileAccess.ReadWrite,
            share: FileShare.ReadWrite | FileShare.Delete
        );
        RandomAccess.FlushToDisk(file);
    }

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(path) != _aside)
            .Order(StringComparer.Ordinal);

    private string PathOf(string sha256) =>
        HashPattern().IsMatch(sha256)
            ? Path.Combine(_folder, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException(
                $"Expected a SHA-256 of 64 lower-case digits, but it is '{sha256}'."
            );

    private static async Task<bool> IsWholeAsync(
        string path,
        string sha256,
        CancellationToken cancel
    )
    {
        await using var file = OpenToRead(path);
        return await HashAsync(file, cancel) == sha256;
    }

    private static FileStream OpenToRead(string path) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            BufferLength,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );

    private static async Task<string> HashAsync(Stream file, CancellationToken cancel) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));

    private static EvidenceReceipt Refuse(string code, params ReadOnlySpan<string> values) =>
        new(null, EvidenceProblem.Of(code, values));

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex HashPattern();
}
