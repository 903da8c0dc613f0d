using System.Text;
using System.Text.RegularExpressions;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Cli;

/// <summary>The text of a file of XML, and how its bytes say it: by a mark at the beginning, or as the file
/// declares.</summary>
/// <param name="Text">The text, without the mark.</param>
/// <param name="Encoding">How it is encoded.</param>
/// <param name="Mark">The bytes before it that tell the encoding; empty for none.</param>
internal sealed partial record EncodedText(string Text, Encoding Encoding, byte[] Mark)
{
    /// <summary>Bytes of a file: what the longest text takes, at four bytes for each of its characters.</summary>
    private const int MaxBytes = 4 * XmlSource.MaxLength;

    private const int MaxDeclaration = 200; // Bytes: far more than a declaration of XML takes.

    // The longer ones first: the mark of UTF-32 begins with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The bytes that it was read from.</summary>
    public byte[] Source { get; private init; } = [];

    /// <summary>The text of a file; null where it is too large, or no text in the encoding that it says.</summary>
    /// <exception cref="IOException">There is no such file, or it does not let itself be read.</exception>
    public static EncodedText? Load(string path, out Finding? problem)
    {
        using var stream = File.OpenRead(path);
        if (Bytes(stream) is { } bytes)
            return Read(bytes, out problem);
        problem = new(
            "xml-limits",
            Severity.Error,
            null,
            1,
            1,
            $"a file of at most {MaxBytes} bytes",
            "it has more"
        );
        return null;
    }

    /// <summary>The text of some bytes; null where they are none in the encoding that they are said to be in.</summary>
    public static EncodedText? Read(byte[] bytes, out Finding? problem)
    {
        var mark =
            Array.Find(Marked, e => bytes.AsSpan().StartsWith(e.Preamble))?.Preamble.ToArray()
            ?? [];
        var name = mark.Length > 0 ? null : DeclaredIn(bytes);
        var encoding =
            mark.Length > 0
                ? Marked.First(e => e.Preamble.SequenceEqual(mark))
                : Named(bytes, name);
        problem = null;
        if (encoding is null)
        {
            problem = Fault(1, "an encoding that is known", $"the file names '{name}'");
            return null;
        }
        try
        {
            var text = encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length);
            return new(text, encoding, mark) { Source = bytes };
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            problem = Fault(line, $"text in {encoding.WebName}", "there are bytes that are none");
            return null;
        }
    }

    /// <summary>The bytes of a text in the same encoding; null where that cannot say it.</summary>
    public byte[]? Write(string text)
    {
        try
        {
            return [.. Mark, .. Encoding.GetBytes(text)];
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    // Part by part: what is no file, but read like one, does not tell its length.
    private static byte[]? Bytes(Stream stream)
    {
        var bytes = new MemoryStream();
        var part = new byte[65_536];
        while (stream.Read(part) is > 0 and var length)
        {
            if (bytes.Length + length > MaxBytes)
                return null;
            bytes.Write(part, 0, length);
        }
        return bytes.ToArray();
    }

    private static string? DeclaredIn(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MaxDeclaration));
        return Declaration.Match(start) is { Success: true } match
            ? match.Groups["name"].Value
            : null;
    }

    private static Encoding? Named(byte[] bytes, string? name)
    {
        if (bytes is [0, (byte)'<', ..])
            return Marked[4];
        if (bytes is [(byte)'<', 0, ..])
            return Marked[3];
        // What can be read as letters is not in an encoding of two or four bytes each, whatever it says.
        if (name is null || name.StartsWith("UTF", StringComparison.OrdinalIgnoreCase))
            return Utf8;
        return Find(name)
            ?? CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(
                name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Finding Fault(int line, string expected, string found) =>
        new("encoding", Severity.Error, null, line, 1, expected, found);

    [GeneratedRegex(
        """^<\?xml\s[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._:-]*)["']"""
    )]
    private static partial Regex Declaration { get; }
}
