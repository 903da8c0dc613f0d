using System.Text;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary>A place in a text as people find it.</summary>
/// <param name="Line">The number of the line in which it begins, from 1.</param>
/// <param name="Column">How many characters into that line, from 1.</param>
/// <param name="Text">That line.</param>
/// <param name="Carets">What to print below it: ^ under each column of the place, as far as this line goes.</param>
internal sealed record Excerpt(int Line, int Column, string Text, string Carets)
{
    public static Excerpt Of(string text, SourceSpan place)
    {
        var before = text.AsSpan(0, place.Start);
        var start = before.LastIndexOf('\n') + 1;
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        var line = length < 0 ? text[start..] : text.Substring(start, length);
        return new(
            before.Count('\n') + 1,
            RunesIn(before[start..]) + 1,
            line,
            Underline(line, place.Start - start, place.End - start)
        );
    }

    private static string Underline(string line, int from, int to)
    {
        var carets = new StringBuilder();
        var at = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (at >= to)
                break;
            if (character.Value == '\t')
                carets.Append('\t'); // As wide as the one above it, whatever the terminal makes of that.
            else
                carets.Append(at < from ? ' ' : '^', TextWidth.Of(character));
            at += character.Utf16SequenceLength;
        }
        return carets.ToString().Contains('^') ? carets.ToString() : carets.Append('^').ToString();
    }

    private static int RunesIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
