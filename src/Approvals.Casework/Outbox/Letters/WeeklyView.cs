using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>How the measures stand that a leader answers for, with what waits for the leader; the main leader answers
/// for all (每周一览).</summary>
internal sealed class WeeklyView()
    : DigestLetter(LetterCode.WeeklyView, version: 1, withLater: false)
{
    public override async Task<LetterFacts> ReadAsync(
        LetterReading reading,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        var facts = await base.ReadAsync(reading, row, cancel);
        var directory = reading.Snapshot.Directory;
        var day = reading.TodayIn(row.UnitId);
        var entries = reading
            .Db.Set<EntryRow>()
            .Where(e => e.UnitId == row.UnitId && e.WithdrawnOn == null);
        if (directory.MainLeaderOf(row.UnitId, day) != row.ReceiverId)
        {
            var posts = directory.PostsOf(row.ReceiverId, day).Select(post => post.Id).ToList();
            entries = entries.Where(e =>
                e.LeaderPostId != null && posts.Contains(e.LeaderPostId.Value)
            );
        }
        var counts = await (
            from entry in entries
            join standing in reading.Db.Set<EntryStandingRow>() on entry.Id equals standing.EntryId
            group standing by standing.Light into lights
            select new { lights.Key, Count = lights.Count() }
        ).ToListAsync(cancel);
        return facts with
        {
            View = facts.View with
            {
                Lights =
                [
                    .. Enum.GetValues<Light>()
                        .SelectMany(light => counts.Where(c => c.Key == light))
                        .Select(c => new LightCount(c.Key, c.Count)),
                ],
            },
        };
    }
}
