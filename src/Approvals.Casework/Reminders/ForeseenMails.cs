using System.Collections.Immutable;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>What is foreseen of the mails of a day, as things stand now.</summary>
/// <param name="Mails">Which go out, in the order in which they leave.</param>
/// <param name="None">Which do not.</param>
public sealed record ForeseenMails(
    ImmutableArray<ForeseenMail> Mails,
    ImmutableArray<ForeseenNone> None
);

/// <summary>A mail that goes out.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="At">When.</param>
/// <param name="Receiver">To whom.</param>
/// <param name="Letter">Which letter, by its code.</param>
public sealed record ForeseenMail(
    UnitId UnitId,
    DateTimeOffset At,
    PersonId Receiver,
    string Letter
)
{
    /// <summary>The case that it is about; null for none.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The task that it is about; null for none.</summary>
    public int? Key { get; init; }

    /// <summary>Working days from the due day: why that day; null for what is no reminder.</summary>
    public int? Rung { get; init; }

    /// <summary>As what they are told: why that person; null for what is no reminder.</summary>
    public LadderRole? Role { get; init; }

    /// <summary>Who is away and stood in for; null for nobody.</summary>
    public PersonId? StandsInFor { get; init; }

    /// <summary>Whether they take the place of one who cannot be told as a superior.</summary>
    public bool IsRaised { get; init; }

    /// <summary>Why it is written, where it is no reminder of a task; null for what lies in the outbox
    /// already.</summary>
    public PlannedReason? Reason { get; init; }
}

/// <summary>A mail that the ladder has a row for and that does not go out.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="CaseId">The case; null for what is about none.</param>
/// <param name="Key">The task; null for what is about none.</param>
/// <param name="Rung">Working days from the due day; null for what is no reminder.</param>
/// <param name="Person">Who would get it; null where it is about the task as a whole.</param>
/// <param name="Reason">Why not; null where they have no address.</param>
public sealed record ForeseenNone(
    UnitId UnitId,
    CaseId? CaseId,
    int? Key,
    int? Rung,
    PersonId? Person,
    LeftOutReason? Reason
);
