using System.IO.Compression;
using System.Text;

namespace Approvals.Casework.Documents.Printing;

/// <summary>
/// A file as LibreOffice is to read it. Its import takes <c>overflowPunct</c> the wrong way round: told that
/// marks must not hang over the edge of a line, it lets them, and lines have 29 characters. So the copy says the
/// opposite.
/// </summary>
/// <remarks>Seen in 7.4. Word and WPS read what stands in the file itself, as the format defines it.</remarks>
internal static class WriterCopy
{
    private const string Styles = "word/styles.xml";
    private const string Right = "<w:overflowPunct w:val=\"false\" />";
    private const string WrongWayRound = "<w:overflowPunct w:val=\"true\" />";

    /// <summary>The copy.</summary>
    public static byte[] Of(byte[] docx)
    {
        var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string styles;
            using (var reader = new StreamReader(zip.GetEntry(Styles)!.Open(), Encoding.UTF8))
                styles = reader.ReadToEnd();
            zip.GetEntry(Styles)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(Styles).Open(), Encoding.UTF8);
            writer.Write(styles.Replace(Right, WrongWayRound, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
