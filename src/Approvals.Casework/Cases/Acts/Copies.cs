using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What was copied to a person (抄送我).</summary>
public sealed class Copies(Office office)
{
    /// <summary>Lists it, the last first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="Inbox.MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The copies; null where there is no such person.</returns>
    public async Task<IReadOnlyList<CopyLine>?> RunAsync(
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        await using var db = await PersonList.OpenAsync(office, person, limit, cancel);
        if (db is null)
            return null;
        return await db.Set<CaseCopyRow>()
            .Where(c => c.PersonId == person)
            .OrderByDescending(c => c.SentAt)
            .ThenByDescending(c => c.CaseId)
            .Take(limit)
            .Join(
                db.Set<CaseRow>(),
                copy => copy.CaseId,
                row => row.Id,
                (copy, row) =>
                    new CopyLine(
                        copy.CaseId,
                        row.Title,
                        copy.SentById,
                        copy.SentAt,
                        copy.Note,
                        copy.ReadAt
                    )
            )
            .ToListAsync(cancel);
    }

    /// <summary>Notes that a copy was read, unless that is known.</summary>
    internal static async Task NoteReadAsync(
        Office office,
        CaseId id,
        PersonId person,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        await db.Set<CaseCopyRow>()
            .Where(c => c.CaseId == id && c.PersonId == person && c.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ReadAt, office.Clock.Now()), cancel);
    }
}

/// <summary>A copy as it stands in a list.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="SentBy">Who sent it; null where the process did.</param>
/// <param name="SentAt">When.</param>
/// <param name="Note">Why; null where nobody said.</param>
/// <param name="ReadAt">When it was read first; null while it is not.</param>
public sealed record CopyLine(
    CaseId CaseId,
    string Title,
    PersonId? SentBy,
    DateTimeOffset SentAt,
    string? Note,
    DateTimeOffset? ReadAt
);
