namespace Approvals.Casework.Plans.Files;

/// <summary>Whether bytes are Chinese text in GB18030. Nearly any bytes can be read so; that they make sense is told
/// by how common their characters are.</summary>
internal static class Gb18030
{
    /// <summary>Of the characters of two bytes, at least two of three are common ones. In Chinese they are nearly
    /// all; in UTF-8 or Big5 read as GB18030, about a third.</summary>
    private const int CommonOfThree = 2;

    /// <summary>Where they are not, from 0: the first bytes that stand for nothing, else the first character that is
    /// not common in a text where too few are. -1 where it is a text.</summary>
    public static int NotTextAt(ReadOnlySpan<byte> bytes)
    {
        var firstRare = -1;
        var common = 0;
        var all = 0;
        for (var at = 0; at < bytes.Length; )
        {
            var length = LengthOf(bytes[at..]);
            if (length == 0)
                return at;

            if (length == 2)
            {
                all++;
                if (IsCommon(bytes[at], bytes[at + 1]))
                    common++;
                else if (firstRare < 0)
                    firstRare = at;
            }

            at += length;
        }

        return common * 3 >= all * CommonOfThree ? -1 : firstRare;
    }

    /// <summary>How many bytes the next character takes; 0 where they are none.</summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [< 0x80, ..] => 1,
            [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
            [
                >= 0x81
                and <= 0xFE,
                >= 0x30
                and <= 0x39,
                >= 0x81
                and <= 0xFE,
                >= 0x30
                and <= 0x39,
                ..,
            ] => 4,
            _ => 0,
        };

    /// <summary>Punctuation, letters and the 3,755 characters of level 1 of GB 2312.</summary>
    private static bool IsCommon(byte first, byte second) =>
        first is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xD7) && second >= 0xA1;
}
