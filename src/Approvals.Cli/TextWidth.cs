using System.Globalization;
using System.Text;

namespace Approvals.Cli;

/// <summary>How many columns of a terminal a character takes.</summary>
internal static class TextWidth
{
    public static int Of(Rune character) =>
        Rune.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            ? 0
        : IsWide(character.Value) ? 2
        : 1;

    /// <remarks>
    /// Source: EastAsianWidth.txt of Unicode, the blocks that are wide as a whole. Left out: the few symbols
    /// below U+2E80 that terminals draw as pictures.
    /// </remarks>
    private static bool IsWide(int codePoint) =>
        codePoint
            is (>= 0x1100 and <= 0x115F) // Hangul, initial consonants.
                or (>= 0x2E80 and <= 0x303E) // Radicals; punctuation: 、。「」《》, and the wide space.
                or (>= 0x3041 and <= 0x4DBF) // Kana, Bopomofo, signs in circles, ideographs (extension A).
                or (>= 0x4E00 and <= 0xA4CF) // Ideographs, Yi.
                or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7A3) // Hangul.
                or (>= 0xF900 and <= 0xFAFF) // Ideographs for compatibility.
                or (>= 0xFE10 and <= 0xFE19)
                or (>= 0xFE30 and <= 0xFE6F) // Punctuation for vertical lines, small forms.
                or (>= 0xFF01 and <= 0xFF60) // Full-width forms of ASCII.
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x16FE0 and <= 0x1B2FF) // Tangut, Khitan, Nüshu, old kana.
                or (>= 0x1F300 and <= 0x1F64F) // Pictures.
                or (>= 0x1F680 and <= 0x1F6FF)
                or (>= 0x1F900 and <= 0x1F9FF)
                or (>= 0x1FA70 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD); // Ideographs, all further extensions.
}
