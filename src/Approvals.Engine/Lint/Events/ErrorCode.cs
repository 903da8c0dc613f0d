namespace Approvals.Engine.Lint.Events;

/// <summary>In an executable process an end event throws an error with a code (8.4.3).</summary>
internal static class ErrorCode
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("throwEvent")
        from trigger in happening.Triggers
        where trigger.Is("errorEventDefinition")
        let isNamed = !string.IsNullOrWhiteSpace(trigger["errorRef"])
        let error = file.Target(trigger, "errorRef")
        where !isNamed || (error is not null && string.IsNullOrWhiteSpace(error["errorCode"]))
        select new Complaint(
            happening,
            $"an error with an errorCode, as {happening} throws it",
            isNamed ? $"{error} has none" : "no error is named"
        ).UnlessExecutable();
}
