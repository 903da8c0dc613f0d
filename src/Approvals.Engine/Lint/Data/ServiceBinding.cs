namespace Approvals.Engine.Lint.Data;

/// <summary>
/// A process that is a service binds operations of its interfaces to its own input and output sets, and says so where
/// it supports an interface (10.4.2).
/// </summary>
internal static class ServiceBinding
{
    private static readonly string[] SetNames = ["inputDataRef", "outputDataRef"];

    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var process in file.All("callableElement"))
        {
            var interfaces = file.Targets(process, "supportedInterfaceRef").ToHashSet();
            var bindings = process.ChildrenOf("ioBinding").ToList();
            if (interfaces.Count > 0 && bindings.Count == 0)
                yield return new Complaint(
                    process,
                    $"an ioBinding of {process}, as it supports an interface",
                    "it has none"
                ).AsWarning();
            foreach (var binding in bindings)
            {
                if (
                    file.Target(binding, "operationRef") is { } operation
                    && operation.Parent is { } owner
                )
                {
                    if (operation.Is("operation") && !interfaces.Contains(owner))
                        yield return new Complaint(
                            binding,
                            $"an operation of an interface that {process} supports",
                            $"{operation} belongs to {owner}"
                        ).UnlessExecutable();
                }
                foreach (var complaint in Sets(file, process, binding))
                    yield return complaint;
            }
        }
    }

    private static IEnumerable<Complaint> Sets(LintSubject file, Node process, Node binding) =>
        from attribute in SetNames
        let set = file.Target(binding, attribute)
        where set is not null && (set.Is("inputSet") || set.Is("outputSet"))
        where set.Parent?.Parent != process
        select new Complaint(
            binding,
            $"'{attribute}' of {binding} to name a set of {process}",
            $"{set} belongs to {set.Parent?.Parent}"
        )
        {
            Attribute = binding.Xml.Attribute(attribute),
        };
}
