namespace Approvals.Engine.Lint.Events;

/// <summary>In an executable process a message event names its message (10.5.5).</summary>
internal static class MessageReference
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("event")
        from trigger in happening.Triggers
        where
            trigger.Is("messageEventDefinition") && string.IsNullOrWhiteSpace(trigger["messageRef"])
        where !Vendors.NamesFunction(trigger) && !Vendors.NamesFunction(happening)
        let complaint = new Complaint(happening, $"a messageRef of {happening}", "it has none")
        select trigger.References("operationRef").Any()
            ? complaint.AsWarning() // Its operation names the message.
            : complaint.UnlessExecutable();
}
