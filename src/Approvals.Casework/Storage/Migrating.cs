using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Storage;

/// <summary>What both databases know of the forms that they are brought to, one after another.</summary>
internal static class Migrating
{
    /// <summary>Refuses a database that a newer version of the program has written.</summary>
    /// <exception cref="InvalidOperationException">It is one.</exception>
    public static async Task RefuseNewerAsync(OfficeDb db, CancellationToken cancel)
    {
        if (!await db.Database.CanConnectAsync(cancel))
            return; // It does not exist yet, or is out of reach: migrating will say which.
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        var unknown = applied.Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException(
                $"Expected a database of this version or an earlier one, but a newer version has brought it to "
                    + $"'{unknown[^1]}'. Start that version of the program, or restore an older backup."
            );
    }

    /// <summary>What a migration is called on both databases: its id without the time at which it was
    /// written.</summary>
    public static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
