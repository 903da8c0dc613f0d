namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// A sequence flow stays in one process or sub-process: both of its ends lie where it lies itself (7.6.1, 8.4.13).
/// </summary>
internal static class FlowCrossesScope
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var flow in file.All("sequenceFlow"))
        {
            if (flow.Source is not { } source || flow.Target is not { } target)
                continue;
            if (source.Scope != target.Scope)
                yield return new(
                    flow,
                    $"both ends of {flow} in the same process or sub-process",
                    $"{source} lies in {source.Scope}, and {target} in {target.Scope}"
                );
            else if (flow.Scope != source.Scope)
                yield return new(
                    flow,
                    $"{flow} in {source.Scope}, where its ends are",
                    $"it lies in {flow.Scope}"
                );
        }
    }
}
