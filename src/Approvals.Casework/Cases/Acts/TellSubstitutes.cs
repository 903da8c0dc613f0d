using System.Globalization;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// Tells a substitute, and the leader in charge, that what waits for somebody who is away is offered to the substitute:
/// each once in an absence, when there is something. It may run as often as one likes.
/// </summary>
public sealed class TellSubstitutes(Office office)
{
    /// <summary>Tells them.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many letters were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var away = Substitutions.Open(snapshot, now);
        if (away.Count == 0)
            return 0;
        await using var db = office.Database.CreateDbContext();
        var written = 0;
        foreach (var one in away)
        {
            var day = snapshot.CalendarOf(one.UnitId).DateOf(now);
            var waits = await db.Set<TaskRow>()
                .AnyAsync(t => t.Assignee == one.For && t.UnitId == one.UnitId, cancel);
            if (!waits)
                continue;
            written += await WriteAsync(db, LetterCode.SubstituteOffered, one, one.By, now, cancel);
            if (LeaderOf(snapshot.Directory, one.For, day) is { } leader && leader != one.By)
                written += await WriteAsync(
                    db,
                    LetterCode.SubstituteActs,
                    one,
                    leader,
                    now,
                    cancel
                );
        }
        return written;
    }

    // The leader in charge of the department; for that leader himself, the main leader.
    private static PersonId? LeaderOf(OfficeDirectory directory, PersonId away, DateOnly day)
    {
        var person = directory.Find(away)!;
        var leader = directory.LeaderOf(person.UnitId, person.DepartmentId, day);
        if (leader is null || leader == away)
            leader = directory.MainLeaderOf(person.UnitId, day);
        return leader == away ? null : leader;
    }

    private async Task<int> WriteAsync(
        OfficeDb db,
        string letter,
        OpenSubstitution one,
        PersonId receiver,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var since = one.Since.ToString("O", CultureInfo.InvariantCulture);
        var row = new OutboxRow
        {
            UnitId = one.UnitId,
            UniqueKey = $"{letter}/{one.For}/{since}/{receiver}",
            Letter = letter,
            ReceiverId = receiver,
            StandsInFor = receiver == one.By ? one.For : null,
            CreatedAt = now,
            TryAt = now,
        };
        if (await db.Set<OutboxRow>().AnyAsync(o => o.UniqueKey == row.UniqueKey, cancel))
            return 0;
        await office.Database.TryCommitAsync([office.Tables.Outbox.InsertIfNew(row)], cancel);
        return 1;
    }
}
