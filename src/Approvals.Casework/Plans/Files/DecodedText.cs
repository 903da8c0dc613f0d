using System.Text;

namespace Approvals.Casework.Plans.Files;

/// <summary>The characters of a text file: UTF-8, UTF-16 with a mark, or GB18030.</summary>
internal static class DecodedText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], Utf8),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true)),
    ];

    private const int Gb18030CodePage = 54936;

    /// <summary>The text, without the mark; null where the bytes are none.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, FileProblems problems)
    {
        var text = Decode(bytes, problems);
        if (text is null)
            return null;

        var binary = text.AsSpan().IndexOfAnyInRange('\0', '\b');
        if (binary >= 0)
        {
            problems.RefuseAt(LineOf(text, binary), "binary", LineOf(text, binary));
            return null;
        }

        var damaged = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (damaged >= 0)
        {
            var line = LineOf(text, damaged);
            problems.Warn(line, "damaged-characters", line, text.Count(c => c == '\uFFFD'));
        }

        return text;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, FileProblems problems)
    {
        foreach (var (mark, encoding) in Marked)
        {
            if (bytes.StartsWith(mark))
                return DecodeMarked(bytes, mark.Length, encoding, problems);
        }

        if (bytes.Contains((byte)0)) // No text but UTF-16 without its mark, or no text at all.
        {
            problems.Refuse("binary-bytes", bytes.IndexOf((byte)0) + 1);
            return null;
        }

        var notUtf8 = NotUtf8At(bytes);
        if (notUtf8 < 0)
            return Utf8.GetString(bytes);

        var notGb18030 = Gb18030.NotTextAt(bytes);
        if (notGb18030 < 0 && TryGb18030(bytes, out var text, out notGb18030))
        {
            problems.Tell(null, "read-as-gb18030");
            return text;
        }

        var line = bytes[..notUtf8].Count((byte)'\n') + 1;
        problems.RefuseAt(line, "encoding-unknown", line, notUtf8 + 1, notGb18030 + 1);
        return null;
    }

    private static string? DecodeMarked(
        ReadOnlySpan<byte> bytes,
        int start,
        Encoding encoding,
        FileProblems problems
    )
    {
        try
        {
            return encoding.GetString(bytes[start..]);
        }
        catch (DecoderFallbackException e)
        {
            var at = start + Math.Max(e.Index, 0);
            problems.Refuse("encoding-broken", encoding.WebName.ToUpperInvariant(), at + 1);
            return null;
        }
    }

    /// <summary>Where bytes are no UTF-8, from 0; -1 where they are.</summary>
    private static int NotUtf8At(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != 0)
                return at;
            at += length;
        }

        return -1;
    }

    private static bool TryGb18030(ReadOnlySpan<byte> bytes, out string text, out int failedAt)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            Gb18030CodePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;
        try
        {
            text = encoding.GetString(bytes);
            failedAt = -1;
            return true;
        }
        catch (DecoderFallbackException e) // Four bytes that stand for no character.
        {
            text = "";
            failedAt = Math.Clamp(e.Index, 0, bytes.Length - 1);
            return false;
        }
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
