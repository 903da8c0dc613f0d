using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Approvals.Casework.Plans.Files;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>What kind of file some evidence is: its content says it, and its name must say the same.</summary>
internal static class EvidenceContent
{
    private const int BytesOfText = 65_536; // What is looked at; zeros come early in what is no text.
    private const int MaxListCharacters = 1 << 20; // The list of parts of an Office file.

    /// <summary>What no text has; tabs, line and page breaks it may have.</summary>
    private static readonly SearchValues<byte> NoText = SearchValues.Create([
        .. Enumerable.Range(0, 9).Select(code => (byte)code),
        0x7F,
    ]);

    private static readonly (EvidenceType Type, string[] Endings)[] Names =
    [
        (EvidenceType.Pdf, ["pdf"]),
        (EvidenceType.Docx, ["docx"]),
        (EvidenceType.Xlsx, ["xlsx"]),
        (EvidenceType.Pptx, ["pptx", "ppsx"]),
        (EvidenceType.Jpeg, ["jpg", "jpeg"]),
        (EvidenceType.Png, ["png"]),
        (EvidenceType.Text, ["txt", "md"]),
        (EvidenceType.Csv, ["csv"]),
        (EvidenceType.Mp3, ["mp3"]),
        (EvidenceType.Mp4, ["mp4", "m4v", "m4a", "mov"]),
        (EvidenceType.Ofd, ["ofd"]),
    ];

    /// <summary>The kind of a file, or why it is not taken.</summary>
    /// <param name="file">The file; it is read from its beginning.</param>
    /// <param name="name">Its name.</param>
    /// <param name="types">The kinds that are taken.</param>
    public static (EvidenceType Type, EvidenceProblem? Problem) Of(
        Stream file,
        string name,
        IReadOnlyList<EvidenceType> types
    )
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        var (type, problem) = OfBytes(file, ending);
        if (problem is not null)
            return (default, problem);

        if (type is not { } known || !types.Contains(known))
            return (default, EvidenceProblem.Of("not-taken", $".{ending}", Endings(types)));

        return Names.First(n => n.Type == known).Endings.Contains(ending)
            ? (known, null)
            : (
                default,
                EvidenceProblem.Of(
                    "name-differs",
                    $".{ending}",
                    KindNames.Of(known.ToString()),
                    Endings([known])
                )
            );
    }

    private static (EvidenceType?, EvidenceProblem?) OfBytes(Stream file, string ending)
    {
        var start = new byte[BytesOfText];
        file.Position = 0;
        var bytes = start.AsSpan(
            0,
            file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)
        );
        return FileKinds.Of(bytes) switch
        {
            FileKind.Pdf => (EvidenceType.Pdf, null),
            FileKind.Jpeg => (EvidenceType.Jpeg, null),
            FileKind.Png => (EvidenceType.Png, null),
            FileKind.Mp3 => (EvidenceType.Mp3, null),
            FileKind.Mp4 => (EvidenceType.Mp4, null),
            FileKind.Zip => OfZip(file),
            FileKind.OldOffice => (null, EvidenceProblem.Of(OldOfficeCode(file))),
            FileKind.Unknown when IsText(bytes) => (
                ending == "csv" ? EvidenceType.Csv : EvidenceType.Text,
                null
            ),
            _ => (null, null),
        };
    }

    private static (EvidenceType?, EvidenceProblem?) OfZip(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry(ContentTypes.Name) is not { } list)
                return (TypeOf(ContentTypes.KindWithout(zip)), null);

            using var stream = list.Open();
            var types = ContentTypes.Read(stream, MaxListCharacters);
            return types.Program is { } program
                ? (null, EvidenceProblem.Of("macros", program))
                : (TypeOf(types.Kind), null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or XmlException)
        {
            return (null, EvidenceProblem.Of("broken"));
        }
    }

    private static EvidenceType? TypeOf(ZipKind kind) =>
        kind switch
        {
            ZipKind.Word => EvidenceType.Docx,
            ZipKind.Excel => EvidenceType.Xlsx,
            ZipKind.PowerPoint => EvidenceType.Pptx,
            ZipKind.Ofd => EvidenceType.Ofd,
            _ => null,
        };

    /// <summary>A file with a password looks like one of old Office; both have their own way out.</summary>
    private static string OldOfficeCode(Stream file)
    {
        var bytes = new byte[Math.Min(file.Length, 1 << 24)];
        file.Position = 0;
        file.ReadExactly(bytes);
        return OldOfficeFile.CodeOf(bytes) == "encrypted" ? "encrypted" : "old-office";
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !bytes.ContainsAny(NoText);

    private static string Endings(IReadOnlyList<EvidenceType> types) =>
        string.Join(
            ' ',
            Names.Where(n => types.Contains(n.Type)).SelectMany(n => n.Endings).Select(e => $".{e}")
        );
}
