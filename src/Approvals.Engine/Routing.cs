using System.Collections.Immutable;
using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

/// <summary>
/// What leaves a case, and who waits for it: for whoever runs many cases. Messages go to all who wait and correlate,
/// and start a process only where nobody did; signals go to all, and start all processes that they start (BPMN 2.0,
/// 10.5.6).
/// </summary>
public static class Routing
{
    /// <summary>The messages and signals that leave a case, in their order.</summary>
    public static IEnumerable<Outgoing> Leaving(IEnumerable<CaseEvent> facts)
    {
        foreach (var fact in facts)
        {
            if (fact is CaseEvent.MessageSent message)
                yield return new Outgoing.Message(
                    message.Name,
                    message.CorrelationKey,
                    message.Payload
                );
            else if (fact is CaseEvent.SignalSent signal)
                yield return new Outgoing.Signal(signal.Name, signal.Payload);
        }
    }

    /// <summary>The commands that tell a case of something that left another one; it may still reject them.</summary>
    public static IEnumerable<Command> Into(CaseState state, Outgoing outgoing) =>
        outgoing switch
        {
            Outgoing.Message message => state
                .Waits.ToArray()
                .OfType<Wait.Message>()
                .Where(w => MayTake(w, message))
                .Select(w => new Command.DeliverMessage(
                    w.Key,
                    message.CorrelationKey,
                    message.Payload
                )),
            Outgoing.Signal signal => state
                .Waits.ToArray()
                .OfType<Wait.Signal>()
                .Any(w => w.Name == signal.Name)
                ? [new Command.DeliverSignal(signal.Name, signal.Payload)]
                : [],
            _ => [],
        };

    /// <summary>Whether a message may be for who waits, by its name and key; it may still be rejected for what it
    /// carries.</summary>
    public static bool MayTake(Wait.Message wait, Outgoing.Message message) =>
        wait.Name == message.Name && Messages.HasKey(wait, message.CorrelationKey);

    /// <summary>What starts a process from outside: its start events with a trigger, and the receive tasks and event
    /// gateways that start it.</summary>
    public static ImmutableArray<Starter> StartersOf(CompiledProcess process) =>
        [
            .. from element in process.Root.Elements
            where Starts(element)
            from definition in DefinitionsOf(element).Select((d, i) => (What: d, Index: i))
            select new Starter(process, element.Id, definition.Index, definition.What),
        ];

    private static bool Starts(Element element) =>
        element switch
        {
            Element.StartEvent => true,
            Element.ReceiveTask { Instantiates: true } => true,
            Element.ReceiveTask or Element.IntermediateCatchEvent => element.Incoming.Any(f =>
                f.Source is Element.EventBasedGateway { Instantiates: true }
            ),
            _ => false,
        };

    private static IEnumerable<EventDefinition> DefinitionsOf(Element element) =>
        element switch
        {
            Element.Event e => e.Definitions,
            Element.ReceiveTask task => [new EventDefinition.Message(task.Message)],
            _ => [],
        };
}

/// <summary>Something that leaves a case for others.</summary>
public abstract record Outgoing
{
    private Outgoing() { } // Closed: these kinds and no others.

    /// <summary>A message.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="CorrelationKey">What tells its receivers apart; null where it has none.</param>
    /// <param name="Payload">What it carries.</param>
    public sealed record Message(string Name, Value? CorrelationKey, Value.Context Payload)
        : Outgoing;

    /// <summary>A signal.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Payload">What it carries.</param>
    public sealed record Signal(string Name, Value.Context Payload) : Outgoing;
}

/// <summary>What starts a process from outside.</summary>
/// <param name="Process">The process.</param>
/// <param name="Element">The element that catches.</param>
/// <param name="Definition">Which of the definitions of a multiple event, from 0.</param>
/// <param name="Trigger">What it catches.</param>
public sealed record Starter(
    CompiledProcess Process,
    string Element,
    int Definition,
    EventDefinition Trigger
)
{
    /// <summary>Whether it is started by something that left a case.</summary>
    public bool IsStartedBy(Outgoing outgoing) =>
        (Trigger, outgoing) switch
        {
            (EventDefinition.Message { Rule.Name.Literal: { } name }, Outgoing.Message message) =>
                name == message.Name,
            (EventDefinition.Signal { Name.Literal: { } name }, Outgoing.Signal signal) => name
                == signal.Name,
            _ => false,
        };

    /// <summary>Whether a case that has begun waits for this very trigger: for the last of a parallel multiple start.
    /// Then it is for that case, and starts no other one.</summary>
    public bool IsAwaitedIn(CaseState state)
    {
        foreach (var wait in state.Waits)
        {
            if (
                wait.Element == Element
                && wait.Definition == Definition
                && state.Find(wait.Owner) is { Scope: var around } owner
                && owner.Element == Element
                && state.Find(around)?.Calls == Process.Id
            )
                return true;
        }
        return false;
    }
}
