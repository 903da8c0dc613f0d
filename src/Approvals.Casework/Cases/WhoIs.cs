using Approvals.Casework.Storage;

namespace Approvals.Casework.Cases;

/// <summary>Who is who, for those who only know a code.</summary>
public sealed class WhoIs(Office office)
{
    /// <summary>The unit that a person belongs to; null where there is no such person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<UnitId?> UnitOfAsync(PersonId person, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        return snapshot.Directory.Find(person)?.UnitId;
    }
}
