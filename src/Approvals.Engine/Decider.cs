using System.Diagnostics;
using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine;

/// <summary>
/// The second front door: what a command makes of a case. A pure function: the same process, state, command and moment
/// give the same facts; nothing is read, written or asked for.
/// </summary>
public static partial class Decider
{
    /// <summary>Decides on a command.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="state">What the case stands at; <see cref="CaseState.New"/> before it begins.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="now">When.</param>
    /// <returns>The facts and the state after them; or why the command is rejected.</returns>
    public static Decision Decide(
        CompiledProcess process,
        CaseState state,
        Command command,
        Moment now
    )
    {
        if (Refuse(state, command) is { } refused)
            return refused;
        var step = new Step(process, state, now);
        return command switch
        {
            Command.StartCase c => Start(step, c),
            Command.CompleteTask c => Complete(step, c),
            Command.ClaimTask c => Claim(step, c),
            Command.ReleaseTask c => Release(step, c),
            Command.AssignTask c => Assign(step, c),
            Command.DelegateTask c => Delegate(step, c),
            Command.TakeBackTask c => TakeBack(step, c),
            Command.PrepareTask c => Prepare(step, c),
            Command.AddSigner c => Add(step, c),
            Command.RemoveSigner c => Remove(step, c),
            Command.FireTimer c => Fire(step, c),
            Command.DeliverMessage c => Deliver(step, c),
            Command.DeliverSignal c => Deliver(step, c),
            Command.CompleteFunction c => Complete(step, c),
            Command.FailFunction c => Fail(step, c),
            Command.ThrowError c => Throw(step, c),
            Command.ThrowEscalation c => Throw(step, c),
            Command.ReturnTask c => Return(step, c),
            Command.WithdrawStep c => Withdraw(step, c),
            Command.AddInstance c => Add(step, c),
            Command.RemoveInstance c => Remove(step, c),
            Command.ActivateActivity c => Activate(step, c),
            Command.MoveToken c => Move(step, c),
            Command.SetVariables c => Set(step, c),
            Command.SuspendCase c => Suspend(step, c),
            Command.ResumeCase c => Resume(step, c),
            Command.RetryIncident c => Retry(step, c),
            Command.ResolveIncident c => Resolve(step, c),
            Command.ChangeDue c => ChangeDue(step, c),
            Command.CancelCase c => Cancel(step, c),
            Command.MigrateCase c => Migrate(step, c),
            _ => throw new UnreachableException(command.GetType().Name),
        };
    }

    // What every command but the first needs: a case that runs, and is not suspended unless it is mended.
    private static Decision? Refuse(CaseState state, Command command)
    {
        var (reason, message) = (state.Status, command) switch
        {
            (CaseStatus.New, not Command.StartCase) => (
                RejectionReason.NotFound,
                "Expected a case that has begun, but it has not."
            ),
            (CaseStatus.New, _) => default,
            (_, Command.StartCase) => (
                RejectionReason.Started,
                "Expected a case that has not begun, but it has."
            ),
            (not CaseStatus.Running, _) => (
                RejectionReason.Ended,
                $"Expected a case that runs, but it is {state.Status}."
            ),
            (_, Command.ResumeCase) when !state.IsSuspended => (
                RejectionReason.NotSuspended,
                "Expected a case that is suspended, but it is not."
            ),
            _ when state.IsSuspended && !IsMending(command) => (
                RejectionReason.Suspended,
                "Expected a case that is not suspended, but it is. Resume it first."
            ),
            _ => default,
        };
        return message is null ? null : Decision.Reject(state, reason, message);
    }

    private static bool IsMending(Command command) =>
        command
            is Command.ResumeCase
                or Command.CancelCase
                or Command.MigrateCase
                or Command.SetVariables
                or Command.ChangeDue;

    private static Decision Start(Step step, Command.StartCase command)
    {
        var process = step.Process;
        var first = command.StartEvent is { } id
            ? process.Root.Elements.FirstOrDefault(e => e.Id == id)
            : null;
        if (command.StartEvent is not null && first is null)
            return NotFound(step, $"an element '{command.StartEvent}' in {process}");

        step.Emit(new CaseEvent.CaseStarted(process.Id, process.Version, command.Variables));
        if (!process.Root.Data.IsEmpty)
            step.Assign(RootKey, command.Variables); // Data objects have several names.
        var root = step[RootKey];
        if (first is Element.Event { Mappings.IsEmpty: false } mapped)
            step.Assign(RootKey, step.Compute(mapped.Mappings, RootKey, command.Variables));
        if (RuleOf(first, command.Definition) is { } rule)
            Messages.Remember(step, rule, RootKey, command.Variables);
        if (first is null)
            Scopes.Open(step, root, process.Root);
        else if (Scopes.Watch(step, root, process.Root))
            Begin(step, first, command);
        return Rest.Reach(step);
    }

    // The element is started by something that occurred; an event gateway or receive task has caught it already.
    private static void Begin(Step step, Element first, Command.StartCase command)
    {
        if (first is Element.StartEvent { IsParallelMultiple: true } start)
        {
            var self = step.Enter(new(first, RootKey, null));
            if (!Waiting.TryStart(step, self, start))
                return;
            Waiting.Stop(step, w => w.Owner == self.Key && w.Definition == command.Definition);
            step.Then(new Work.Catch(start, self.Key, command.Variables));
        }
        else if (GatewayBefore(first) is { } gateway)
        {
            var self = step.Enter(new(gateway, RootKey, null));
            foreach (var flow in gateway.Outgoing)
                Waiting.TryStart(step, self, flow.Target);
            step.Then(new Work.Catch(first, self.Key, command.Variables));
        }
        else if (first is Element.ReceiveTask or Element.IntermediateCatchEvent)
        {
            var self = step.Enter(new(first, RootKey, null));
            step.Then(new Work.Catch(first, self.Key, command.Variables));
        }
        else
            step.Then(new Work.Arrive(first, RootKey, null));
    }

    private static MessageRule? RuleOf(Element? first, int definition) =>
        first switch
        {
            Element.ReceiveTask task => task.Message,
            Element.Event e => (
                e.Definitions.ElementAtOrDefault(definition) as EventDefinition.Message
            )?.Rule,
            _ => null,
        };

    private static Element.EventBasedGateway? GatewayBefore(Element element) =>
        element
            .Incoming.Select(f => f.Source)
            .OfType<Element.EventBasedGateway>()
            .FirstOrDefault(g => g.Instantiates);

    private static Decision NotFound(Step step, string expected) =>
        Decision.Reject(
            step.State,
            RejectionReason.NotFound,
            $"Expected {expected}, but there is none, or none any more."
        );

    private const int RootKey = 1;
}
