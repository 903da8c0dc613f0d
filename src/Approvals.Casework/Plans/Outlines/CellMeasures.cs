using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Divides a cell that holds several measures: where it begins with a number, by numbers of that
/// kind.</summary>
internal static class CellMeasures
{
    /// <summary>The measures of a cell, at least one.</summary>
    public static IReadOnlyList<string> Of(string cell)
    {
        var lines = cell.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Select(line => new PlanLine(1, line));
        var segments = Segmenting.Cut(LineJoining.Join([.. lines]));
        var kind = segments[0].Marker?.Kind;
        List<string> measures = [];
        foreach (
            var segment in segments.Where(s =>
                s.Label is not LabelKind.Measures || s.Text.Length > 0
            )
        )
        {
            if (measures.Count == 0 || kind is not null && segment.Marker?.Kind == kind)
                measures.Add(segment.Text);
            else
                measures[^1] += segment.Lead + segment.Text;
        }
        return measures;
    }
}
