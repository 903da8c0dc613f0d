namespace Approvals.Engine.Lint.Events;

/// <summary>
/// What a compensation event undoes is an activity that it sees, in its own scope or, from an event sub-process, in
/// the one around (10.5.5, 13.5.5), and one that can be undone.
/// </summary>
internal static class CompensateTarget
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var happening in file.All("throwEvent"))
        {
            foreach (var definition in happening.Triggers)
            {
                if (
                    !definition.Is("compensateEventDefinition")
                    || file.Target(definition, "activityRef") is not { } activity
                    || !activity.Is("activity")
                )
                    continue;
                if (!Sees(happening, activity))
                    yield return new(
                        happening,
                        $"{happening} to undo an activity of {happening.Scope}",
                        $"{activity} lies in {activity.Scope}"
                    );
                else if (activity.IsForCompensation || !Compensations.CanBeUndone(activity))
                    yield return new(
                        happening,
                        $"a compensation event on the border of {activity}, as {happening} undoes it",
                        "there is none"
                    );
            }
        }
    }

    private static bool Sees(Node happening, Node activity) =>
        happening.Scope is { } scope
        && (activity.Scope == scope || (scope.IsEventSubProcess && activity.Scope == scope.Scope));
}
