using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Approvals.Casework.Storage;

/// <summary>
/// The office's data in one file of SQLite, with a log that is written ahead (WAL) and made durable at each commit.
/// Several processes on one machine may share it.
/// </summary>
public sealed class SqliteOfficeDatabase : OfficeDatabase
{
    private readonly string _connectionString;
    private readonly string _opening;
    private readonly PooledDbContextFactory<SqliteOfficeDb> _contexts;
    private readonly SqliteCommits _commits;

    /// <summary>Names a file; it is made when the tables are.</summary>
    /// <param name="path">The file.</param>
    public SqliteOfficeDatabase(string path)
        : this(path, isScratch: false) { }

    internal SqliteOfficeDatabase(string path, bool isScratch)
    {
        _opening = SqliteOpening.SettingsOf(isScratch);
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            ForeignKeys = true,
        }.ToString();
        _contexts = new(
            new DbContextOptionsBuilder<SqliteOfficeDb>()
                .UseSqlite(_connectionString)
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(new SqliteOpening(isScratch))
                .Options
        );
        _commits = new(OpenAsync);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Description => $"SQLite, file '{Path}'";

    /// <inheritdoc/>
    public override OfficeDb CreateDbContext() => _contexts.CreateDbContext();

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = CreateDbContext();
        if (await Migrating.IsDoneAsync(db, cancel))
        {
            await using var opened = await OpenToWriteAheadAsync(cancel);
            return;
        }
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var alone = await SqliteMigrationLock.TakeAsync(Path, cancel);
        await using (var connection = await OpenToWriteAheadAsync(cancel))
            await SqliteMigrationLock.HealAsync(connection, cancel);
        if (!await Migrating.IsDoneAsync(db, cancel)) // By whoever was here first.
            await db.Database.MigrateAsync(cancel);
    }

    /// <inheritdoc/>
    internal override async Task<IDbContextTransaction> BeginSnapshotAsync(
        OfficeDb db,
        CancellationToken cancel
    )
    {
        // Deferred: who only reads holds up nobody, and sees the file as it was at the first query.
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(
            deferred: true
        );
        return (await db.Database.UseTransactionAsync(transaction, cancel))!;
    }

    /// <inheritdoc/>
    internal override Task<bool> TryCommitAsync(
        IReadOnlyList<Statement> statements,
        CancellationToken cancel
    ) => _commits.RunAsync(statements, cancel);

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<object[]>> ClaimAsync(
        DueQueue queue,
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancel
    )
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            update "{queue.Table}" set {DueQueue.TryAt} = $3
            where ({queue.Columns}) in ({queue.Due("$1", "$2")})
            returning {queue.Columns}
            """;
        command.Parameters.AddWithValue("$1", now.UtcTicks);
        command.Parameters.AddWithValue("$2", limit);
        command.Parameters.AddWithValue("$3", until.UtcTicks);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await Claims.ReadAsync(reader, cancel);
    }

    /// <inheritdoc/>
    internal override async Task<BulkWrite> BeginBulkAsync(CancellationToken cancel)
    {
        var connection = await OpenAsync(cancel);
        return new Bulk(connection, connection.BeginTransaction(deferred: false));
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, _opening, cancel);
        return connection;
    }

    private async Task<SqliteConnection> OpenToWriteAheadAsync(CancellationToken cancel)
    {
        var connection = await OpenAsync(cancel);
        await RunAsync(connection, "pragma journal_mode = wal", cancel);
        return connection;
    }

    private static async Task RunAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed class Bulk(SqliteConnection connection, SqliteTransaction transaction)
        : BulkWrite(connection, transaction)
    {
        public override async Task RunAsync(
            IReadOnlyList<Statement> statements,
            CancellationToken cancel
        )
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            foreach (var statement in statements)
            {
                command.CommandText = statement.Sql;
                command.Parameters.Clear();
                statement.Fill(command.Parameters, command, named: true);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }

        // SQLite counts on from the highest that is there.
        public override Task CountOnAsync(string table, string column, CancellationToken cancel) =>
            Task.CompletedTask;
    }
}
