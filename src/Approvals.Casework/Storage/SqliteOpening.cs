using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Approvals.Casework.Storage;

/// <summary>Sets what each connection to SQLite needs, also those that EF Core opens.</summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    /// <summary>A commit is on the disk before it counts; who finds the file locked waits inside of SQLite, which looks
    /// again after a millisecond, and not after the 150 of the provider.</summary>
    public const string Settings = "pragma synchronous = full; pragma busy_timeout = 20000";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
