namespace Approvals.Engine.Lint.Data;

/// <summary>Each data input is in an input set, each data output in an output set (10.4.2).</summary>
internal static class IoSetMembers
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from specification in file.All("ioSpecification")
        from item in MissingIn(file, specification, "dataInput", "inputSet", "dataInputRefs")
            .Concat(MissingIn(file, specification, "dataOutput", "outputSet", "dataOutputRefs"))
        select item;

    private static IEnumerable<Complaint> MissingIn(
        LintSubject file,
        Node specification,
        string kind,
        string set,
        string list
    )
    {
        if (specification.Child(set) is null)
            yield break; // There is a rule of its own for that.
        var listed = specification
            .ChildrenOf(set)
            .SelectMany(s => file.Targets(s, list))
            .ToHashSet();
        foreach (var item in specification.ChildrenOf(kind).Where(item => !listed.Contains(item)))
            yield return new Complaint(
                item,
                $"{item} in an {set} of {specification.Parent}",
                "it is in none"
            ).UnlessExecutable();
    }
}
