using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Time decides nothing: no timer takes a task out of somebody's hands. So no timer interrupts a user task, or a
/// sub-process that has one in it, or a call, in which people act; one that does not interrupt may remind and escalate.
/// </summary>
internal static class NoDecisionByTimeout
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        OnBorders(file).Concat(InScopes(file));

    private static IEnumerable<Complaint> OnBorders(LintSubject file) =>
        from happening in file.All("boundaryEvent")
        where happening.HasTrigger("timerEventDefinition") && !happening.IsFalse("cancelActivity")
        let activity = happening.AttachedTo
        where activity is not null && HasUserTask(file, activity)
        select new Complaint(
            happening,
            $"{happening} not to interrupt {activity}, as people decide there",
            "it does: cancelActivity=\"false\" would let it only remind"
        );

    private static IEnumerable<Complaint> InScopes(LintSubject file) =>
        from start in file.All("startEvent")
        where start.HasTrigger("timerEventDefinition") && !start.IsFalse("isInterrupting")
        where
            start.Scope is { IsEventSubProcess: true, Scope: { } around }
            && HasUserTask(file, around)
        select new Complaint(
            start,
            $"{start} not to interrupt {start.Scope!.Scope}, as people decide there",
            "it does: isInterrupting=\"false\" would let it only remind"
        );

    private static bool HasUserTask(LintSubject file, Node node)
    {
        var open = new Stack<Node>([node]);
        while (open.TryPop(out var next))
        {
            if (next.Is("userTask") || (next.Is("callActivity") && !IsProgram(file, next)))
                return true;
            foreach (var child in next.Children.Where(c => c.Is("activity")))
                open.Push(child);
        }
        return false;
    }

    // A called process that is not known, or calls others in turn, may well ask people.
    private static bool IsProgram(LintSubject file, Node call) =>
        call["calledElement"] is { } called
        && file.Library.Process(called.Trim()) is { } process
        && !process.Elements.Values.Any(e => e is Element.UserTask or Element.CallActivity);
}
