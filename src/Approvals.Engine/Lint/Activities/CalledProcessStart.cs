namespace Approvals.Engine.Lint.Activities;

/// <summary>A process that is called begins with a none start event, or without any (10.5.2).</summary>
internal static class CalledProcessStart
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from call in file.All("callActivity")
        let called = file.Target(call, "calledElement")
        where called is not null && called.Is("process")
        let starts = called.ChildrenOf("startEvent").ToList()
        where starts.Count > 0 && starts.TrueForAll(start => start.Triggers.Count > 0)
        select new Complaint(
            call,
            $"a none start event of {called}, as {call} calls it",
            "all of its start events wait for something"
        );
}
