namespace Approvals.Casework.Plans.Files;

/// <summary>What kind of file some bytes are, by how they begin.</summary>
internal enum FileKind
{
    /// <summary>None that is known by its beginning; text is such.</summary>
    Unknown,
    Zip,
    OldOffice,
    Pdf,
    Png,
    Jpeg,
    Gif,
    Bitmap,
    Tiff,
    WebPicture,
    PhonePicture,
    Mp3,
    Mp4,
    Rar,
    SevenZip,
    Gzip,
    RichText,
    Program,
}

/// <summary>Knows files by their first bytes.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes <see cref="Of"/> wants to see.</summary>
    public const int BytesSeen = 1024;

    private static readonly (int Offset, byte[] Bytes, FileKind Kind)[] Beginnings =
    [
        (0, "PK\u0003\u0004"u8.ToArray(), FileKind.Zip),
        (0, "PK\u0005\u0006"u8.ToArray(), FileKind.Zip), // One without parts.
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.OldOffice),
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png),
        (0, [0xFF, 0xD8, 0xFF], FileKind.Jpeg),
        (0, "GIF87a"u8.ToArray(), FileKind.Gif),
        (0, "GIF89a"u8.ToArray(), FileKind.Gif),
        (0, "II*\0"u8.ToArray(), FileKind.Tiff),
        (0, "MM\0*"u8.ToArray(), FileKind.Tiff),
        (8, "WEBP"u8.ToArray(), FileKind.WebPicture),
        (4, "ftyphei"u8.ToArray(), FileKind.PhonePicture),
        (4, "ftypmif1"u8.ToArray(), FileKind.PhonePicture),
        (4, "ftyp"u8.ToArray(), FileKind.Mp4),
        (0, "ID3"u8.ToArray(), FileKind.Mp3),
        (0, [0xFF, 0xFB], FileKind.Mp3),
        (0, [0xFF, 0xF3], FileKind.Mp3),
        (0, [0xFF, 0xF2], FileKind.Mp3),
        (0, [0xFF, 0xFA], FileKind.Mp3),
        (0, "Rar!\u001A\u0007"u8.ToArray(), FileKind.Rar),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileKind.SevenZip),
        (0, [0x1F, 0x8B, 0x08], FileKind.Gzip),
        (0, @"{\rtf"u8.ToArray(), FileKind.RichText),
        (0, [0x7F, 0x45, 0x4C, 0x46], FileKind.Program),
    ];

    /// <summary>The kind of a file that begins so.</summary>
    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        foreach (var (offset, bytes, kind) in Beginnings)
        {
            if (start.Length > offset && start[offset..].StartsWith(bytes))
                return kind;
        }

        // These two letters may begin a text as well; a zero soon after never stands in one.
        if (start[..Math.Min(start.Length, 64)].Contains((byte)0))
        {
            if (start.StartsWith("BM"u8))
                return FileKind.Bitmap;
            if (start.StartsWith("MZ"u8))
                return FileKind.Program;
        }

        // A printer's line may stand before it.
        return start[..Math.Min(start.Length, BytesSeen)].IndexOf("%PDF-"u8) >= 0
            ? FileKind.Pdf
            : FileKind.Unknown;
    }

    /// <summary>Whether it is a picture.</summary>
    public static bool IsPicture(FileKind kind) =>
        kind
            is FileKind.Png
                or FileKind.Jpeg
                or FileKind.Gif
                or FileKind.Bitmap
                or FileKind.Tiff
                or FileKind.WebPicture
                or FileKind.PhonePicture;
}
