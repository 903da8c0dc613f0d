using System.Text;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Reads the measures of one problem.</summary>
internal static class MeasuresReading
{
    /// <summary>The measures, each with what labels say of it.</summary>
    /// <param name="above">Labels that stand before the measures.</param>
    /// <param name="segments">The measures, from their label or the first of them.</param>
    /// <param name="levels">What numbers are for.</param>
    public static List<MeasureDraft> Of(
        IReadOnlyList<Segment> above,
        IReadOnlyList<Segment> segments,
        Levels levels
    )
    {
        List<Building> measures = [];
        List<LabelledWords> said = [.. above.Select(s => Words(s, isShared: true))];
        var kind = KindOf(segments, levels);
        var isInLabel = false;
        foreach (var segment in segments)
        {
            if (segment.Label is not null and not LabelKind.Measures)
            {
                if (measures.Count == 0)
                    said.Add(Words(segment, isShared: true));
                else
                    Tell(measures, segment, IsOnly(segments, segment, kind));
                isInLabel = true;
            }
            else if (Begins(segment, kind))
            {
                measures.Add(new(segment));
                isInLabel = false;
            }
            else if (measures.Count > 0 && segment.Label is null)
            {
                if (isInLabel)
                    measures[^1].AppendToLabel(segment);
                else
                    measures[^1].Append(segment);
            }
        }
        return [.. measures.Select(m => m.Build(said))];
    }

    /// <summary>Whether a label is the only one of its kind, and no measure comes after it.</summary>
    private static bool IsOnly(IReadOnlyList<Segment> segments, Segment label, MarkerKind? kind) =>
        segments.Count(s => s.Label == label.Label) == 1
        && !segments
            .SkipWhile(s => s != label)
            .Any(s => s.Label is null or LabelKind.Measures && Begins(s, kind));

    /// <summary>Before numbered measures, words after their label are a slogan and begin none.</summary>
    private static bool Begins(Segment segment, MarkerKind? kind) =>
        kind is { } counted ? segment.Is(counted) : segment.Text.Length > 0;

    /// <summary>What kind of number counts the measures; null where none does: then each paragraph is one.</summary>
    private static MarkerKind? KindOf(IReadOnlyList<Segment> segments, Levels levels)
    {
        List<MarkerKind> kinds =
        [
            .. segments
                .Where(s => s is { Label: null, Marker: not null })
                .Select(s => s.Marker!.Value.Kind),
        ];
        if (levels.Measure is { } usual && kinds.Contains(usual))
            return usual;
        return kinds.Count > 0 ? kinds[0] : null;
    }

    /// <summary>A label holds for the measures since the same label stood last; the only one of its kind, for the
    /// problem.</summary>
    private static void Tell(List<Building> measures, Segment label, bool isOnly)
    {
        var words = Words(label, isShared: false);
        if (label.IsInline && !measures[^1].IsInline && !isOnly)
        {
            // The last sentence of a measure that has its own lines.
            measures[^1].Said.Add(words);
            return;
        }
        var first = measures.FindLastIndex(m => m.Said.Any(s => s.Kind == words.Kind)) + 1;
        if (first == measures.Count)
            first = measures.Count - 1;
        var isShared = isOnly || measures.Count - first > 1;
        for (var i = first; i < measures.Count; i++)
            measures[i].Said.Add(words with { IsShared = isShared });
    }

    private static LabelledWords Words(Segment segment, bool isShared) =>
        new(segment.Label!.Value, segment.Text.TrimEnd('。', '；', '，', ' '), isShared);

    private sealed class Building(Segment first)
    {
        private const int LongestHeading = 24;

        private readonly StringBuilder _text = new(first.Text);

        public List<LabelledWords> Said { get; } = [];

        /// <summary>Whether it begins within a paragraph.</summary>
        public bool IsInline => first.IsInline;

        /// <summary>A line that no punctuation ends, with the words on the next, is a heading.</summary>
        private string? _heading;

        public void Append(Segment segment)
        {
            var isHeading = _text.Length == first.Text.Length && !segment.IsInline;
            if (isHeading && first.Text.Length is > 0 and <= LongestHeading && IsOpen(first.Plain))
                _heading = first.Text;
            _text.Append(segment.Lead).Append(segment.Text);
        }

        private static bool IsOpen(string plain) => plain.All(c => !"，。；：、".Contains(c));

        public void AppendToLabel(Segment segment)
        {
            if (Said.Count > 0)
                Said[^1] = Said[^1] with { Text = Said[^1].Text + segment.Lead + segment.Text };
        }

        public MeasureDraft Build(IReadOnlyList<LabelledWords> above) =>
            new(first.Line, _text.ToString().Trim(), first.Marker?.Number)
            {
                Heading = _heading,
                Labels = [.. above.Where(a => Said.All(s => s.Kind != a.Kind)), .. Said],
            };
    }
}
