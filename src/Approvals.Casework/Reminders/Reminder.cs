using System.Globalization;
using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>That a person is reminded of a task on a day.</summary>
/// <param name="Task">The task.</param>
/// <param name="Rung">Working days from its due day: why that day.</param>
/// <param name="Role">As what the person is told: why that person.</param>
/// <param name="Receiver">Who gets the letter.</param>
/// <param name="Letter">Which letter.</param>
/// <param name="Way">By which way.</param>
public sealed record Reminder(
    RemindedTask Task,
    int Rung,
    LadderRole Role,
    PersonId Receiver,
    string Letter,
    LetterWay Way
)
{
    /// <summary>Who is away and stood in for by the receiver; null for nobody.</summary>
    public PersonId? StandsInFor { get; init; }

    /// <summary>Whether the person takes the place of one who cannot be told as a superior.</summary>
    public bool IsRaised { get; init; }

    /// <summary>What makes its letter the only one: the task, the rung, the day and the receiver.</summary>
    /// <param name="on">The day.</param>
    public string UniqueKey(DateOnly on) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"reminder/{Task.CaseId}/{Task.Key}/{Rung}/{on:O}/{Receiver}"
        );
}

/// <summary>That somebody is not reminded, or not by mail, though the ladder has a row for it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Rung">Working days from its due day.</param>
/// <param name="Person">Who would be told; null where it is about the task as a whole.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftOut(RemindedTask Task, int Rung, PersonId? Person, LeftOutReason Reason);

/// <summary>Why somebody is not reminded, or not by mail.</summary>
public enum LeftOutReason
{
    /// <summary>A body outside of the unit answers for it.</summary>
    External,

    /// <summary>The case stands still.</summary>
    Suspended,

    /// <summary>A later rung was passed as well while nothing ran: only the highest is told.</summary>
    Overtaken,

    /// <summary>They were reminded of it on that day already.</summary>
    ToldToday,

    /// <summary>They are away, and whoever stands in for them is told.</summary>
    StoodInFor,

    /// <summary>They are away, and nobody stands in: they read it on their return.</summary>
    Away,

    /// <summary>They have the task themselves, or may take it: nobody is told about himself as a superior.</summary>
    Own,

    /// <summary>The case is about them: they get no copy of it.</summary>
    Concerned,

    /// <summary>They have left.</summary>
    HasLeft,

    /// <summary>Nobody of the unit is there to be told.</summary>
    Nobody,

    /// <summary>They get it for another row of the ladder as well: once is enough.</summary>
    Double,

    /// <summary>They would get too many single mails: the digest says it all.</summary>
    InDigest,

    /// <summary>The ladder tells it in the product only.</summary>
    NoticeOnly,
}
