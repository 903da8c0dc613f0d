namespace Approvals.Engine.Lint.Events;

/// <summary>
/// An association leads from a compensation event on a border to the one activity that undoes what it sits on, which
/// is marked isForCompensation (10.7.1, 13.5.5).
/// </summary>
internal static class CompensationBoundary
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var handlers = Compensations.Handlers(file);
        foreach (var happening in file.All("boundaryEvent"))
        {
            if (!happening.HasTrigger("compensateEventDefinition"))
                continue;
            var targets = handlers[happening].ToList();
            if (targets.Count != 1)
                yield return new(
                    happening,
                    $"one association of {happening} with the activity that undoes {happening.AttachedTo}",
                    targets.Count == 0 ? "there is none" : $"there are {targets.Count}"
                );
            else if (!targets[0].IsForCompensation)
                yield return new(
                    happening,
                    $"{targets[0]} to say isForCompensation=\"true\", as {happening} is associated with it",
                    "it does not"
                );
            else if (targets[0].Scope != happening.Scope)
                yield return new(
                    happening,
                    $"{targets[0]} in {happening.Scope}, as {happening} is associated with it",
                    $"it lies in {targets[0].Scope}"
                );
        }
    }
}
