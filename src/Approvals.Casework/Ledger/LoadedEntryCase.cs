using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Engine.Run;

namespace Approvals.Casework.Ledger;

/// <summary>A case of an entry, as it was read.</summary>
internal sealed class LoadedEntryCase
{
    public required EntryCaseRow Link { get; init; }

    public required CaseStatus Status { get; init; }

    public required bool IsSuspended { get; init; }

    /// <summary>What its process says of itself; null where it says nothing.</summary>
    public CaseStandingRow? Standing { get; init; }

    /// <summary>When progress was last reported; null where it never was.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>When it was closed off; null while it is open.</summary>
    public DateTimeOffset? ClosedAt => Standing?.ClosedAt;

    /// <summary>The case, as the rules take it.</summary>
    public EntryCase AsFact(OfficeCalendar calendar) =>
        new()
        {
            Period = Link.Period,
            StartsOn = Link.StartsOn,
            DueOn = Link.DueOn,
            Status = Status,
            IsSuspended = IsSuspended,
            Standing = Standing?.Standing,
            ReportedOn = ReportedAt is { } at ? calendar.DateOf(at) : null,
        };
}
