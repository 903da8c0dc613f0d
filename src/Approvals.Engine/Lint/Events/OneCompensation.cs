namespace Approvals.Engine.Lint.Events;

/// <summary>There is one way to undo a thing: at most one compensation handler of an activity (13.5.5).</summary>
internal static class OneCompensation
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        OnBorders(file).Concat(InScopes(file));

    private static IEnumerable<Complaint> OnBorders(LintSubject file) =>
        from activity in file.All("activity")
        let second = activity
            .BoundaryEvents.Where(happening => happening.HasTrigger("compensateEventDefinition"))
            .Skip(1)
            .FirstOrDefault()
        where second is not null
        select new Complaint(
            second,
            $"at most one compensation event on the border of {activity}",
            $"{second} is another one"
        );

    private static IEnumerable<Complaint> InScopes(LintSubject file) =>
        from scope in file.All("flowElementsContainer")
        let second = scope
            .ChildrenOf("subProcess")
            .Where(Compensations.IsHandler)
            .Skip(1)
            .FirstOrDefault()
        where second is not null
        select new Complaint(
            second,
            $"at most one event sub-process in {scope} that is started by compensation",
            $"{second} is another one"
        );
}
