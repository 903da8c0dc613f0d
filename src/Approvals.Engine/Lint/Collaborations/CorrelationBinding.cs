namespace Approvals.Engine.Lint.Collaborations;

/// <summary>
/// A subscription binds the properties of its own key, each once, and all of them (8.4.2).
/// </summary>
internal static class CorrelationBinding
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var subscription in file.All("correlationSubscription"))
        {
            if (
                file.Target(subscription, "correlationKeyRef") is not { } key
                || !key.Is("correlationKey")
            )
                continue;
            var wanted = file.Targets(key, "correlationPropertyRef").ToHashSet();
            var bound = new HashSet<Node>();
            foreach (var binding in subscription.ChildrenOf("correlationPropertyBinding"))
            {
                if (file.Target(binding, "correlationPropertyRef") is not { } property)
                    continue;
                if (!wanted.Contains(property))
                    yield return new(binding, $"a property of {key}", $"{property} is none of it");
                else if (!bound.Add(property))
                    yield return new(
                        binding,
                        $"one binding of {property} in {subscription}",
                        "this is another one"
                    );
            }
            if (bound.Count > 0 && wanted.Except(bound).FirstOrDefault() is { } unbound)
                yield return new Complaint(
                    subscription,
                    $"a binding of {unbound} in {subscription}, as it belongs to {key}",
                    "there is none"
                ).AsWarning();
        }
    }
}
