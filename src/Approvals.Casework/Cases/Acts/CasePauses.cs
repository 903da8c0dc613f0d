using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>A time in which a case stood still.</summary>
/// <param name="From">When it was suspended.</param>
/// <param name="To">When it went on; null while it stands.</param>
internal sealed record CasePause(DateTimeOffset From, DateTimeOffset? To);

/// <summary>When cases stood still: their journals say it.</summary>
internal static class CasePauses
{
    private const string Suspended = "suspend-case";
    private const string Resumed = "resume-case";

    /// <summary>Reads the pauses of one case, the first first.</summary>
    public static async Task<IReadOnlyList<CasePause>> ReadAsync(
        OfficeDb db,
        CaseId id,
        CancellationToken cancel
    ) =>
        (await ReadAsync(db.Set<CaseJournalRow>().Where(j => j.CaseId == id), cancel))[id].ToList();

    /// <summary>Reads the pauses of all cases that run.</summary>
    public static Task<ILookup<CaseId, CasePause>> ReadAsync(
        OfficeDb db,
        CancellationToken cancel
    ) =>
        ReadAsync(
            db.Set<CaseJournalRow>()
                .Join(
                    db.Set<CaseRow>().Where(c => c.Status == Engine.Run.CaseStatus.Running),
                    j => j.CaseId,
                    c => c.Id,
                    (j, c) => j
                ),
            cancel
        );

    private static async Task<ILookup<CaseId, CasePause>> ReadAsync(
        IQueryable<CaseJournalRow> journal,
        CancellationToken cancel
    )
    {
        var rows = await journal
            .Where(j => j.Command == Suspended || j.Command == Resumed)
            .OrderBy(j => j.CaseId)
            .ThenBy(j => j.Number)
            .Select(j => new
            {
                j.CaseId,
                j.Command,
                j.At,
            })
            .ToListAsync(cancel);
        var pauses = new List<(CaseId Id, CasePause Pause)>();
        foreach (var row in rows)
        {
            // One follows the other: nothing is suspended twice, or resumed that was not suspended.
            if (row.Command == Suspended)
                pauses.Add((row.CaseId, new(row.At, null)));
            else
                pauses[^1] = (row.CaseId, pauses[^1].Pause with { To = row.At });
        }
        return pauses.ToLookup(p => p.Id, p => p.Pause);
    }
}
