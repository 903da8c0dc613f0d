using System.Collections.Frozen;
using System.Security.Cryptography;
using Approvals.Casework.Plans.Files.Excel;
using Approvals.Casework.Plans.Files.Word;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Plans.Files;

/// <summary>
/// Reads the words of a plan out of its file: text, Word, Excel, CSV or TSV. What a file is, its bytes say; its name
/// settles only what they leave open. Nothing in a file is run or fetched, and what is refused says why.
/// </summary>
public static class PlanFile
{
    private static readonly FrozenDictionary<FileKind, string> Refused = new Dictionary<
        FileKind,
        string
    >
    {
        [FileKind.Pdf] = "pdf",
        [FileKind.Rar] = "zip",
        [FileKind.SevenZip] = "zip",
        [FileKind.Gzip] = "zip",
        [FileKind.RichText] = "rich-text",
        [FileKind.Program] = "not-words",
        [FileKind.Mp3] = "not-words",
        [FileKind.Mp4] = "not-words",
    }.ToFrozenDictionary();

    /// <summary>What the names of files promise.</summary>
    private static readonly FrozenDictionary<string, SourceFormat> Promised = new Dictionary<
        string,
        SourceFormat
    >
    {
        ["txt"] = SourceFormat.Text,
        ["md"] = SourceFormat.Text,
        ["docx"] = SourceFormat.Docx,
        ["dotx"] = SourceFormat.Docx,
        ["xlsx"] = SourceFormat.Xlsx,
        ["xltx"] = SourceFormat.Xlsx,
        ["csv"] = SourceFormat.Csv,
        ["tsv"] = SourceFormat.Tsv,
        ["tab"] = SourceFormat.Tsv,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes, from where the stream stands; no more are taken than the limit and one.</param>
    /// <param name="name">Its name; folders before it are left out.</param>
    /// <param name="limits">How much it may have; null for the defaults.</param>
    public static PlanFileReading Read(Stream stream, string name, PlanFileLimits? limits = null)
    {
        limits ??= new();
        var problems = new FileProblems();
        return Bytes(stream, limits, problems) is { } bytes
            ? Read(bytes, name, limits)
            : new(null, problems.All);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">Its name; folders before it are left out.</param>
    /// <param name="limits">How much it may have; null for the defaults.</param>
    public static PlanFileReading Read(byte[] bytes, string name, PlanFileLimits? limits = null)
    {
        limits ??= new();
        var problems = new FileProblems();
        var plainName = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var read = Words(bytes, Extension(plainName), limits, problems);
        if (read is not var (format, lines) || problems.HasError)
            return new(null, problems.All);

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new(new(plainName, hash, format, lines), problems.All);
    }

    private static (SourceFormat, IReadOnlyList<SourceLine>)? Words(
        byte[] bytes,
        string extension,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        if (!IsReadable(bytes, limits, problems))
            return null;

        var read =
            FileKinds.Of(bytes) == FileKind.Zip
                ? Office(bytes, limits, problems)
                : TextFile.Read(bytes, extension, limits, problems);
        if (read is not var (format, lines))
            return null;

        if (lines.All(line => string.IsNullOrWhiteSpace(line.Text)))
        {
            problems.Refuse("no-words");
            return null;
        }

        if (extension.Length > 0 && !(Promised.TryGetValue(extension, out var p) && p == format))
            problems.Warn(null, "name-differs", $".{extension}", KindNames.Of(format.ToString()));
        return read;
    }

    private static bool IsReadable(byte[] bytes, PlanFileLimits limits, FileProblems problems)
    {
        if (bytes.Length == 0)
            return problems.Refuse("empty");
        if (bytes.Length > limits.MaxBytes)
            return problems.Refuse("too-large", limits.MaxBytes >> 20);

        var kind = FileKinds.Of(bytes);
        if (FileKinds.IsPicture(kind))
            return problems.Refuse("picture");
        if (kind == FileKind.OldOffice)
            return problems.Refuse(OldOfficeFile.CodeOf(bytes));
        return !Refused.TryGetValue(kind, out var code) || problems.Refuse(code);
    }

    private static (SourceFormat, IReadOnlyList<SourceLine>)? Office(
        byte[] bytes,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        using var package = new OfficePackage(bytes, limits, problems);
        if (package.Check() is not { } kind)
            return null;

        return
            OfficeFile.Read(
                problems,
                () =>
                    kind == ZipKind.Word
                        ? WordFile.Read(bytes, limits, problems)
                        : ExcelFile.Read(bytes, limits, problems)
            )
                is { } lines
            ? (kind == ZipKind.Word ? SourceFormat.Docx : SourceFormat.Xlsx, lines)
            : null;
    }

    /// <summary>What tells its length is not read if that is too much; the rest is read part by part.</summary>
    private static byte[]? Bytes(Stream stream, PlanFileLimits limits, FileProblems problems)
    {
        try
        {
            if (stream.CanSeek && stream.Length - stream.Position > limits.MaxBytes)
            {
                problems.Refuse("too-large", limits.MaxBytes >> 20);
                return null;
            }

            using var bytes = new MemoryStream();
            var part = new byte[65_536];
            while (bytes.Length <= limits.MaxBytes && stream.Read(part) is > 0 and var read)
                bytes.Write(part, 0, read);
            return bytes.ToArray(); // One too many is told as too large.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Refuse("unreadable", e.Message);
            return null;
        }
    }

    private static string Extension(string name) =>
        Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
