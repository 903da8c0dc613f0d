using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Messages: sending, and for whom one is (BPMN 2.0, 8.4.2 and 10.5.6). All who wait for a message and correlate get
/// it.
/// </summary>
internal static class Messages
{
    /// <summary>Sends a message: to all in the case who wait for it now; others are told by who runs the
    /// case.</summary>
    public static void Send(Step step, Instance sender, MessageRule rule, Value.Context payload)
    {
        var name = Waiting.Text(step, rule.Name, sender.Key);
        var key = rule.CorrelationKey is { } formula ? step.Evaluate(formula, sender.Key) : null;
        step.Emit(new CaseEvent.MessageSent(sender.Key, name, key, payload));
        Remember(step, rule, sender.Key, payload);
        foreach (var wait in step.State.Waits.ToArray().OfType<Wait.Message>())
        {
            if (wait.Name == name && IsFor(step, wait, key, payload))
                Waiting.Receive(step, wait, payload);
        }
    }

    /// <summary>Whether a message with that key may be for who waits; what else it must carry is another
    /// question.</summary>
    public static bool HasKey(Wait.Message wait, Value? key) =>
        wait.CorrelationKey is not { } awaited || key is not null && Same(awaited, key);

    /// <summary>Whether a message of the right name is for who waits.</summary>
    public static bool IsFor(Step step, Wait.Message wait, Value? key, Value.Context payload)
    {
        if (!HasKey(wait, key))
            return false;
        if (wait.Properties.IsEmpty)
            return true;
        var properties = RuleOf(step, wait)?.Properties ?? [];
        var named = false; // A key that was named apart stands for the first property that the payload does not give.
        for (var i = 0; i < wait.Properties.Length && i < properties.Length; i++)
        {
            var expected = wait.Properties[i];
            var found = properties[i].FromMessage is { } read
                ? read.Evaluate([payload], step.Now).Value
                : Value.None;
            if (found is Value.Null && key is not null && !named)
                (found, named) = (key, true);
            if (expected is not Value.Null && !Same(expected, found))
                return false;
        }
        return true;
    }

    /// <summary>What a message must carry for who begins to wait: from a subscription, or from the first message of the
    /// conversation; null where anything will do.</summary>
    public static ImmutableArray<Value> Expected(Step step, MessageRule rule, int at) =>
        [
            .. rule.Properties.Select(p =>
                step.Evaluate(p.FromData ?? Formula.Expression(Remembered(p)), at)
            ),
        ];

    /// <summary>The first message of a conversation fixes by what the later ones are known.</summary>
    public static void Remember(Step step, MessageRule rule, int at, Value.Context payload)
    {
        foreach (var property in rule.Properties.Where(p => p.FromData is null))
        {
            if (
                property.FromMessage?.Evaluate([payload], step.Now).Value
                is { } value
                    and not Value.Null
            )
                step.Assign(at, Remembered(property), value);
        }
    }

    /// <summary>The rule by which an element waits.</summary>
    public static MessageRule? RuleOf(Step step, Wait.Message wait) =>
        step.ElementOf(wait) switch
        {
            Element.ReceiveTask task => task.Message,
            Element.Event e => (e.Definitions[wait.Definition] as EventDefinition.Message)?.Rule,
            _ => null,
        };

    private static string Remembered(CorrelationProperty property) => $"correlation_{property.Id}";

    // A key that was sent as text is the same as the number or date that it names.
    private static bool Same(Value expected, Value found) =>
        expected.Equals(found)
        || (expected is Value.String != found is Value.String && $"{expected}" == $"{found}");
}
