using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What all lists of a person begin with.</summary>
internal static class PersonList
{
    /// <summary>The database to read it from; null where there is no such person.</summary>
    /// <param name="office">The office.</param>
    /// <param name="person">Whose list it is.</param>
    /// <param name="limit">How many lines at the most; 1 to <see cref="Inbox.MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is none of these.</exception>
    public static async Task<OfficeDb?> OpenAsync(
        Office office,
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, Inbox.MaxLines);
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        return snapshot.Directory.Find(person) is null ? null : office.Database.CreateDbContext();
    }
}
