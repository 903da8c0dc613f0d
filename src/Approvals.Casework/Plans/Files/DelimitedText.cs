using System.Text;

namespace Approvals.Casework.Plans.Files;

/// <summary>A table as text, with commas or tabs between its cells. A cell in quotes may hold them, line breaks, and
/// quotes as two.</summary>
internal sealed class DelimitedText(string text, char separator)
{
    private int _at;
    private int _line = 1;

    /// <summary>Where a quote was opened that nothing closes; 0 where each is closed.</summary>
    public int OpenQuoteLine { get; private set; }

    /// <summary>What stands between the cells: what the name of the file says, unless the first row has none.</summary>
    public static char SeparatorOf(string text, char expected)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (first.Contains(expected))
            return expected;

        foreach (var other in (ReadOnlySpan<char>)['\t', ',', ';'])
        {
            if (first.Contains(other))
                return other;
        }

        return expected;
    }

    /// <summary>The next row; null after the last.</summary>
    public IReadOnlyList<string>? Next()
    {
        if (_at >= text.Length)
            return null;

        List<string> cells = [];
        do cells.Add(Cell());
        while (Take(separator));
        TakeLineBreak();
        return cells;
    }

    private string Cell()
    {
        var words = new StringBuilder();
        if (_at < text.Length && text[_at] == '"')
            TakeQuoted(words);
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
            words.Append(text[_at++]);
        return words.ToString().Trim();
    }

    private void TakeQuoted(StringBuilder words)
    {
        var openedIn = _line;
        _at++;
        while (_at < text.Length)
        {
            if (Take('"'))
            {
                if (!Take('"'))
                    return;
                words.Append('"');
            }
            else if (TakeLineBreak())
            {
                words.Append('\n');
            }
            else
            {
                words.Append(text[_at++]);
            }
        }

        OpenQuoteLine = openedIn;
    }

    private bool TakeLineBreak()
    {
        var isBreak = Take('\r') | Take('\n');
        if (isBreak)
            _line++;
        return isBreak;
    }

    private bool Take(char wanted)
    {
        if (_at >= text.Length || text[_at] != wanted)
            return false;
        _at++;
        return true;
    }
}
