using System.Text;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Reads one problem: its words, its measures, and what labels say of them.</summary>
internal static class ProblemReading
{
    /// <summary>Reads the problem that begins at a segment.</summary>
    public static ProblemDraft Of(
        IReadOnlyList<Segment> segments,
        int from,
        int to,
        Levels levels,
        Places places,
        List<PlanFinding> findings
    )
    {
        List<Segment> body = [.. segments.Skip(from + 1).Take(to - from - 1)];
        var head = segments[from];
        var split = MeasuresFrom(body, levels);
        if (split < 0 && body.Count == 0)
            (head, body, split) = SplitHead(head);
        var before = split < 0 ? body : body[..split];
        var words = new StringBuilder(head.Text);
        foreach (var segment in before.Where(s => s.Label is null or LabelKind.Problem))
        {
            if (!segment.IsInline && words.Length > 0)
                words.Append('\n');
            words.Append(segment.Label is null ? segment.Lead : "").Append(segment.Text);
        }
        var problem = new ProblemDraft(head.Line, words.ToString())
        {
            Title = Sentences.First(head.Text),
            Aspect = places.Aspect,
            Section = places.Section,
        };
        List<Segment> labels =
        [
            .. before.Where(s => s.Label is not null and not LabelKind.Problem),
        ];
        List<Segment> measures = split < 0 ? [] : body[split..];
        problem.Measures.AddRange(MeasuresReading.Of(labels, measures, levels));
        if (problem.Measures.Count == 0)
            findings.Add(
                PlanTexts.Finding(FindingSeverity.Warning, head.Line, "problem-without-measures")
            );
        return problem;
    }

    /// <summary>Where the measures begin: at their label, or at the first number of their kind.</summary>
    private static int MeasuresFrom(List<Segment> body, Levels levels)
    {
        var label = body.FindIndex(s => s.Label == LabelKind.Measures);
        return label >= 0 ? label : body.FindIndex(s => levels.Measure is { } kind && s.Is(kind));
    }

    /// <summary>A problem without anything below: what follows its title is its measure.</summary>
    private static (Segment Head, List<Segment> Body, int Split) SplitHead(Segment head)
    {
        var end = Sentences.EndOfFirst(head.Text);
        if (end < 0 || end + 1 >= head.Text.Length)
            return (head, [], -1);
        var rest = new Segment(head.Line, "", head.Text[(end + 1)..].Trim())
        {
            Label = LabelKind.Measures,
            IsInline = true,
        };
        var title = new Segment(head.Line, head.Lead, head.Text[..end]) { Marker = head.Marker };
        return (title, [rest], 0);
    }
}
