namespace Approvals.Engine.Lint.Events;

/// <summary>
/// A boundary event sits on an activity of its own process or sub-process (10.5.4); not on an event sub-process,
/// which is no part of the normal flow (10.3.5).
/// </summary>
internal static class BoundaryAttached
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var happening in file.All("boundaryEvent"))
        {
            if (happening.AttachedTo is not { } activity || !activity.Is("activity"))
                continue; // Rules about references speak of that.
            if (activity.Scope != happening.Scope)
                yield return new(
                    happening,
                    $"{happening} in {activity.Scope}, beside {activity} on whose border it is",
                    $"it lies in {happening.Scope}"
                );
            else if (activity.IsEventSubProcess)
                yield return new(
                    happening,
                    $"no event on the border of {activity}, as an event starts it",
                    $"{happening} is attached to it"
                );
        }
    }
}
