using System.Data.Common;

namespace Approvals.Casework.Storage;

/// <summary>Many writes in one transaction, as a restore needs them.</summary>
internal abstract class BulkWrite(DbConnection connection, DbTransaction transaction)
    : IAsyncDisposable
{
    /// <summary>Empties tables, in this order.</summary>
    public async Task ClearAsync(IReadOnlyList<string> tables, CancellationToken cancel)
    {
        foreach (var table in tables)
            await RunAsync($"delete from \"{table}\"", cancel);
    }

    /// <summary>Runs statements.</summary>
    public abstract Task RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancel);

    /// <summary>Makes that the database counts on from the highest number of a column that it counts itself.</summary>
    public abstract Task CountOnAsync(string table, string column, CancellationToken cancel);

    /// <summary>Makes all of it durable.</summary>
    public Task CommitAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private protected async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
