namespace Approvals.Engine.Lint.Events;

/// <summary>Compensation undoes something: some activity in the scope has a handler (13.5.5).</summary>
internal static class NothingToCompensate
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("throwEvent")
        where
            happening.Triggers.Any(t =>
                t.Is("compensateEventDefinition") && t["activityRef"] is null
            )
        let scope = happening.Scope is { IsEventSubProcess: true } inner
            ? inner.Scope
            : happening.Scope
        where scope is not null && !scope.ChildrenOf("activity").Any(Compensations.CanBeUndone)
        select new Complaint(
            happening,
            $"an activity in {scope} that can be undone, as {happening} undoes all",
            "there is none"
        );
}
