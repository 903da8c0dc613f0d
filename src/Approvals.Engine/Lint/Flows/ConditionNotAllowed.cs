namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// Only flows out of activities and of exclusive, inclusive and complex gateways have conditions (8.4.13); those out
/// of parallel and event-based gateways and of events have none (10.5.2, 10.6.4, 10.6.6).
/// </summary>
internal static class ConditionNotAllowed
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from flow in file.All("sequenceFlow")
        where flow.Child("conditionExpression") is not null
        let source = flow.Source
        where
            source is not null
            && (
                source.Is("event") || source.Is("parallelGateway") || source.Is("eventBasedGateway")
            )
        select new Complaint(flow, $"no condition of {flow}, as it leaves {source}", "it has one");
}
