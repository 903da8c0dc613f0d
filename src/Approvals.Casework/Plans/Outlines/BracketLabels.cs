using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Labels in brackets beside a measure: （责任领导：…；完成时限：…）, 【立行立改】. They are words of the measure,
/// but no sentence of it.</summary>
internal static partial class BracketLabels
{
    /// <summary>The words without the brackets, each at its place, and what the brackets say.</summary>
    public static (string Own, IReadOnlyList<LabelledWords> Labels) Of(string text)
    {
        var own = text;
        List<LabelledWords> labels = [];
        var plain = PlainForm.Of(text);
        foreach (Match tag in Tags().Matches(plain))
        {
            labels.Add(new(LabelKind.Class, tag.Groups["words"].Value, IsShared: false));
            own = Without(own, tag);
        }
        foreach (Match bracket in Brackets().Matches(plain))
        {
            var inner = text.Substring(bracket.Index + 1, bracket.Length - 2);
            var found = Inner(inner);
            if (found.Count == 0)
                continue;
            labels.AddRange(found);
            own = Without(own, bracket);
        }
        return (own.TrimEnd(), labels);
    }

    private static string Without(string own, Match words) =>
        own[..words.Index] + new string(' ', words.Length) + own[(words.Index + words.Length)..];

    private static List<LabelledWords> Inner(string words)
    {
        List<LabelledWords> found = [];
        var plain = PlainForm.Of(words);
        var from = 0;
        while (from < words.Length)
        {
            if (Labels.At(plain, from) is not { } label)
                return found;
            var start = from + label.Length;
            var next = NextLabel(plain, start);
            found.Add(
                new(
                    label.Kind,
                    words[start..next].Trim(' ', '；', ';', '，', ',', '、', '。'),
                    IsShared: false
                )
            );
            from = next;
        }
        return found;
    }

    private static int NextLabel(string plain, int from)
    {
        for (var at = from; at < plain.Length; at++)
            if (
                plain[at - 1] is '；' or '，' or ' ' or '。' or '、'
                && Labels.At(plain, at) is { Length: var length }
                && plain[at + length - 1] is '：' or ' '
            )
                return at;
        return plain.Length;
    }

    /// <summary>A class in brackets, as it stands before a measure or after it.</summary>
    [GeneratedRegex(
        "[【（〔](?<words>立行立改|立即整改|即知即改|立查立改|限期整改|限时整改|长期坚持|长期整改|持续整改|持续推进|长期推进)[】）〕]"
    )]
    private static partial Regex Tags();

    [GeneratedRegex("[（〔【][^（）〔〕【】：]{2,8}：[^（）]*(?:（[^（）]*）[^（）]*)*[）〕】]")]
    private static partial Regex Brackets();
}
