namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// A conditional flow out of an activity is not the only one: else the condition has no alternative (8.4.13).
/// </summary>
internal static class OnlyConditionalFlow
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from activity in file.All("activity")
        where activity.Outgoing is [var flow] && flow.Child("conditionExpression") is not null
        select new Complaint(
            activity.Outgoing[0],
            $"another sequence flow out of {activity} beside {activity.Outgoing[0]}, which has a condition",
            "there is none"
        ).UnlessExecutable();
}
