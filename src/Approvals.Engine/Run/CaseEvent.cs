using System.Collections.Immutable;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>
/// What has happened in a case: the only output of a decision. Everything else (state, open tasks, timers, what is
/// sent, history) is computed from these facts. They name elements by id and instances by key, so that they can be read
/// without the definition.
/// </summary>
public abstract record CaseEvent
{
    private CaseEvent() { } // Closed: these kinds and no others.

    /// <summary>A case began. Its root instance has the key 1.</summary>
    /// <param name="Process">The id of the process.</param>
    /// <param name="Version">The version of the definition; null where it has none.</param>
    /// <param name="Variables">The variables that it began with.</param>
    public sealed record CaseStarted(string Process, string? Version, Value.Context Variables)
        : CaseEvent;

    /// <summary>Nothing is left to do: the case has come to its end.</summary>
    public sealed record CaseCompleted : CaseEvent;

    /// <summary>Somebody ended the case before its end.</summary>
    /// <param name="By">Who; null where nobody said.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    public sealed record CaseCancelled(string? By, string? Reason) : CaseEvent;

    /// <summary>The case stands still until it is resumed.</summary>
    /// <param name="By">Who; null where nobody said.</param>
    public sealed record CaseSuspended(string? By) : CaseEvent
    {
        /// <summary>Until when it is meant to stand still; null where nobody said.</summary>
        public DateTimeOffset? Until { get; init; }
    }

    /// <summary>The case goes on.</summary>
    /// <param name="By">Who; null where nobody said.</param>
    public sealed record CaseResumed(string? By) : CaseEvent;

    /// <summary>The case goes on under another definition.</summary>
    /// <param name="Process">The id of its process from now on.</param>
    /// <param name="Version">The version; null where it has none.</param>
    /// <param name="Elements">The elements whose ids are other ones from now on: from, to.</param>
    public sealed record CaseMigrated(
        string Process,
        string? Version,
        ImmutableArray<Renamed> Elements
    ) : CaseEvent;

    /// <summary>A token came to an element.</summary>
    /// <param name="Key">The key of this visit, counted within the case.</param>
    /// <param name="Element">The element.</param>
    /// <param name="Scope">The key of the instance of the scope around it.</param>
    /// <param name="Flow">The flow by which the token came; null where it came by none.</param>
    /// <param name="Loop">Of an instance of a loop: which it is, from 1; else 0.</param>
    public sealed record ElementEntered(
        int Key,
        string Element,
        int Scope,
        string? Flow,
        int Loop = 0
    ) : CaseEvent
    {
        /// <summary>Whether it waits there for other tokens.</summary>
        public bool Gathers { get; init; }

        /// <summary>The key of the instance that waits for it, where it undoes something; else 0.</summary>
        public int Compensates { get; init; }

        /// <summary>The key of the completed visit that it reopens in order to undo it; else 0.</summary>
        public int Reopens { get; init; }

        /// <summary>Whether it is the task of an added signer; then its scope is the task that is signed.</summary>
        public bool Signs { get; init; }

        /// <summary>The key of the task that was sent back and to which it leads straight when it is done, or of the
        /// sub-process around it that does; else 0.</summary>
        public int Corrects { get; init; }
    }

    /// <summary>An activity was completed normally.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Element">The activity.</param>
    /// <param name="By">Who completed it; null where no person did.</param>
    public sealed record ActivityCompleted(int Key, string Element, string? By) : CaseEvent;

    /// <summary>An event occurred: it was triggered, or has thrown.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Element">The event.</param>
    public sealed record EventOccurred(int Key, string Element) : CaseEvent;

    /// <summary>A gateway let a token pass.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Element">The gateway.</param>
    public sealed record GatewayPassed(int Key, string Element) : CaseEvent;

    /// <summary>A token ended without more: it was merged with others, or what it stood for is done.</summary>
    /// <param name="Key">The visit.</param>
    public sealed record TokenConsumed(int Key) : CaseEvent;

    /// <summary>A visit ended before it was completed.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Element">The element.</param>
    /// <param name="Why">Why.</param>
    public sealed record ElementCancelled(int Key, string Element, CancelReason Why) : CaseEvent;

    /// <summary>A gateway has let tokens pass, and waits for the rest (BPMN 2.0, 13.4.5).</summary>
    /// <param name="Key">The visit that stands for it until then.</param>
    /// <param name="Flows">The flows whose tokens it has taken.</param>
    public sealed record GatewayOpened(int Key, ImmutableArray<string> Flows) : CaseEvent;

    /// <summary>An activity is done several times.</summary>
    /// <param name="Key">The visit that stands for all of the times.</param>
    /// <param name="Items">The items, where there are any.</param>
    /// <param name="Total">How many instances; 0 where a condition decides.</param>
    /// <param name="Results">The name under which the results can be read so far; null for none.</param>
    public sealed record LoopStarted(int Key, Value.List? Items, int Total, string? Results)
        : CaseEvent;

    /// <summary>An instance of a loop left its result.</summary>
    /// <param name="Key">The visit that stands for all of the times.</param>
    /// <param name="Loop">Which instance, from 1.</param>
    /// <param name="Result">The result.</param>
    public sealed record LoopResultKept(int Key, int Loop, Value Result) : CaseEvent;

    /// <summary>One more instance of a loop is to be done.</summary>
    /// <param name="Key">The visit that stands for all of the times.</param>
    /// <param name="Item">Its item; null where the loop has none.</param>
    public sealed record LoopExtended(int Key, Value? Item) : CaseEvent;

    /// <summary>One instance of a loop that has not begun will not be done.</summary>
    /// <param name="Key">The visit that stands for all of the times.</param>
    /// <param name="Loop">Which, from 1; those behind it move up.</param>
    public sealed record LoopShortened(int Key, int Loop) : CaseEvent;

    /// <summary>All instances of a loop have ended.</summary>
    /// <param name="Key">The visit that stands for all of the times.</param>
    /// <param name="Element">The activity.</param>
    public sealed record LoopCompleted(int Key, string Element) : CaseEvent;

    /// <summary>A call activity began to run another process.</summary>
    /// <param name="Key">The visit of the call activity.</param>
    /// <param name="Process">The id of the called process.</param>
    /// <param name="Variables">The variables that it began with.</param>
    public sealed record ProcessCalled(int Key, string Process, Value.Context Variables)
        : CaseEvent;

    /// <summary>Variables got values.</summary>
    /// <param name="Scope">The key of the instance whose variables they are; 1 is the case.</param>
    /// <param name="Values">Their values.</param>
    public sealed record VariablesSet(int Scope, Value.Context Values) : CaseEvent;

    /// <summary>A task waits for a person.</summary>
    /// <param name="Key">The visit of the user task.</param>
    /// <param name="Task">Who may do it, until when.</param>
    public sealed record TaskOpened(int Key, OpenTask Task) : CaseEvent;

    /// <summary>Somebody took a task.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who.</param>
    public sealed record TaskClaimed(int Key, string By) : CaseEvent;

    /// <summary>A task is free again.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who gave it back; null where nobody said.</param>
    public sealed record TaskReleased(int Key, string? By) : CaseEvent;

    /// <summary>A task was given to somebody for good.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Person">Who got it.</param>
    /// <param name="By">Who gave it; null where nobody said.</param>
    public sealed record TaskAssigned(int Key, string Person, string? By) : CaseEvent;

    /// <summary>Somebody else is to prepare a task; who has it still does it (委托).</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Person">Who prepares it.</param>
    /// <param name="Scope">What of it, in words; null for all.</param>
    /// <param name="Until">How long; null for as long as it is open.</param>
    /// <param name="By">Who asked; null where nobody said.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    public sealed record TaskDelegated(
        int Key,
        string Person,
        string? Scope,
        DateTimeOffset? Until,
        string? By,
        string? Reason
    ) : CaseEvent;

    /// <summary>Who was to prepare a task no longer is.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who took it back; null where nobody said.</param>
    public sealed record TaskTakenBack(int Key, string? By) : CaseEvent;

    /// <summary>A task was prepared, and is with who has it again.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who prepared it; null where nobody said.</param>
    /// <param name="Values">What was filled in.</param>
    public sealed record TaskPrepared(int Key, string? By, Value.Context Values) : CaseEvent;

    /// <summary>Somebody is asked to sign a task beside who has it (加签).</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who is to sign.</param>
    /// <param name="Mode">When.</param>
    /// <param name="By">Who asked; null where nobody said.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    public sealed record SignerAdded(
        int Key,
        string Person,
        SignerMode Mode,
        string? By,
        string? Reason
    ) : CaseEvent;

    /// <summary>Somebody is asked to sign no more (减签).</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Person">Who was to sign.</param>
    /// <param name="By">Who took that back; null where nobody said.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    public sealed record SignerRemoved(int Key, string Person, string? By, string? Reason)
        : CaseEvent;

    /// <summary>An added signer has answered.</summary>
    /// <param name="Key">The visit of the signer's own task.</param>
    /// <param name="Person">Who.</param>
    /// <param name="Outcome">What.</param>
    /// <param name="Opinion">In which words; null where nothing was said.</param>
    public sealed record SignerAnswered(
        int Key,
        string Person,
        SignerOutcome Outcome,
        string? Opinion
    ) : CaseEvent;

    /// <summary>A task was sent back, and waits until an earlier step was done anew; then it opens again.</summary>
    /// <param name="Key">The visit.</param>
    public sealed record TaskSetAside(int Key) : CaseEvent;

    /// <summary>A document was served on somebody: no return goes back across that.</summary>
    /// <param name="Key">The visit of the activity.</param>
    /// <param name="Element">The activity.</param>
    public sealed record DocumentServed(int Key, string Element) : CaseEvent;

    /// <summary>Somebody did a task.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who; null where nobody said.</param>
    /// <param name="Values">What was given.</param>
    public sealed record TaskCompleted(int Key, string? By, Value.Context Values) : CaseEvent
    {
        /// <summary>The step just before, where the same person decided on the same: this one was not asked again. Else
        /// null.</summary>
        public string? MergedWith { get; init; }
    }

    /// <summary>A task or a timer is due at another time.</summary>
    /// <param name="Key">The visit of the task, or the timer.</param>
    /// <param name="DueAt">When; null for never (tasks only).</param>
    /// <param name="By">Who changed it; null where nobody said.</param>
    public sealed record DueChanged(int Key, DateTimeOffset? DueAt, string? By) : CaseEvent
    {
        /// <summary>The text that it was computed from, where it was computed anew; null where it was set by
        /// hand.</summary>
        public string? Rule { get; init; }
    }

    /// <summary>A wait began: for a time, a message, a signal or a condition.</summary>
    /// <param name="Wait">The wait.</param>
    public sealed record WaitStarted(Wait Wait) : CaseEvent;

    /// <summary>A timer fired.</summary>
    /// <param name="Key">The timer.</param>
    /// <param name="NextAt">When it fires again; null where it does not.</param>
    /// <param name="Left">How many firings are left after that; null for no limit.</param>
    public sealed record TimerFired(int Key, DateTimeOffset? NextAt, int? Left) : CaseEvent;

    /// <summary>An awaited message came.</summary>
    /// <param name="Key">The wait.</param>
    /// <param name="Payload">What it carries.</param>
    /// <param name="GoesOn">Whether more are awaited.</param>
    public sealed record MessageReceived(int Key, Value.Context Payload, bool GoesOn) : CaseEvent;

    /// <summary>An awaited signal came.</summary>
    /// <param name="Key">The wait.</param>
    /// <param name="Payload">What it carries.</param>
    /// <param name="GoesOn">Whether more are awaited.</param>
    public sealed record SignalReceived(int Key, Value.Context Payload, bool GoesOn) : CaseEvent;

    /// <summary>An awaited condition became true, or false again.</summary>
    /// <param name="Key">The wait.</param>
    /// <param name="Holds">Whether it is true now.</param>
    /// <param name="GoesOn">Whether it is watched further.</param>
    public sealed record ConditionChanged(int Key, bool Holds, bool GoesOn) : CaseEvent;

    /// <summary>A wait ended in vain.</summary>
    /// <param name="Key">The wait.</param>
    public sealed record WaitEnded(int Key) : CaseEvent;

    /// <summary>Something outside of the engine is asked to do work.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Request">What is asked for.</param>
    public sealed record FunctionRequested(int Key, FunctionRequest Request) : CaseEvent;

    /// <summary>What was asked for was done.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Results">What it gave.</param>
    public sealed record FunctionCompleted(int Key, Value.Context Results) : CaseEvent;

    /// <summary>What was asked for failed.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="RetriesLeft">How often it will be tried again; 0: it has become an incident.</param>
    public sealed record FunctionFailed(int Key, string Reason, int RetriesLeft) : CaseEvent;

    /// <summary>A decision of DMN was taken.</summary>
    /// <param name="Key">The visit of the task.</param>
    /// <param name="Decision">The decision.</param>
    /// <param name="Result">Its result.</param>
    public sealed record DecisionMade(int Key, string Decision, Value Result) : CaseEvent;

    /// <summary>A message leaves the case.</summary>
    /// <param name="Key">The visit of the element that sends it.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="CorrelationKey">What tells its receivers apart; null where it has none.</param>
    /// <param name="Payload">What it carries.</param>
    public sealed record MessageSent(
        int Key,
        string Name,
        Value? CorrelationKey,
        Value.Context Payload
    ) : CaseEvent;

    /// <summary>A signal goes to all who wait for it.</summary>
    /// <param name="Key">The visit of the element that sends it.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Payload">What it carries.</param>
    public sealed record SignalSent(int Key, string Name, Value.Context Payload) : CaseEvent;

    /// <summary>An error was thrown.</summary>
    /// <param name="Key">The visit of the element that threw it.</param>
    /// <param name="Code">Its code; null where it has none.</param>
    /// <param name="CaughtBy">The event that caught it; null where none did.</param>
    public sealed record ErrorThrown(int Key, string? Code, string? CaughtBy) : CaseEvent;

    /// <summary>An escalation was thrown.</summary>
    /// <param name="Key">The visit of the element that threw it.</param>
    /// <param name="Code">Its code; null where it has none.</param>
    /// <param name="CaughtBy">The event that caught it; null where none did.</param>
    public sealed record EscalationThrown(int Key, string? Code, string? CaughtBy) : CaseEvent;

    /// <summary>A completed activity can be undone from now on.</summary>
    /// <param name="Kept">What is kept of it.</param>
    public sealed record CompensationKept(Kept Kept) : CaseEvent;

    /// <summary>Completed activities are being undone, one after another.</summary>
    /// <param name="Key">The visit that waits until they are.</param>
    /// <param name="Kept">The keys of the activities, in the order in which they are undone.</param>
    public sealed record CompensationStarted(int Key, ImmutableArray<int> Kept) : CaseEvent;

    /// <summary>An activity begins to be undone.</summary>
    /// <param name="Key">The visit that waits until it is.</param>
    /// <param name="Kept">The key of the activity.</param>
    public sealed record CompensationTaken(int Key, int Kept) : CaseEvent;

    /// <summary>The case cannot go on here until somebody helps.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="Incident">What is wrong.</param>
    public sealed record IncidentRaised(int Key, Incident Incident) : CaseEvent;

    /// <summary>Somebody helped.</summary>
    /// <param name="Key">The visit.</param>
    /// <param name="By">Who; null where nobody said.</param>
    public sealed record IncidentResolved(int Key, string? By) : CaseEvent;

    /// <summary>A case went back, or was moved by hand.</summary>
    /// <param name="Kind">How.</param>
    /// <param name="From">The element from which.</param>
    /// <param name="To">The element to which.</param>
    /// <param name="Void">The steps that were done and count no more.</param>
    /// <param name="By">Who; null where nobody said.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    public sealed record CaseRedirected(
        RedirectKind Kind,
        string From,
        string To,
        ImmutableArray<PassedStep> Void,
        string? By,
        string? Reason
    ) : CaseEvent
    {
        /// <summary>Whether what was done in between still counts, so that the earlier step leads straight back to
        /// where it came from.</summary>
        public bool StraightBack { get; init; }
    }
}

/// <summary>An element that has another id in another version.</summary>
/// <param name="From">The id before.</param>
/// <param name="To">The id after.</param>
public sealed record Renamed(string From, string To);

/// <summary>Why a visit ended before it was completed.</summary>
public enum CancelReason
{
    /// <summary>An event interrupted it.</summary>
    Interrupted,

    /// <summary>A terminate end event was reached.</summary>
    Terminated,

    /// <summary>The loop or ad-hoc sub-process around it was complete.</summary>
    NotNeeded,

    /// <summary>Another event behind the gateway came first.</summary>
    AnotherCameFirst,

    /// <summary>The transaction was cancelled.</summary>
    TransactionCancelled,

    /// <summary>The task was sent back.</summary>
    Returned,

    /// <summary>What led to it was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was moved by hand.</summary>
    Moved,

    /// <summary>It was taken out of a loop by hand.</summary>
    Removed,

    /// <summary>The case was cancelled.</summary>
    CaseCancelled,
}

/// <summary>How a case came to stand at an element without a flow that leads there.</summary>
public enum RedirectKind
{
    /// <summary>A task was sent back to an earlier step.</summary>
    Return,

    /// <summary>Who did a step took it back.</summary>
    Withdrawal,

    /// <summary>An administrator moved it.</summary>
    Move,
}
