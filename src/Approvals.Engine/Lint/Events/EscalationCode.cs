namespace Approvals.Engine.Lint.Events;

/// <summary>In an executable process an event throws an escalation with a code (8.4.4).</summary>
internal static class EscalationCode
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("throwEvent")
        from trigger in happening.Triggers
        where trigger.Is("escalationEventDefinition")
        let isNamed = !string.IsNullOrWhiteSpace(trigger["escalationRef"])
        let escalation = file.Target(trigger, "escalationRef")
        where
            !isNamed
            || (escalation is not null && string.IsNullOrWhiteSpace(escalation["escalationCode"]))
        select new Complaint(
            happening,
            $"an escalation with an escalationCode, as {happening} throws it",
            isNamed ? $"{escalation} has none" : "no escalation is named"
        ).UnlessExecutable();
}
