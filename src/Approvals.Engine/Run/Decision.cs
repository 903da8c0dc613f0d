using System.Collections.Immutable;
using Approvals.Engine.Run.Forms;

namespace Approvals.Engine.Run;

/// <summary>What was decided: facts, or a rejection.</summary>
public sealed class Decision
{
    private Decision(IReadOnlyList<CaseEvent> facts, CaseState state, Rejection? rejection)
    {
        Facts = facts;
        State = state;
        Rejection = rejection;
    }

    /// <summary>What happened, in order; empty where the command was rejected.</summary>
    public IReadOnlyList<CaseEvent> Facts { get; }

    /// <summary>The state after the facts; where the command was rejected, the state before.</summary>
    public CaseState State { get; }

    /// <summary>Why the command was rejected; null where it was not.</summary>
    public Rejection? Rejection { get; }

    /// <summary>A command that was carried out.</summary>
    internal static Decision Of(IReadOnlyList<CaseEvent> facts, CaseState state) =>
        new(facts, state, null);

    /// <summary>A command that was not.</summary>
    internal static Decision Reject(CaseState state, RejectionReason reason, string message) =>
        new([], state, new(reason, message));

    /// <summary>A task whose form was not filled in as it asks.</summary>
    internal static Decision Reject(
        CaseState state,
        string form,
        ImmutableArray<FormComplaint> complaints
    ) =>
        new(
            [],
            state,
            new(
                RejectionReason.FormNotFilled,
                $"Expected the form '{form}' to be filled in, but: "
                    + string.Join(" ", complaints.Select(c => c.Message))
            )
            {
                Complaints = complaints,
            }
        );
}

/// <summary>Why a command was rejected.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Message">The same for people: what was expected, and what there is.</param>
public sealed record Rejection(RejectionReason Reason, string Message)
{
    /// <summary>What is wrong with what was filled in, in the order of the form; empty for other reasons.</summary>
    public ImmutableArray<FormComplaint> Complaints { get; init; } = [];
}

/// <summary>The kinds of reasons for which a command is rejected.</summary>
public enum RejectionReason
{
    /// <summary>What the command is about is not there, or not any more: it was done a moment ago.</summary>
    NotFound,

    /// <summary>The case has ended.</summary>
    Ended,

    /// <summary>The case has begun already.</summary>
    Started,

    /// <summary>The case is suspended.</summary>
    Suspended,

    /// <summary>The case is not suspended.</summary>
    NotSuspended,

    /// <summary>Somebody else has claimed the task.</summary>
    ClaimedByAnother,

    /// <summary>Nobody has claimed the task.</summary>
    NotClaimed,

    /// <summary>A timer's time has not come.</summary>
    NotDue,

    /// <summary>A message is for somebody else.</summary>
    NotCorrelated,

    /// <summary>The step to go back to was not done before, or does not lead here.</summary>
    NotEarlier,

    /// <summary>Somebody has acted since.</summary>
    TooLate,

    /// <summary>Only who did a step may withdraw it.</summary>
    NotTheirs,

    /// <summary>The element cannot be used for this.</summary>
    NotPossible,

    /// <summary>The form of a task is not filled in as it asks.</summary>
    FormNotFilled,

    /// <summary>A running case cannot be mapped to the other definition.</summary>
    CannotMigrate,

    /// <summary>A document was served in between: only a new document can correct it.</summary>
    AlreadyServed,

    /// <summary>The definition forbids it at this step.</summary>
    Forbidden,

    /// <summary>Somebody who was asked to sign before has not answered yet.</summary>
    AwaitsSigners,
}
