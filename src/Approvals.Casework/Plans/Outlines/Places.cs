using System.Globalization;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Under which aspect and section the reading is, and enters those that it comes by.</summary>
internal sealed class Places(PlanOutline outline, Levels levels)
{
    private readonly List<MarkerKind> _above =
    [
        .. levels.Order.TakeWhile(kind => kind != levels.Problem),
    ];

    /// <summary>The aspect.</summary>
    public int? Aspect { get; private set; }

    /// <summary>The section.</summary>
    public string? Section { get; private set; }

    /// <summary>Enters a heading above problems; other words are left where they stand.</summary>
    public void Enter(Segment segment)
    {
        if (segment is not { Label: null, Marker: { } marker })
            return;
        var depth = _above.IndexOf(marker.Kind);
        if (depth < 0)
            return;
        if (depth == 0)
        {
            Aspect = outline.Aspects.Count + 1;
            Section = null;
            outline.Aspects.Add(new(Aspect.Value, Title(segment), segment.Line));
        }
        else if (depth == _above.Count - 1)
        {
            Section = marker.Number.ToString(CultureInfo.InvariantCulture);
            outline.Sections.Add(new(Section, Aspect, Title(segment), segment.Line));
        }
    }

    private static string Title(Segment segment) => Sentences.First(segment.Text);
}
