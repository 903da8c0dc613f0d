using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Feasibility;

/// <summary>What is asked: whether these cases can be carried out by these people.</summary>
internal sealed record FeasibilityQuestion
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>Who is who. A change is tried by asking again with other rows.</summary>
    public required OfficeRows Rows { get; init; }

    /// <summary>The calendar of the unit.</summary>
    public required OfficeCalendar Calendar { get; init; }

    /// <summary>The day: what lies before it is taken to fall on it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the unit has set about its meetings, by the day of a meeting.</summary>
    public Func<DateOnly, MeetingSettings> Meetings { get; init; } = _ => new();

    /// <summary>The cases.</summary>
    public ImmutableArray<PlannedCase> Cases { get; init; } = [];

    /// <summary>The measures that cannot start, with what is missing.</summary>
    public ImmutableArray<UnassignedMeasure> Unassigned { get; init; } = [];

    /// <summary>The measures that belong to a body outside: they are recorded, and have no case.</summary>
    public ImmutableArray<int> External { get; init; } = [];
}
