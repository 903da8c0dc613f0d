using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Plans;
using Approvals.Engine.Run;

namespace Approvals.Casework.Ledger;

/// <summary>What the standing of an entry is computed from.</summary>
internal sealed record EntryFacts
{
    public required int Cycle { get; init; }

    public required MeasureClass Class { get; init; }

    /// <summary>What is missing before it can start.</summary>
    public EntryGaps Gaps { get; init; }

    /// <summary>The body outside the unit that it belongs to.</summary>
    public bool IsExternal { get; init; }

    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day permitted.</summary>
    public DateOnly? DueOn { get; init; }

    public ImmutableArray<Rhythm> Rhythms { get; init; } = [];

    public DateOnly? SuspendedUntil { get; init; }

    public bool IsWithdrawn { get; init; }

    public ImmutableArray<EntryCase> Cases { get; init; } = [];
}

/// <summary>What is missing before a measure can start.</summary>
[Flags]
public enum EntryGaps
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The responsible leader.</summary>
    Leader = 1,

    /// <summary>The lead section.</summary>
    Section = 2,

    /// <summary>The date; of a long-term one, that of its mechanism.</summary>
    Date = 4,
}

/// <summary>A case of an entry, as it stands.</summary>
internal sealed record EntryCase
{
    public required string Period { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day permitted, as it was first set.</summary>
    public required DateOnly DueOn { get; init; }

    public required CaseStatus Status { get; init; }

    public bool IsSuspended { get; init; }

    /// <summary>What its process says of itself; null where it says nothing.</summary>
    public CaseStanding? Standing { get; init; }

    /// <summary>The day of its last report on progress; null where it has none.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>The last day permitted, as it is now.</summary>
    public DateOnly LastOn => Standing?.DueOn ?? DueOn;

    public bool IsClosed => Standing?.IsClosed == true;

    /// <summary>Whether it still has to be brought to an end.</summary>
    public bool IsOpen => !IsClosed && Status == CaseStatus.Running;

    /// <summary>The last working day permitted: from the day after it, it is late.</summary>
    public DateOnly WorkOn(OfficeCalendar calendar) => calendar.OnOrBefore(LastOn);
}
