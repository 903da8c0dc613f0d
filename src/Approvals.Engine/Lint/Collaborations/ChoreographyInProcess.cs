namespace Approvals.Engine.Lint.Collaborations;

/// <summary>Activities of a choreography are none of a process, and the other way round (8.4.8, 11.4).</summary>
internal static class ChoreographyInProcess
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("flowNode")
        where node.Is("choreographyActivity") || node.Is("activity")
        let scope = node.Scope
        where scope is not null
        let isOfProcess = scope.Is("process") || scope.Is("subProcess")
        where node.Is("choreographyActivity") == isOfProcess
        select new Complaint(
            node,
            isOfProcess
                ? $"no activity of a choreography in {scope}"
                : $"no activity of a process in {scope}",
            $"there is {node}"
        );
}
