namespace Approvals.Engine.Lint.Events;

/// <summary>
/// Errors and cancellations interrupt what they occur in, always (10.5.2, table 10.92); of compensation it cannot be
/// said, as what it undoes is over.
/// </summary>
internal static class AlwaysInterrupting
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var happening in file.All("catchEvent"))
        {
            var attribute = happening.Is("boundaryEvent") ? "cancelActivity" : "isInterrupting";
            var isBare =
                happening.Scope is { IsEventSubProcess: false } && happening.Is("startEvent");
            if (isBare || !happening.IsFalse(attribute))
                continue;
            var cause =
                happening.HasTrigger("errorEventDefinition") ? "an error"
                : happening.HasTrigger("cancelEventDefinition") ? "a cancellation"
                : happening.HasTrigger("compensateEventDefinition") ? "compensation"
                : null;
            if (cause is null)
                continue;
            var complaint = new Complaint(
                happening,
                $"{happening} not to say {attribute}=\"false\", as it waits for {cause}",
                "it does"
            )
            {
                Attribute = happening.Xml.Attribute(attribute),
            };
            yield return cause == "compensation" ? complaint.AsWarning() : complaint;
        }
    }
}
