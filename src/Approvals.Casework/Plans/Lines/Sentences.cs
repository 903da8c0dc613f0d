namespace Approvals.Casework.Plans.Lines;

/// <summary>Divides words at full stops that stand in no quotation.</summary>
internal static class Sentences
{
    /// <summary>The first sentence, without what closes it.</summary>
    public static string First(string text)
    {
        var end = EndOfFirst(text);
        return (end < 0 ? text : text[..end]).TrimEnd('。', '：', '；', '，', ' ');
    }

    /// <summary>Where the first full stop outside of quotations and brackets stands; -1 where there is none.</summary>
    public static int EndOfFirst(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '《' or '（' or '(')
                depth++;
            else if (text[i] is '”' or '》' or '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && text[i] is '。')
                return i;
        }
        return -1;
    }
}
