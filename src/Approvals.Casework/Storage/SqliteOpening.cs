using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Approvals.Casework.Storage;

/// <summary>Sets what each connection to SQLite needs, also those that EF Core opens.</summary>
internal sealed class SqliteOpening(bool isScratch) : DbConnectionInterceptor
{
    /// <summary>A commit is on the disk before it counts; who finds the file locked waits inside of SQLite, which looks
    /// again after a millisecond, and not after the 150 of the provider.</summary>
    private const string Durable = "pragma synchronous = full; pragma busy_timeout = 20000";

    /// <summary>The disk is left to the system: what a crash loses was not meant to stay.</summary>
    private const string Scratch = "pragma synchronous = off; pragma busy_timeout = 20000";

    /// <summary>What a connection begins with.</summary>
    public static string SettingsOf(bool isScratch) => isScratch ? Scratch : Durable;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(isScratch);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(isScratch);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
