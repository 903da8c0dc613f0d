namespace Approvals.Engine.Reading;

/// <summary>Reads which lane an element lies in (BPMN 2.0, 10.7).</summary>
internal static class LaneReader
{
    /// <summary>The name of the innermost lane, by the id of the element in it.</summary>
    public static Dictionary<string, string> Read(BpmnFile file)
    {
        var lanes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lane in file.Root.Descendants())
        {
            if (lane.LocalName != "lane" || lane.Namespace != BpmnNames.Model)
                continue;
            foreach (var reference in lane.Parts("flowNodeRef"))
            {
                // A lane comes before those in it: what comes later lies deeper.
                if (file.Resolve(reference, reference.Text)?["id"] is { } id)
                    lanes[id] = file.NameOf(lane);
            }
        }
        return lanes;
    }
}
