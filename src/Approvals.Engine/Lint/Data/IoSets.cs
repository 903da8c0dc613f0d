namespace Approvals.Engine.Lint.Data;

/// <summary>
/// An input/output specification has at least one input set and one output set, empty or not (10.4.2).
/// </summary>
internal static class IoSets
{
    private static readonly string[] Sets = ["inputSet", "outputSet"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from specification in file.All("ioSpecification")
        from set in Sets
        where specification.Child(set) is null
        select new Complaint(
            specification,
            $"an {set} in {specification} of {specification.Parent}",
            "there is none"
        ).UnlessExecutable();
}
