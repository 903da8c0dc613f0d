using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>
/// An element of a process through which tokens move: an activity, a gateway or an event (BPMN 2.0, 10.2 to 10.6). One
/// class for each kind, named as the standard names it. Immutable once its process is compiled.
/// </summary>
public abstract class Element
{
    private Element() { } // Closed: these kinds and no others.

    /// <summary>Its id, unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as people read it; the id where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the file on which it begins; 1 is the first.</summary>
    public int Line { get; internal set; }

    /// <summary>The name of the innermost lane that it lies in; null where there is none.</summary>
    public string? Lane { get; internal set; }

    /// <summary>The sequence flows that end here, in the order of the file.</summary>
    public ImmutableArray<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>The sequence flows that begin here, in the order of the file.</summary>
    public ImmutableArray<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>The flow that is taken when the condition of no other one is true; null where there is none.</summary>
    public SequenceFlow? Default { get; internal set; }

    /// <summary>The process or sub-process that directly contains it.</summary>
    public Scope Scope { get; internal set; } = null!;

    /// <summary>Its kind and id, for messages.</summary>
    public override string ToString() => $"{GetType().Name} '{Id}'";

    /// <summary>Work that is done: a task, a sub-process or a call (10.3).</summary>
    public abstract class Activity : Element
    {
        private protected Activity() { }

        /// <summary>How often it is done; null for once.</summary>
        public Loop? Loop { get; internal set; }

        /// <summary>The events on its border, in the order of the file.</summary>
        public ImmutableArray<BoundaryEvent> BoundaryEvents { get; internal set; } = [];

        /// <summary>Whether it is done only to undo another one; then no sequence flow leads to it.</summary>
        public bool IsForCompensation { get; internal set; }

        /// <summary>Whether a document is served on somebody by it: no return goes back across it, as only a new
        /// document can correct one that was served.</summary>
        public bool Serves { get; internal set; }

        /// <summary>What undoes it: the activity that its compensation event is associated with.</summary>
        public Activity? CompensatedBy { get; internal set; }

        /// <summary>How many tokens must arrive before it begins; at least 1.</summary>
        public int StartQuantity { get; internal set; } = 1;

        /// <summary>How many tokens leave through each flow that is taken; at least 1.</summary>
        public int CompletionQuantity { get; internal set; } = 1;

        /// <summary>What is put into variables of its own before it begins, in this order.</summary>
        public ImmutableArray<Mapping> Inputs { get; internal set; } = [];

        /// <summary>What is put into variables around it when it completes, in this order.</summary>
        public ImmutableArray<Mapping> Outputs { get; internal set; } = [];

        /// <summary>How it decides; null where it decides nothing.</summary>
        public ApprovalRule? Approval { get; internal set; }

        /// <summary>The names of its own properties and data inputs and outputs: variables of its own.</summary>
        public ImmutableArray<DataItem> Data { get; internal set; } = [];
    }

    /// <summary>A task of no kind: passed at once.</summary>
    public sealed class Task : Activity;

    /// <summary>Work outside of the engine that nobody reports: passed at once.</summary>
    public sealed class ManualTask : Activity;

    /// <summary>Work of a person, who says when it is done.</summary>
    public sealed class UserTask : Activity
    {
        /// <summary>Who may do it and until when.</summary>
        public Assignment Assignment { get; init; } = Assignment.None;
    }

    /// <summary>Work of a program.</summary>
    public sealed class ServiceTask : Activity
    {
        /// <summary>What is asked for; without it the task is passed at once.</summary>
        public Function? Function { get; init; }
    }

    /// <summary>Sends a message; what it carries are the task's inputs.</summary>
    public sealed class SendTask : Activity
    {
        /// <summary>The message; null where a function sends it.</summary>
        public MessageRule? Message { get; init; }

        /// <summary>What is asked to send it, where it is no message of the engine.</summary>
        public Function? Function { get; init; }
    }

    /// <summary>Waits for a message.</summary>
    public sealed class ReceiveTask : Activity
    {
        /// <summary>The message; null where the file names none: any message is awaited in vain.</summary>
        public MessageRule? Message { get; init; }

        /// <summary>Whether the message starts the process.</summary>
        public bool Instantiates { get; init; }
    }

    /// <summary>Evaluates a decision of DMN, or asks a function.</summary>
    public sealed class BusinessRuleTask : Activity
    {
        /// <summary>The name or id of the decision, literal or computed; null where a function decides.</summary>
        public Formula? Decision { get; init; }

        /// <summary>What is asked instead of a decision.</summary>
        public Function? Function { get; init; }

        /// <summary>The variable that takes the result; without it, a context as result sets the variables that it
        /// names.</summary>
        public string? ResultVariable { get; init; }
    }

    /// <summary>Evaluates a script in FEEL.</summary>
    public sealed class ScriptTask : Activity
    {
        /// <summary>The script; null where the file has none: passed at once.</summary>
        public Formula? Script { get; init; }

        /// <summary>The variable that takes the result; without it, a context as result sets the variables that it
        /// names.</summary>
        public string? ResultVariable { get; init; }
    }

    /// <summary>Runs another process or global task, and waits for its end.</summary>
    public sealed class CallActivity : Activity
    {
        /// <summary>The id of the process or global task, literal or computed.</summary>
        public Formula? CalledElement { get; init; }

        /// <summary>Whether all variables around it go in, beside its inputs.</summary>
        public bool PassesAllIn { get; init; }

        /// <summary>Whether all variables of the called process come out, beside its outputs.</summary>
        public bool PassesAllOut { get; init; }
    }

    /// <summary>An activity that contains elements of its own (10.3.5).</summary>
    public abstract class Embedded : Activity
    {
        private protected Embedded() { }

        /// <summary>What it contains.</summary>
        public required Scope Content { get; init; }
    }

    /// <summary>An embedded sub-process.</summary>
    public sealed class SubProcess : Embedded;

    /// <summary>A sub-process that begins when its start event occurs in the scope around it (10.3.5).</summary>
    public sealed class EventSubProcess : Embedded
    {
        /// <summary>Its start event; null where the file has none, or several.</summary>
        public StartEvent? Start => Content.Starts is [StartEvent only] ? only : null;
    }

    /// <summary>A sub-process that can be cancelled, and is then compensated.</summary>
    public sealed class Transaction : Embedded;

    /// <summary>A sub-process whose activities need no flows: each without an incoming one is done.</summary>
    public sealed class AdHocSubProcess : Embedded
    {
        /// <summary>Whether only one of its activities is done at a time.</summary>
        public bool IsSequential { get; init; }

        /// <summary>When it is complete, asked each time an activity ends; null for: when all have ended.</summary>
        public Formula? CompletionCondition { get; init; }

        /// <summary>Whether activities that still run when it is complete are cancelled; else they are
        /// awaited.</summary>
        public bool CancelsRemaining { get; init; } = true;
    }

    /// <summary>A place where flows part or meet (10.6).</summary>
    public abstract class Gateway : Element
    {
        private protected Gateway() { }
    }

    /// <summary>One flow is taken: the first whose condition is true.</summary>
    public sealed class ExclusiveGateway : Gateway;

    /// <summary>All flows whose conditions are true are taken; all that can still arrive are awaited.</summary>
    public sealed class InclusiveGateway : Gateway;

    /// <summary>All flows are taken; a token on each incoming one is awaited.</summary>
    public sealed class ParallelGateway : Gateway;

    /// <summary>The first of the events behind it decides which flow is taken.</summary>
    public sealed class EventBasedGateway : Gateway
    {
        /// <summary>Whether the events behind it start the process.</summary>
        public bool Instantiates { get; init; }

        /// <summary>Whether all of the events must come; only where they start the process.</summary>
        public bool IsParallel { get; init; }
    }

    /// <summary>A condition over what has arrived decides when it opens (10.6.5, 13.4.5).</summary>
    public sealed class ComplexGateway : Gateway
    {
        /// <summary>When it opens; null for: when all that can arrive has.</summary>
        public Formula? ActivationCondition { get; init; }
    }

    /// <summary>Something that happens (10.5).</summary>
    public abstract class Event : Element
    {
        private protected Event() { }

        /// <summary>What happens; empty for a none event, several for a multiple one.</summary>
        public ImmutableArray<EventDefinition> Definitions { get; internal set; } = [];

        /// <summary>Of several definitions: whether all must occur (parallel multiple), or one.</summary>
        public bool IsParallelMultiple { get; internal set; }

        /// <summary>Of an event that catches: what of the trigger's payload goes into which variables; of one that
        /// throws: what goes into the payload.</summary>
        public ImmutableArray<Mapping> Mappings { get; internal set; } = [];
    }

    /// <summary>Where a process or sub-process begins.</summary>
    public sealed class StartEvent : Event
    {
        /// <summary>Of the start of an event sub-process: whether all else in the scope is interrupted.</summary>
        public bool IsInterrupting { get; init; } = true;
    }

    /// <summary>Waits for something to happen.</summary>
    public sealed class IntermediateCatchEvent : Event;

    /// <summary>Makes something happen.</summary>
    public sealed class IntermediateThrowEvent : Event;

    /// <summary>Waits on the border of an activity while that is active.</summary>
    public sealed class BoundaryEvent : Event
    {
        /// <summary>The activity.</summary>
        public Activity AttachedTo { get; internal set; } = null!;

        /// <summary>Whether the activity is interrupted.</summary>
        public bool IsInterrupting { get; init; } = true;
    }

    /// <summary>Where a token ends.</summary>
    public sealed class EndEvent : Event;
}
