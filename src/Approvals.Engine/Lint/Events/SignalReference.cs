namespace Approvals.Engine.Lint.Events;

/// <summary>In an executable process a signal event names its signal (10.5.5).</summary>
internal static class SignalReference
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("event")
        from trigger in happening.Triggers
        where trigger.Is("signalEventDefinition") && string.IsNullOrWhiteSpace(trigger["signalRef"])
        select new Complaint(
            happening,
            $"a signalRef of {happening}",
            "it has none"
        ).UnlessExecutable();
}
