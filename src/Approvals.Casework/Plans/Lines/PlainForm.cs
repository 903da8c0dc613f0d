namespace Approvals.Casework.Plans.Lines;

/// <summary>
/// Words in one way of writing: digits and letters half-width, brackets and punctuation full-width. A character stands
/// for a character, so that a place in the plain form is the same place in the words as printed.
/// </summary>
internal static class PlainForm
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The plain form of words, as long as they are.</summary>
    public static string Of(string printed) =>
        string.Create(
            printed.Length,
            printed,
            (plain, words) =>
            {
                for (var i = 0; i < words.Length; i++)
                    plain[i] = IsWithinNumber(words, i) ? words[i] : Plain(words[i]);
            }
        );

    /// <summary>A comma, point or colon between digits belongs to the number.</summary>
    private static bool IsWithinNumber(string words, int i) =>
        words[i] is ',' or '.' or ':'
        && i > 0
        && i + 1 < words.Length
        && char.IsAsciiDigit(words[i - 1])
        && char.IsAsciiDigit(words[i + 1]);

    private static char Plain(char c) =>
        c switch
        {
            >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(
                c - FullWidthOffset
            ),
            '(' or '﹙' => '（',
            ')' or '﹚' => '）',
            '[' or '［' => '〔',
            ']' or '］' => '〕',
            ':' or '︰' or '∶' => '：',
            ';' => '；',
            ',' => '，',
            '?' => '？',
            '!' => '！',
            '％' or '﹪' => '%',
            '．' => '.',
            '｡' => '。',
            '–' or '―' or '－' => '—',
            '~' or '〜' => '～',
            '\t' or '\u00A0' or '\u3000' or '\u2002' or '\u2003' or '\u2009' => ' ',
            _ => c,
        };
}
