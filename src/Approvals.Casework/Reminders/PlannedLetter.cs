using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>A letter about no single task that is to be written on a day: a digest, or what the calendar
/// brings.</summary>
/// <param name="Letter">Which letter, by its code.</param>
/// <param name="Receiver">Who gets it.</param>
/// <param name="Reason">Why that person, and why that day.</param>
/// <param name="UniqueKey">What makes it the only one of its kind.</param>
public sealed record PlannedLetter(
    string Letter,
    PersonId Receiver,
    PlannedReason Reason,
    string UniqueKey
)
{
    /// <summary>The case that it is about; null for none.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>By which way.</summary>
    public LetterWay Way { get; init; }

    /// <summary>Whether it leaves with the digests; else with the single reminders.</summary>
    public bool IsDigest { get; init; }
}

/// <summary>Why a letter about no single task is written.</summary>
public enum PlannedReason
{
    /// <summary>Something of theirs is overdue, due today or soon, or was returned.</summary>
    OwnTasks,

    /// <summary>They would have got more single mails than are bearable.</summary>
    TooManySingle,

    /// <summary>It is the first working day of the week.</summary>
    WeekBegins,

    /// <summary>The leading group meets on the next working day.</summary>
    MeetingTomorrow,

    /// <summary>They are back from leave.</summary>
    Returned,

    /// <summary>A period of a long-term measure of theirs was opened.</summary>
    PeriodOpened,

    /// <summary>The monthly report counts up to now, and is due at the end of the month.</summary>
    ReportDue,

    /// <summary>The monthly report is to be signed within two working days.</summary>
    ReportToSign,

    /// <summary>The days off of the next year are not entered.</summary>
    CalendarMissing,
}
