using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// Notes when who has a task opened it first: from then on the step before is not taken back without their consent.
/// </summary>
internal static class Openings
{
    /// <summary>Notes that a task was opened, unless that is known.</summary>
    /// <param name="office">The office.</param>
    /// <param name="id">The case.</param>
    /// <param name="key">The task.</param>
    /// <param name="person">Who opens it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it is still there to be opened; false where it was taken back a moment ago.</returns>
    public static async Task<bool> NoteAsync(
        Office office,
        CaseId id,
        int key,
        PersonId person,
        CancellationToken cancel
    )
    {
        if (await ReadAsync(office, id, key, cancel) is not { } known)
        {
            var row = new TaskOpeningRow
            {
                CaseId = id,
                Key = key,
                PersonId = person,
                At = office.Clock.Now(),
            };
            await office.Database.TryCommitAsync([office.Tables.Openings.InsertIfNew(row)], cancel);
            known = await ReadAsync(office, id, key, cancel) ?? row;
        }
        return known.PersonId is not null;
    }

    /// <summary>Notes of the tasks that go with a step that is taken back that nobody opens them any more. Where
    /// somebody has just done so, it fails, and whoever takes the step back is asked for that person's
    /// consent.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="change">What takes the step back.</param>
    /// <param name="opened">Which tasks had been opened when it was decided.</param>
    public static IEnumerable<Statement> TakenBack(
        OfficeTables tables,
        CaseChange change,
        IReadOnlyList<TaskOpeningRow> opened
    ) =>
        from task in change.StateBefore.OpenTasks
        where change.StateAfter.Find(task.Key)?.Task is null
        where opened.All(o => o.Key != task.Key)
        select tables.Openings.Insert(
            new()
            {
                CaseId = change.Before.Id,
                Key = task.Key,
                At = change.At,
            }
        );

    private static async Task<TaskOpeningRow?> ReadAsync(
        Office office,
        CaseId id,
        int key,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<TaskOpeningRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(o => o.CaseId == id && o.Key == key, cancel);
    }
}
