using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Storage;

/// <summary>What both databases know of the forms that they are brought to, one after another.</summary>
internal static class Migrating
{
    /// <summary>Whether a database has this version's form already, as it mostly has: then there is nothing to do, and
    /// nobody to wait for. EF Core would compare its whole model with that of the last migration first.</summary>
    /// <exception cref="InvalidOperationException">A newer version of the program has written it.</exception>
    public static async Task<bool> IsDoneAsync(OfficeDb db, CancellationToken cancel)
    {
        if (!await db.Database.CanConnectAsync(cancel))
            return false; // It does not exist yet, or is out of reach: migrating will say which.
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        var known = db.Database.GetMigrations();
        var unknown = applied.Except(known).ToList();
        return unknown.Count == 0
            ? !known.Except(applied).Any()
            : throw new InvalidOperationException(
                $"Expected a database of this version or an earlier one, but a newer version has brought it to "
                    + $"'{unknown[^1]}'. Start that version of the program, or restore an older backup."
            );
    }

    /// <summary>What a migration is called on both databases: its id without the time at which it was
    /// written.</summary>
    public static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
