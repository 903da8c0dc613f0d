namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds the aspects, problems and measures of a document that is text.</summary>
internal static class OutlineReading
{
    /// <summary>The outline of the chapters that hold problems; without problems where there are none. Where their
    /// headings mislead, all chapters are read that are not about something else.</summary>
    public static PlanOutline Of(IReadOnlyList<Chapter> chapters)
    {
        var told = Of(Content(chapters));
        if (HasMeasures(told))
            return told;
        var all = Of(Headed(chapters.Where(IsOpen), isAspect: true));
        return HasMeasures(all) ? all : told;
    }

    private static bool HasMeasures(PlanOutline outline) =>
        outline.Problems.Any(p => p.Measures.Count > 0);

    private static bool IsOpen(Chapter chapter) =>
        chapter.Kind is ChapterKind.Content or ChapterKind.Other;

    private static PlanOutline Of(List<Segment> content)
    {
        var segments = FalseStarts.Joined(WithNumberedProblems(content));
        var outline = new PlanOutline();
        if (Levels.Of(segments) is not { } levels)
            return outline;
        var at = 0;
        var places = new Places(outline, levels);
        while (at < segments.Count)
        {
            var segment = segments[at];
            if (!segment.Is(levels.Problem))
            {
                places.Enter(segment);
                at++;
                continue;
            }
            var end = EndOf(segments, at, levels);
            outline.Problems.Add(
                ProblemReading.Of(segments, at, end, levels, places, outline.Findings)
            );
            at = end;
        }
        return outline;
    }

    /// <summary>The chapters about problems; where none says so, all that are about nothing else. Several are aspects
    /// themselves, and their headings count.</summary>
    private static List<Segment> Content(IReadOnlyList<Chapter> chapters)
    {
        List<Chapter> told = [.. chapters.Where(c => c.Kind == ChapterKind.Content)];
        List<Chapter> other = [.. chapters.Where(c => c.Kind == ChapterKind.Other)];
        var holding = told.Where(c => c.Body.Any(s => s.Marker is not null || s.Label is not null));
        List<Chapter> chosen = [.. holding];
        if (chosen.Count == 0)
            chosen = [.. other.Where(c => c.Title is not null)];
        if (chosen.Count == 0)
            chosen = other;
        return Headed(chosen, isAspect: chosen.Count > 1);
    }

    private static List<Segment> Headed(IEnumerable<Chapter> chapters, bool isAspect) =>
        [
            .. chapters.SelectMany(c =>
                isAspect && c.Title is { } title ? [title, .. c.Body] : c.Body
            ),
        ];

    /// <summary>Where labels tell the problems apart better than any numbers, each is counted.</summary>
    private static List<Segment> WithNumberedProblems(List<Segment> segments)
    {
        var number = 0;
        List<Segment> counted =
        [
            .. segments.Select(s =>
                s is { Label: LabelKind.Problem, Marker: null }
                    ? s with
                    {
                        Label = null,
                        Marker = new(MarkerKind.Problem, ++number, s.Lead.Length),
                    }
                    : s
            ),
        ];
        return number > 0 && Levels.BestFit(counted) > Levels.BestFit(segments)
            ? counted
            : segments;
    }

    private static int EndOf(IReadOnlyList<Segment> segments, int from, Levels levels)
    {
        var isInMeasures = false;
        var measure = 0;
        for (var at = from + 1; at < segments.Count; at++)
        {
            var segment = segments[at];
            isInMeasures |= segment.Label == LabelKind.Measures;
            if (!levels.EndsProblem(segment))
                continue;
            // The same kind of number may count measures too: it begins again under 整改措施.
            var isMeasure =
                isInMeasures
                && segment.Is(levels.Problem)
                && segment.Marker!.Value.Number == measure + 1
                && !IsFollowedByMeasures(segments, at, levels);
            if (!isMeasure)
                return at;
            measure++;
        }
        return segments.Count;
    }

    private static bool IsFollowedByMeasures(
        IReadOnlyList<Segment> segments,
        int at,
        Levels levels
    ) =>
        segments
            .Skip(at + 1)
            .TakeWhile(s => !levels.EndsProblem(s))
            .Any(s => s.Label == LabelKind.Measures);
}
