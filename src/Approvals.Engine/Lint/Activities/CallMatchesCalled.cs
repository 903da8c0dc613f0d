namespace Approvals.Engine.Lint.Activities;

/// <summary>
/// What a call activity gives and takes is what the called process wants and gives: as many data inputs and outputs,
/// where both say so (10.3.6).
/// </summary>
internal static class CallMatchesCalled
{
    private static readonly string[] Kinds = ["dataInput", "dataOutput"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from call in file.All("callActivity")
        let own = call.Child("ioSpecification")
        let called = file.Target(call, "calledElement")
        let wanted = called?.Child("ioSpecification")
        where own is not null && wanted is not null
        from kind in Kinds
        let ownCount = own.ChildrenOf(kind).Count()
        let wantedCount = wanted.ChildrenOf(kind).Count()
        where ownCount != wantedCount
        select new Complaint(
            call,
            $"as many of {kind} of {call} as {called} has, which is {wantedCount}",
            $"it has {ownCount}"
        ).UnlessExecutable();
}
