using System.Text;

namespace Approvals.Engine.Storing;

/// <summary>Strings that end within a character. FEEL makes them, as by <c>"\uD83D"</c>; UTF-8 has none.</summary>
internal static class Utf16Text
{
    /// <summary>Whether all surrogates of a text stand in pairs.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (
            var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            at >= 0;
            at = text.IndexOfAnyInRange('\uD800', '\uDFFF')
        )
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != 0)
                return false;
            text = text[(at + length)..];
        }
        return true;
    }
}
