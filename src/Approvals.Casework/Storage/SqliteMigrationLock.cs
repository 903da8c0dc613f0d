using Microsoft.Data.Sqlite;

namespace Approvals.Casework.Storage;

/// <summary>
/// Lets one process at a time migrate a file of SQLite. EF Core's own lock is a row in a table: a process that dies
/// leaves it behind, and everybody waits for ever. This one is the system's lock on a file beside the database, which
/// ends with its holder; whoever has it knows that a row in EF's table belongs to nobody, and removes it.
/// </summary>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private SqliteMigrationLock(FileStream file) => _file = file;

    /// <summary>Waits until no other process migrates the database.</summary>
    /// <param name="database">The file of the database.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<SqliteMigrationLock> TakeAsync(
        string database,
        CancellationToken cancel
    )
    {
        while (true)
        {
            try
            {
                return new(
                    new FileStream(
                        database + ".migrating",
                        FileMode.OpenOrCreate,
                        FileAccess.ReadWrite,
                        FileShare.None
                    )
                );
            }
            catch (IOException e)
                when (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                // It is no time of the office's, so it is not told by its clock.
                await Task.Delay(LookAgainAfter, TimeProvider.System, cancel);
            }
        }
    }

    /// <summary>Removes what a process that died while it migrated has left behind.</summary>
    public static async Task HealAsync(SqliteConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select count(*) from sqlite_master where type = 'table' and name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancel) is not > 0L)
            return;
        command.CommandText = "delete from __EFMigrationsLock";
        await command.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
