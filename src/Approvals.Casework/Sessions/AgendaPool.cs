using System.Collections.Immutable;
using Approvals.Casework.Meetings;
using Approvals.Casework.Sessions.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Sessions;

/// <summary>An item of the agenda pool, as it is listed.</summary>
/// <param name="Code">By which a meeting and its case know it.</param>
/// <param name="CaseId">The case that waits for its decision.</param>
/// <param name="Body">Which body is to decide.</param>
/// <param name="Class">What it is about.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AmountYuan">What it costs; null where it costs nothing.</param>
/// <param name="OfferedAt">When it came into the pool.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Meeting">The meeting that has it, or had it last; null for none.</param>
/// <param name="Returned">How often a meeting has sent it back.</param>
public sealed record AgendaLine(
    string Code,
    CaseId CaseId,
    MeetingBody Body,
    ItemClass Class,
    string Title,
    decimal? AmountYuan,
    DateTimeOffset OfferedAt,
    AgendaStatus Status,
    CaseId? Meeting,
    int Returned
);

/// <summary>The agenda pool (议题库) of a unit: what waits for its meetings, and what was offered too late.</summary>
public sealed class AgendaPool(Office office)
{
    /// <summary>The items, the oldest first.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="body">Only those of a body; null for all.</param>
    /// <param name="withDone">Whether those that are decided, raised or withdrawn are among them.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<AgendaLine>> ListAsync(
        UnitId unit,
        MeetingBody? body,
        bool withDone,
        CancellationToken cancel
    )
    {
        AgendaStatus[] open = [AgendaStatus.Pooled, AgendaStatus.Listed, AgendaStatus.InSession];
        await using var db = office.Database.CreateDbContext();
        var rows = db.Set<AgendaItemRow>().AsNoTracking().Where(i => i.UnitId == unit);
        if (body is { } only)
            rows = rows.Where(i => i.Body == only);
        if (!withDone)
            rows = rows.Where(i => open.Contains(i.Status));
        var found = await rows.OrderBy(i => i.Number).ToListAsync(cancel);
        return
        [
            .. found.Select(i => new AgendaLine(
                Functions.MeetingValues.CodeOf(i.Number),
                i.CaseId,
                i.Body,
                i.Class,
                i.Title,
                i.AmountFen is { } fen ? Fen.ToYuan(fen) : null,
                i.OfferedAt,
                i.Status,
                i.MeetingId,
                i.Returned
            )),
        ];
    }

    /// <summary>How often items were offered after an agenda was frozen, quarter by quarter.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImmutableArray<AdHocCount>> AdHocAsync(UnitId unit, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var attempts = await db.Set<AdHocRow>()
            .Where(a => a.UnitId == unit)
            .Select(a => new AdHocAttempt(a.OfferedOn, a.Class, a.IsAllowed))
            .ToListAsync(cancel);
        return AdHocCount.PerQuarter(attempts);
    }
}
