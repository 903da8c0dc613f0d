using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>
/// Cuts paragraphs where a number or a label stands: at their beginning, and within them too, as text that has lost its
/// line breaks has them there.
/// </summary>
internal static partial class Segmenting
{
    /// <summary>After one of these a number may stand within a paragraph.</summary>
    private const string EndsSentence = "。；！？：）】”";

    /// <summary>After one of these a label may stand within a paragraph.</summary>
    private const string EndsClause = EndsSentence + "，、 ;";

    /// <summary>A number within a paragraph is believed where it goes on from the last, give or take a slip.</summary>
    private const int Slip = 3;

    /// <summary>The pieces of paragraphs, in order.</summary>
    public static IReadOnlyList<Segment> Cut(IReadOnlyList<PlanLine> lines)
    {
        List<Segment> segments = [];
        Dictionary<MarkerKind, int> last = [];
        foreach (var line in lines.Where(line => line.Row is null))
        {
            var from = 0;
            var start = Begin(line.Plain, 0, last);
            foreach (var next in Cuts(line.Plain, last, start.Length))
            {
                segments.Add(Piece(line, from, start, next.At));
                (from, start) = (next.At, next.Start);
            }
            segments.Add(Piece(line, from, start, line.Text.Length));
        }
        return WithChapterHeadings(segments);
    }

    /// <summary>A chapter may be called 整改措施; only where the same stands under several problems it is a
    /// label.</summary>
    private static List<Segment> WithChapterHeadings(List<Segment> segments) =>
        [
            .. segments.Select(segment =>
                segment is { Label: { } label, Marker: { Kind: MarkerKind.Chapter } marker }
                && segments.Count(s => s.Label == label && s.Marker?.Kind == MarkerKind.Chapter)
                    == 1
                    ? new(
                        segment.Line,
                        segment.Lead[..marker.Length],
                        segment.Lead[marker.Length..] + segment.Text
                    )
                    {
                        Marker = marker,
                        IsInline = segment.IsInline,
                    }
                    : segment
            ),
        ];

    private static Segment Piece(PlanLine line, int from, Start start, int to) =>
        new(
            line.Number,
            line.Text.Substring(from, start.Length),
            line.Text[(from + start.Length)..to].Trim()
        )
        {
            Marker = start.Marker,
            Label = start.Label,
            IsInline = from > 0,
        };

    private static IEnumerable<(int At, Start Start)> Cuts(
        string plain,
        Dictionary<MarkerKind, int> last,
        int from
    )
    {
        List<Match> whole =
        [
            .. LabelledBrackets().Matches(plain).Cast<Match>(),
            .. Quotations().Matches(plain).Cast<Match>(),
        ];
        for (var at = Math.Max(from, 1); at < plain.Length; at++)
        {
            if (whole.FirstOrDefault(b => b.Index <= at && at < b.Index + b.Length) is { } bracket)
            {
                at = bracket.Index + bracket.Length - 1;
                continue;
            }
            var start = BeginWithin(plain, at, last);
            if (start.Length == 0)
                continue;
            yield return (at, start);
            at += start.Length - 1;
        }
    }

    private static Start Begin(string plain, int at, Dictionary<MarkerKind, int> last)
    {
        var marker = Markers.At(plain, at);
        var length = marker?.Length ?? 0;
        var label = Labels.At(plain, at + length);
        if (marker is { } counted && label is null or { Kind: LabelKind.Problem })
            last[counted.Kind] = counted.Number;
        return new(marker, label?.Kind, length + (label?.Length ?? 0));
    }

    private static Start BeginWithin(string plain, int at, Dictionary<MarkerKind, int> last)
    {
        var before = plain[at - 1];
        if (Markers.At(plain, at) is { } marker)
        {
            var goesOn =
                marker.Number == 1
                || last.TryGetValue(marker.Kind, out var number)
                    && Math.Abs(marker.Number - number) <= Slip;
            var isNext = last.GetValueOrDefault(marker.Kind) + 1 == marker.Number;
            return goesOn && MayStand(marker, plain, at, isNext) ? Begin(plain, at, last) : default;
        }
        var label = EndsClause.Contains(before, StringComparison.Ordinal)
            ? Labels.At(plain, at)
            : null;
        // At the end of a paragraph a word without a colon is no label.
        return label is { } found && plain[at + found.Length - 1] is '：' or ' ' or '】'
            ? new(null, found.Kind, found.Length)
            : default;
    }

    private static bool MayStand(Marker marker, string plain, int at, bool isNext)
    {
        var afterSentence = EndsSentence.Contains(plain[at - 1], StringComparison.Ordinal);
        var next = at + marker.Length < plain.Length ? plain[at + marker.Length] : ' ';
        return marker.Kind switch
        {
            MarkerKind.Chapter => plain[at - 1] is '。' or '；' or '：' or ' '
                && !ChineseNumber.Characters.Contains(next, StringComparison.Ordinal),
            MarkerKind.ChineseInBrackets => plain[at - 1] is not '第'
                && !"项款条类种级目".Contains(next, StringComparison.Ordinal),
            // 4.9月10日: the fourth item begins with a date.
            MarkerKind.Digit => afterSentence && char.IsAsciiDigit(next)
                || IsCjk(next) && (afterSentence || IsCjk(plain[at - 1]) || plain[at - 1] is ' '),
            // 在①的基础上 refers to the first item.
            MarkerKind.Circle => afterSentence || isNext || plain[at - 1] is '，' or '、' or ' ',
            // Within a paragraph it is an amount.
            MarkerKind.Decimal => false,
            MarkerKind.FirstIs => afterSentence || plain[at - 1] is '，' or ' ',
            _ => afterSentence || plain[at - 1] is ' ',
        };
    }

    private static bool IsCjk(char c) => c is >= '\u4E00' and <= '\u9FFF' or '“' or '《';

    private readonly record struct Start(Marker? Marker, LabelKind? Label, int Length);

    /// <summary>Labels in brackets at the end of a measure stay with it: its own words.</summary>
    [GeneratedRegex("[（〔【][^（）〔〕【】：]{2,8}：[^（）]*(?:（[^（）]*）[^（）]*)*[）〕】]")]
    private static partial Regex LabelledBrackets();

    /// <summary>What somebody else said counts nothing here.</summary>
    [GeneratedRegex("“[^“”]{1,80}”")]
    private static partial Regex Quotations();
}
