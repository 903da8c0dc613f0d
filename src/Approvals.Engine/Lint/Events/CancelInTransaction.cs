namespace Approvals.Engine.Lint.Events;

/// <summary>Only a transaction can be cancelled, from within and on its border (10.5.3, 10.5.4).</summary>
internal static class CancelInTransaction
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var happening in file.All("event"))
        {
            if (!happening.HasTrigger("cancelEventDefinition"))
                continue;
            if (happening.Is("boundaryEvent"))
            {
                if (happening.AttachedTo is { } activity && !activity.Is("transaction"))
                    yield return new(
                        happening,
                        $"{happening} on the border of a transaction, as it waits for its cancellation",
                        $"it is attached to {activity}"
                    );
            }
            else if (happening.Is("endEvent") && TransactionAround(happening) is var around)
            {
                if (around is null)
                    yield return new(
                        happening,
                        $"{happening} in a transaction, as it cancels one",
                        $"it lies in {happening.Scope}"
                    );
                else if (around != happening.Scope)
                    yield return new Complaint(
                        happening,
                        $"{happening} directly in {around}, which it cancels",
                        $"it lies in {happening.Scope}"
                    ).AsWarning();
            }
        }
    }

    private static Node? TransactionAround(Node happening)
    {
        var scope = happening.Scope;
        while (scope is not null && !scope.Is("transaction"))
            scope = scope.Scope;
        return scope;
    }
}
