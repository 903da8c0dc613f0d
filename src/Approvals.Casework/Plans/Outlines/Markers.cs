using System.Buffers;
using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds the numbers that pieces of a document begin with.</summary>
internal static class Markers
{
    private const string Circles = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private const string Ordinals = "首其再最";

    /// <summary>What follows a number that counts something: 2.12宗 is the second item, of twelve cases.</summary>
    private const string Counted = "[宗名家项处起份台套件户本座所辆笔篇场期条]|个(?!百分)|人(?!次)";

    /// <summary>What follows a number that measures or counts something, or a date: 1.5万元 is no item.</summary>
    private const string Measured =
        Counted
        + "|[万亿元千百米平倍吨亩次只级版折度月日年号前时点厘毫升克斤股座]|个(?!别)|人(?!事|员)|公(?!示|开|安|布|务)|分(?!管|类|析|批)";

    /// <summary>How each kind is written, in plain form; group 1 is the number.</summary>
    public static readonly IReadOnlyList<(MarkerKind Kind, Regex Form, string Example)> Forms =
    [
        (
            MarkerKind.Problem,
            Form("[【（]?(?:反馈|整改|存在|巡察)?问题 ?([C]{1,3}|[0-9]{1,3})[】）]?[：、. —]"),
            "问题一："
        ),
        (
            MarkerKind.Problem,
            Form("[【（](?:反馈|整改)?问题([C]{1,3}|[0-9]{1,3})[】）]"),
            "【问题2】"
        ),
        (MarkerKind.Problem, Form("第([C]{1,3}|[0-9]{1,3})个问题[：:，]?"), "第一个问题："),
        (
            MarkerKind.Measure,
            Form("[【（]?(?:整改)?(?:措施|举措) ?([C]{1,3}|[0-9]{1,3})[】）]?[：、. —]"),
            "措施1："
        ),
        (MarkerKind.ChineseInBrackets, Form("（ ?([C]{1,3}) ?）[、.．]? ?"), "（十一）"),
        (MarkerKind.DigitInBrackets, Form("（? ?([0-9]{1,3}) ?）[、.．]? ?"), "（12）"),
        (
            MarkerKind.Decimal,
            Form(
                @"[0-9]{1,2}\.([0-9]{1,2})(?:[、.](?![0-9]) ?| *(?=[\u4E00-\u9FFF“《])(?!"
                    + Measured
                    + "))"
            ),
            "1.2、"
        ),
        (
            MarkerKind.Digit,
            Form(
                "([0-9]{1,3}) ?[.、](?![0-9](?![0-9]?月|0[0-9]{2}年|[0-9]{0,3}(?:"
                    + Counted
                    + "))) ?"
            ),
            "12."
        ),
        (MarkerKind.Chapter, Form("([C]{1,3})、"), "一、"),
        (MarkerKind.FirstIs, Form("([C]{1,3})是[，：]?"), "一是"),
        (MarkerKind.Ordinal, Form("第([C]{1,3})[，：、]"), "第一，"),
        (MarkerKind.Ordinal, Form("([首其再最])[先次后][，：]"), "首先，"),
        (MarkerKind.Circle, Form("([①-⑳])"), "①"),
    ];

    /// <summary>What a marker can begin with.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "（【0123456789一二三四五六七八九十百第首其再最问反整存巡措" + Circles
    );

    /// <summary>The marker that stands at a place; null where there is none.</summary>
    /// <param name="plain">Words in plain form.</param>
    /// <param name="at">The place.</param>
    public static Marker? At(string plain, int at)
    {
        if (at >= plain.Length || !Beginnings.Contains(plain[at]))
            return null;
        foreach (var (kind, form, _) in Forms)
        {
            var match = form.Match(plain, at);
            if (match.Success && NumberOf(match.Groups[1].Value) is { } number and > 0)
                return new(kind, number, match.Length);
        }
        return null;
    }

    private static int? NumberOf(string words)
    {
        var circle = Circles.IndexOf(words, StringComparison.Ordinal);
        if (circle >= 0)
            return circle + 1;
        var ordinal = Ordinals.IndexOf(words, StringComparison.Ordinal);
        return ordinal >= 0 ? ordinal + 1 : ChineseNumber.Of(words);
    }

    private static Regex Form(string pattern) =>
        new(
            @"\G" + pattern.Replace("[C]", "[一二三四五六七八九十百]", StringComparison.Ordinal),
            RegexOptions.CultureInvariant
        );
}
