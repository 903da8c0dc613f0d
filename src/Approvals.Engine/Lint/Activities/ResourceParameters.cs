namespace Approvals.Engine.Lint.Activities;

/// <summary>
/// The parameters of a resource are those that it declares; those that it requires are given (8.4.12, 10.3.1).
/// </summary>
internal static class ResourceParameters
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var role in file.All("resourceRole"))
        {
            if (file.Targets(role, "resourceRef").FirstOrDefault() is not { } resource)
                continue;
            var bound = role.ChildrenOf("resourceParameterBinding")
                .Select(binding => file.Target(binding, "parameterRef"))
                .OfType<Node>()
                .ToHashSet();
            foreach (
                var parameter in bound.Where(p => p.Is("resourceParameter") && p.Parent != resource)
            )
                yield return new(
                    role,
                    $"only parameters of {resource} in {role}",
                    $"{parameter} belongs to {parameter.Parent}"
                );
            foreach (var parameter in resource.ChildrenOf("resourceParameter"))
            {
                if (parameter.IsTrue("isRequired") && !bound.Contains(parameter))
                    yield return new Complaint(
                        role,
                        $"a value for {parameter} in {role}, as {resource} requires it",
                        "there is none"
                    ).AsWarning(); // The engine makes no use of it.
            }
        }
    }
}
