namespace Approvals.Casework.Plans.Outlines;

/// <summary>
/// A measure may count its own parts as the document counts its problems: （1）…一是…；二是…. Where problems begin lines,
/// what stands within a paragraph or after a colon begins one only if measures follow it.
/// </summary>
internal static class FalseStarts
{
    /// <summary>The segments, with false starts joined to what they stand in.</summary>
    public static List<Segment> Joined(List<Segment> segments)
    {
        if (Levels.Of(segments) is not { } levels)
            return segments;
        HashSet<MarkerKind> kinds =
        [
            .. levels.Order.Where(kind =>
                levels.DepthOf(kind) <= levels.DepthOf(levels.Problem)
                && BeginsLines(segments, kind)
            ),
        ];
        List<Segment> joined = [];
        Marker? part = null;
        for (var at = 0; at < segments.Count; at++)
        {
            var segment = segments[at];
            var isFalse =
                segment is { Label: null, Marker: { } marker }
                && kinds.Contains(marker.Kind)
                && joined.Count > 0
                && (segment.IsInline || GoesOn(joined[^1], part, marker))
                && !IsStart(segments, at, levels);
            part = isFalse ? segment.Marker : null;
            if (isFalse)
                joined[^1] = joined[^1].And(segment);
            else
                joined.Add(segment);
        }
        return joined;
    }

    /// <summary>Parts may stand on lines of their own: after 其中：, and one after another.</summary>
    private static bool GoesOn(Segment before, Marker? part, Marker marker) =>
        part is { } last
            ? last.Kind == marker.Kind && last.Number + 1 == marker.Number
            : marker.Number == 1
                && before is { Label: null, Marker: not null }
                && before.Plain.EndsWith('：');

    private static bool BeginsLines(IReadOnlyList<Segment> segments, MarkerKind kind)
    {
        var all = segments.Count(s => s.Is(kind));
        return 2 * segments.Count(s => s.Is(kind) && !s.IsInline) > all;
    }

    /// <summary>A problem has measures below it, a heading above problems a problem.</summary>
    private static bool IsStart(IReadOnlyList<Segment> segments, int at, Levels levels)
    {
        var below = segments.Skip(at + 1);
        return segments[at].Is(levels.Problem)
            ? below.TakeWhile(s => !levels.EndsProblem(s)).Any(s => s.Label == LabelKind.Measures)
            : below.FirstOrDefault() is { } next && levels.EndsProblem(next);
    }
}
