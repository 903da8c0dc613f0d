using System.Collections.Frozen;
using Approvals.Casework.Calendar;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>What a plan of reminders of a unit rests on, for a working day.</summary>
/// <param name="Ladder">Who is told what when.</param>
/// <param name="Directory">Who is who.</param>
/// <param name="Calendar">The calendar of the unit.</param>
/// <param name="Settings">What the unit has set.</param>
/// <param name="Today">The day that is planned; a working day.</param>
/// <param name="Since">The last day that was planned before: what passed after it is caught up. Null for
/// none.</param>
public sealed record LadderSetting(
    LadderTable Ladder,
    OfficeDirectory Directory,
    OfficeCalendar Calendar,
    ReminderSettings Settings,
    DateOnly Today,
    DateOnly? Since
)
{
    /// <summary>Who stands in for whom on that day.</summary>
    public IReadOnlyDictionary<PersonId, PersonId> StandIns { get; init; } =
        FrozenDictionary<PersonId, PersonId>.Empty;

    /// <summary>Whether somebody is away for the whole of that day.</summary>
    public bool IsAway(PersonId person) => Directory.IsAbsentAllDay(person, Today);
}
