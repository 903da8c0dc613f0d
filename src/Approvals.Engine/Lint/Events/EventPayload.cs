namespace Approvals.Engine.Lint.Events;

/// <summary>
/// What comes with an event goes through data outputs, what goes with it through data inputs: one for each
/// definition, in the same order, each of the item that the message, signal, error or escalation has (10.4.2,
/// 10.5.1).
/// </summary>
internal static class EventPayload
{
    private static readonly (string Reference, string Item)[] Payloads =
    [
        ("messageRef", "itemRef"),
        ("signalRef", "structureRef"),
        ("errorRef", "structureRef"),
        ("escalationRef", "structureRef"),
    ];

    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var happening in file.All("event"))
        {
            var items = happening
                .ChildrenOf(happening.Is("catchEvent") ? "dataOutput" : "dataInput")
                .ToList();
            if (items.Count == 0 || happening.Triggers.Count == 0)
                continue;
            if (items.Count != happening.Triggers.Count)
                yield return Miscounted(happening, items);
            for (var i = 0; i < Math.Min(items.Count, happening.Triggers.Count); i++)
            {
                var carried = ItemOf(file, happening.Triggers[i]);
                var named = file.Target(items[i], "itemSubjectRef");
                if (carried is not null && named is not null && carried != named)
                    yield return new(
                        items[i],
                        $"{items[i]} to be of {carried}, as what comes with the event is",
                        $"it is of {named}"
                    );
            }
        }
    }

    private static Complaint Miscounted(Node happening, List<Node> items)
    {
        var complaint = new Complaint(
            happening,
            $"one {items[0].Type.Name} of {happening} for each of its {happening.Triggers.Count} definitions",
            $"it has {items.Count}"
        );
        return happening.Triggers.Count > 1 ? complaint.UnlessExecutable() : complaint.AsWarning();
    }

    private static Node? ItemOf(LintSubject file, Node trigger)
    {
        foreach (var (reference, item) in Payloads)
        {
            if (file.Target(trigger, reference) is { } payload)
                return file.Target(payload, item);
        }
        return null;
    }
}
