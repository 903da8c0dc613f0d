using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>An open task with a due day, as the plan of reminders looks at it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">Its key in the case.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="DueOn">The day on which it is due, off or not.</param>
/// <param name="RemindersFrom">The first day on which anybody may be reminded of it: it has just begun
/// before.</param>
public sealed record RemindedTask(
    CaseId CaseId,
    int Key,
    UnitId UnitId,
    DateOnly DueOn,
    DateOnly RemindersFrom
)
{
    /// <summary>Who has it; null while nobody does.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>Who may take it while nobody has it, in the order of their codes.</summary>
    public ImmutableArray<PersonId> MayTake { get; init; } = [];

    /// <summary>The department that leads the case; null for none.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The field of work of the case; null for none.</summary>
    public FieldId? FieldId { get; init; }

    /// <summary>The post of the leader who answers for the measure; null where the case is of none.</summary>
    public PostId? LeaderPostId { get; init; }

    /// <summary>Whether a body outside of the unit answers for it.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Whether few may know of it.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether it was sent back to who has it.</summary>
    public bool IsReturned { get; init; }

    /// <summary>Whether the ladder does nothing about it beside telling people: it is part of such a step
    /// itself.</summary>
    public bool IsOfLadder { get; init; }

    /// <summary>Whether its case stands still.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whom the case is about.</summary>
    public ImmutableArray<PersonId> Concerned { get; init; } = [];

    /// <summary>Who was reminded of it on that day already: urged by hand, or by an earlier run.</summary>
    public ImmutableArray<PersonId> ToldToday { get; init; } = [];
}
