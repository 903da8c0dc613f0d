using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Which kind of number a document uses for what.</summary>
/// <param name="Order">The kinds, the outermost first.</param>
/// <param name="Problem">The kind of problems.</param>
/// <param name="Measure">The kind of measures, where most problems have the same; null where they have none.</param>
internal sealed partial record Levels(
    IReadOnlyList<MarkerKind> Order,
    MarkerKind Problem,
    MarkerKind? Measure
)
{
    /// <summary>How deep a kind lies.</summary>
    public int DepthOf(MarkerKind kind) => Order.IndexOf(kind);

    /// <summary>Whether a segment is numbered above the problems, or as one.</summary>
    public bool EndsProblem(Segment segment) =>
        segment is { Label: null, Marker: { } marker } && DepthOf(marker.Kind) <= DepthOf(Problem);

    /// <summary>What the numbers of a document are for; null where nothing looks like problems.</summary>
    public static Levels? Of(IReadOnlyList<Segment> segments)
    {
        var order = OrderOf(segments);
        if (order.Count == 0)
            return null;
        if (order.Contains(MarkerKind.Problem))
            return Of(segments, order, MarkerKind.Problem);
        var labelled = segments.Any(s => s.Label == LabelKind.Measures);
        var problem = labelled
            ? Labelled(segments, order)
            : Titled(segments, order) ?? Described(segments, order);
        return problem is { } kind ? Of(segments, order, kind) : null;
    }

    /// <summary>The kinds as they come. A part may lack the outermost: one that comes late lies above those that begin
    /// again after each of it.</summary>
    private static List<MarkerKind> OrderOf(IReadOnlyList<Segment> segments)
    {
        List<Marker> markers =
        [
            .. segments
                .Where(s => s is { Marker: not null, Label: null })
                .Select(s => s.Marker!.Value),
        ];
        List<MarkerKind> order = [];
        foreach (var kind in markers.Select(m => m.Kind).Distinct())
        {
            var outer = order.FindIndex(other => other > kind && IsAbove(markers, kind, other));
            order.Insert(outer < 0 ? order.Count : outer, kind);
        }
        return order;
    }

    private static bool IsAbove(List<Marker> markers, MarkerKind kind, MarkerKind other)
    {
        var all = markers.Count(m => m.Kind == kind);
        var before = markers
            .Zip(markers.Skip(1))
            .Count(pair =>
                pair.First.Kind == kind && pair.Second.Kind == other && pair.Second.Number == 1
            );
        return 2 * before > all;
    }

    private static Levels Of(
        IReadOnlyList<Segment> segments,
        List<MarkerKind> order,
        MarkerKind problem
    )
    {
        var inner = segments
            .Zip(segments.Skip(1))
            .Where(pair =>
                pair.First.Label == LabelKind.Measures
                && pair.Second is { Label: null, Marker: not null }
            )
            .Select(pair => pair.Second.Marker!.Value.Kind)
            .Where(kind => kind != problem)
            .GroupBy(kind => kind)
            .MaxBy(kinds => kinds.Count())
            ?.Key;
        var below = order.SkipWhile(kind => kind != problem).Skip(1).ToList();
        return new(order, problem, inner ?? (below.Count > 0 ? below[0] : null));
    }

    /// <summary>The kind whose pieces have one label 整改措施 each.</summary>
    private static MarkerKind? Labelled(IReadOnlyList<Segment> segments, List<MarkerKind> order) =>
        order
            .Select(kind =>
                (Kind: kind, Fit: Math.Max(Fit(segments, order, kind), Titles(segments, kind)))
            )
            .Where(k => k.Fit > 0)
            .OrderByDescending(k => k.Fit)
            .Select(k => (MarkerKind?)k.Kind)
            .FirstOrDefault();

    /// <summary>The kind whose pieces have one label 问题表现 each, where nothing says 整改措施.</summary>
    private static MarkerKind? Described(IReadOnlyList<Segment> segments, List<MarkerKind> order)
    {
        const double Most = 0.8;
        return order
            .Select(kind => (Kind: kind, Fit: Fit(segments, order, kind, LabelKind.Problem)))
            .Where(k => k.Fit >= Most)
            .OrderByDescending(k => k.Fit)
            .Select(k => (MarkerKind?)k.Kind)
            .FirstOrDefault();
    }

    /// <summary>The share of the pieces of a kind that are titled 关于…的问题, where it is most of them.</summary>
    private static double Titles(IReadOnlyList<Segment> segments, MarkerKind kind)
    {
        const double Most = 0.7;
        List<Segment> pieces = [.. segments.Where(s => s.Is(kind))];
        var share = (double)pieces.Count(p => AboutProblem().IsMatch(p.Plain)) / pieces.Count;
        return share >= Most ? share : 0;
    }

    /// <summary>How well the best kind of number tells the problems apart, from 0 to 1.</summary>
    public static double BestFit(IReadOnlyList<Segment> segments)
    {
        var order = OrderOf(segments);
        return order.Select(kind => Fit(segments, order, kind)).DefaultIfEmpty().Max();
    }

    /// <summary>From 0 to 1: whether each piece of a kind has one such label, and none stands elsewhere.</summary>
    private static double Fit(
        IReadOnlyList<Segment> segments,
        List<MarkerKind> order,
        MarkerKind kind,
        LabelKind label = LabelKind.Measures
    )
    {
        var depth = order.IndexOf(kind);
        List<int> labels = [];
        var isInside = false;
        foreach (var segment in segments)
        {
            if (segment.Is(kind))
            {
                labels.Add(0);
                isInside = true;
            }
            else if (segment is { Label: null, Marker: { } m } && order.IndexOf(m.Kind) < depth)
                isInside = false;
            else if (isInside && segment.Label == label)
                labels[^1]++;
        }
        var all = segments.Count(s => s.Label == label);
        var single = labels.Count(count => count == 1);
        return single == 0 ? 0 : 2.0 * single / (labels.Count + all);
    }

    /// <summary>The kind whose pieces have titles as problems have; null where none has.</summary>
    private static MarkerKind? Titled(IReadOnlyList<Segment> segments, List<MarkerKind> order)
    {
        const double Most = 0.5;
        foreach (var kind in order)
        {
            List<Segment> pieces = [.. segments.Where(s => s.Is(kind))];
            if (pieces.Count(p => ProblemTitle().IsMatch(p.Plain)) >= Most * pieces.Count)
                return kind;
        }
        return null;
    }

    [GeneratedRegex("^关于[^。]{2,80}?问题")]
    private static partial Regex AboutProblem();

    [GeneratedRegex(
        "^[^。；]{0,80}(?:问题|不足|差距|不够[^，。]{0,6}|不到位|短板|弱化|薄弱)(?:。|：|，|；|$|[（【])|^关于[^。]{2,80}问题"
    )]
    private static partial Regex ProblemTitle();
}

file static class ListSearch
{
    public static int IndexOf(this IReadOnlyList<MarkerKind> kinds, MarkerKind kind)
    {
        for (var i = 0; i < kinds.Count; i++)
            if (kinds[i] == kind)
                return i;
        return kinds.Count;
    }
}
