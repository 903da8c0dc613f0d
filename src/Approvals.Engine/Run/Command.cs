using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>What somebody or something wants a case to do.</summary>
public abstract record Command
{
    private Command() { } // Closed: these kinds and no others.

    /// <summary>Who acts; null where no person does, or nobody said.</summary>
    public string? By { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Begins a case.</summary>
    /// <param name="Variables">Its variables, and what the start event's trigger carries.</param>
    /// <param name="StartEvent">The element that starts it: a start event, or a receive task or event that starts the
    /// process; null for its none start event, or for the first that there is.</param>
    /// <param name="Definition">Which of the definitions of a multiple start event occurred, from 0.</param>
    public sealed record StartCase(
        Value.Context Variables,
        string? StartEvent = null,
        int Definition = 0
    ) : Command;

    /// <summary>Reports a user task as done.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Values">What was given.</param>
    public sealed record CompleteTask(int Key, Value.Context Values) : Command;

    /// <summary>Takes a task: nobody else may complete it from then on.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who takes it.</param>
    public sealed record ClaimTask(int Key, string Person) : Command;

    /// <summary>Gives a task back.</summary>
    /// <param name="Key">The visit of the task.</param>
    public sealed record ReleaseTask(int Key) : Command;

    /// <summary>Gives a task to somebody for good (转办), whoever has it.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who gets it.</param>
    public sealed record AssignTask(int Key, string Person) : Command;

    /// <summary>Has somebody else prepare a task; who has it still does it (委托).</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who prepares it.</param>
    /// <param name="Scope">What of it, in words; null for all.</param>
    /// <param name="Until">How long, later than now; null for as long as it is open.</param>
    public sealed record DelegateTask(
        int Key,
        string Person,
        string? Scope = null,
        DateTimeOffset? Until = null
    ) : Command;

    /// <summary>Ends that somebody else prepares a task.</summary>
    /// <param name="Key">The visit of the task.</param>
    public sealed record TakeBackTask(int Key) : Command;

    /// <summary>Hands a task that was delegated back with what was prepared: a draft for who has it. It is checked by
    /// the form as at completion, but what must be filled in may be left empty.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Values">What was filled in.</param>
    public sealed record PrepareTask(int Key, Value.Context Values) : Command;

    /// <summary>Asks somebody to sign a task, too (加签): with a task of their own, which is completed as any other,
    /// with <c>outcome</c> (<c>agree</c> or <c>disagree</c>) and <c>opinion</c>.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who is to sign.</param>
    /// <param name="Mode">When.</param>
    public sealed record AddSigner(int Key, string Person, SignerMode Mode) : Command;

    /// <summary>Takes back that somebody is to sign, too, who has not yet (减签). Only who asked may.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who was to sign.</param>
    public sealed record RemoveSigner(int Key, string Person) : Command;

    /// <summary>A timer's time has come.</summary>
    /// <param name="Key">The timer.</param>
    public sealed record FireTimer(int Key) : Command;

    /// <summary>A message came for somebody who waits for it.</summary>
    /// <param name="Key">The wait.</param>
    /// <param name="CorrelationKey">What the sender named; null where it named nothing.</param>
    /// <param name="Payload">What the message carries.</param>
    public sealed record DeliverMessage(int Key, Value? CorrelationKey, Value.Context Payload)
        : Command;

    /// <summary>A signal was sent: all in the case who wait for it are told.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Payload">What it carries.</param>
    public sealed record DeliverSignal(string Name, Value.Context Payload) : Command;

    /// <summary>What a task asked for outside of the engine was done.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Results">What it gave.</param>
    public sealed record CompleteFunction(int Key, Value.Context Results) : Command;

    /// <summary>What a task asked for outside of the engine failed.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Problem">Why.</param>
    public sealed record FailFunction(int Key, string Problem) : Command;

    /// <summary>Throws an error at an activity that is being done.</summary>
    /// <param name="Key">The visit of the activity.</param>
    /// <param name="Code">The error's code.</param>
    /// <param name="Values">What the error carries.</param>
    public sealed record ThrowError(int Key, string Code, Value.Context Values) : Command;

    /// <summary>Throws an escalation at an activity that is being done; it goes on unless it is interrupted.</summary>
    /// <param name="Key">The visit of the activity.</param>
    /// <param name="Code">The escalation's code.</param>
    /// <param name="Values">What the escalation carries.</param>
    public sealed record ThrowEscalation(int Key, string Code, Value.Context Values) : Command;

    /// <summary>Sends an open task back to an earlier step. What was done from that step on counts no more.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="To">The earlier activity.</param>
    public sealed record ReturnTask(int Key, string To) : Command
    {
        /// <summary>Whether what was done from that step on still counts: when it was done anew, the task opens again,
        /// and what lies between is not done once more.</summary>
        public bool StraightBack { get; init; }
    }

    /// <summary>Takes a step back that <see cref="Command.By"/> did, while nobody has acted after it.</summary>
    /// <param name="To">The activity that was done.</param>
    public sealed record WithdrawStep(string To) : Command;

    /// <summary>Adds an instance to a running multi-instance activity.</summary>
    /// <param name="Key">The visit of the whole, or of any of its instances.</param>
    /// <param name="Item">Its item; null where the activity has none.</param>
    public sealed record AddInstance(int Key, Value? Item) : Command;

    /// <summary>Takes an instance that is not completed out of a running multi-instance activity.</summary>
    /// <param name="Key">The visit of the whole, or of any of its instances.</param>
    /// <param name="Item">Its item; null for the last.</param>
    public sealed record RemoveInstance(int Key, Value? Item) : Command;

    /// <summary>Begins an activity of a running ad-hoc sub-process once more.</summary>
    /// <param name="Key">The visit of the sub-process.</param>
    /// <param name="Activity">The activity.</param>
    public sealed record ActivateActivity(int Key, string Activity) : Command;

    /// <summary>Moves a token by hand to any element: what it stands on is cancelled.</summary>
    /// <param name="Key">The visit that ends.</param>
    /// <param name="To">The element where it goes on.</param>
    public sealed record MoveToken(int Key, string To) : Command;

    /// <summary>Sets variables by hand.</summary>
    /// <param name="Key">The instance whose variables they are; 1 is the case.</param>
    /// <param name="Values">Their values.</param>
    public sealed record SetVariables(int Key, Value.Context Values) : Command;

    /// <summary>Stops a case until it is resumed: nothing but repairs is accepted meanwhile. Timers run on; those that
    /// fall due fire when the case is resumed.</summary>
    public sealed record SuspendCase : Command
    {
        /// <summary>Until when it is meant to stand still, as it is noted with it; null where nobody said. It does not
        /// go on by itself.</summary>
        public DateTimeOffset? Until { get; init; }
    }

    /// <summary>Lets a suspended case go on.</summary>
    public sealed record ResumeCase : Command;

    /// <summary>Tries again where an incident stands.</summary>
    /// <param name="Key">The visit.</param>
    public sealed record RetryIncident(int Key) : Command;

    /// <summary>Goes on behind an incident, as though the element had been completed.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Values">The variables that it would have set.</param>
    public sealed record ResolveIncident(int Key, Value.Context Values) : Command;

    /// <summary>Changes when a task or timer is due.</summary>
    /// <param name="Key">The visit of the task, or the timer.</param>
    /// <param name="DueAt">When; null for never (tasks only).</param>
    public sealed record ChangeDue(int Key, DateTimeOffset? DueAt) : Command
    {
        /// <summary>The text that it was computed from, where it was computed anew for another calendar; null where it
        /// is set by hand.</summary>
        public string? Rule { get; init; }
    }

    /// <summary>Ends a case before its end.</summary>
    public sealed record CancelCase : Command;

    /// <summary>Puts a case under another definition.</summary>
    /// <param name="To">The definition.</param>
    /// <param name="Mapping">Which element becomes which.</param>
    public sealed record MigrateCase(CompiledProcess To, MigrationPlan Mapping) : Command;
}
