namespace Approvals.Engine.Lint.Flows;

/// <summary>The default flow is taken when no condition is true: one of its own is ignored (8.4.13).</summary>
internal static class ConditionOnDefault
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from flow in file.All("sequenceFlow")
        where flow.Child("conditionExpression") is not null
        where flow.Source is { } source && file.Target(source, "default") == flow
        select new Complaint(
            flow,
            $"no condition of {flow}, as it is the default of {flow.Source}",
            "it has one, which is ignored"
        );
}
