namespace Approvals.Engine.Lint.Events;

/// <summary>
/// Of the event sub-processes of a scope only one interrupts it for the same error, escalation, message or signal
/// (10.5.6): which of several it would be is not said.
/// </summary>
internal static class RepeatedEventSubProcess
{
    private static readonly string[] Named =
    [
        "errorRef",
        "escalationRef",
        "messageRef",
        "signalRef",
    ];

    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var scope in file.All("flowElementsContainer"))
        {
            var known = new Dictionary<(string Kind, string Name), Node>();
            foreach (var handler in scope.ChildrenOf("subProcess").Where(s => s.IsEventSubProcess))
            {
                foreach (var declaration in DeclarationsOf(handler))
                {
                    if (!known.TryAdd(declaration, handler) && known[declaration] != handler)
                        yield return new(
                            handler,
                            $"only one event sub-process in {scope} that interrupts it for the same event",
                            $"{known[declaration]} does so, too"
                        );
                }
            }
        }
    }

    private static IEnumerable<(string Kind, string Name)> DeclarationsOf(Node handler) =>
        from start in handler.ChildrenOf("startEvent")
        where !start.IsFalse("isInterrupting") && !start.IsTrue("parallelMultiple")
        from trigger in start.Triggers
        from attribute in Named
        let name = trigger[attribute]?.Trim()
        where name is not null
        select (trigger.Type.Name, name);
}
