using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Approvals.Casework.Storage;

/// <summary>The office's data on PostgreSQL. Several processes may share it.</summary>
public sealed class PostgresOfficeDatabase : OfficeDatabase
{
    /// <summary>All statements of a command, in all their shapes, with room to spare.</summary>
    private const int MaxPrepared = 100;

    /// <summary>What whoever migrates a database holds in it: a number that nobody else uses.</summary>
    private const long MigrationLock = 0x4170_7072_6f76_616c; // "Approval".

    private readonly NpgsqlDataSource _source;
    private readonly PooledDbContextFactory<PostgresOfficeDb> _contexts;

    /// <summary>Names a database; nothing is opened yet.</summary>
    /// <param name="connectionString">How it is reached, in the words of Npgsql.</param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public PostgresOfficeDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // What the text says itself stays. (ContainsKey is true of every word that Npgsql knows.)
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Max Auto Prepare"))
            settings.MaxAutoPrepare = MaxPrepared;
        if (!given.ContainsKey("Auto Prepare Min Usages"))
            settings.AutoPrepareMinUsages = 2;
        // Nothing here leaves anything behind in a session, so nobody need tidy it, in seven statements, for the next.
        if (!given.ContainsKey("No Reset On Close"))
            settings.NoResetOnClose = true;
        Description =
            $"PostgreSQL, database '{settings.Database}' on {settings.Host}:{settings.Port}";
        _source = NpgsqlDataSource.Create(settings);
        _contexts = new(
            new DbContextOptionsBuilder<PostgresOfficeDb>()
                .UseNpgsql(_source)
                .UseSnakeCaseNamingConvention()
                .Options
        );
    }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override OfficeDb CreateDbContext() => _contexts.CreateDbContext();

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = CreateDbContext();
        if (await Migrating.IsDoneAsync(db, cancel))
            return;
        await MakeDatabaseAsync(db, cancel);
        // EF Core's own lock ends with each migration, and the next one could then be begun twice. This one ends with
        // the transaction, or with whoever holds it.
        await using var connection = await _source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var alone = connection.CreateCommand();
        alone.CommandText = $"select pg_advisory_xact_lock({MigrationLock})";
        alone.CommandTimeout = 0; // However long the other one takes.
        await alone.ExecuteNonQueryAsync(cancel);
        if (!await Migrating.IsDoneAsync(db, cancel)) // By whoever was here first.
            await db.Database.MigrateAsync(cancel);
    }

    private static async Task MakeDatabaseAsync(OfficeDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancel))
            return;
        try
        {
            await creator.CreateAsync(cancel);
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.DuplicateDatabase
                        or PostgresErrorCodes.UniqueViolation
            ) { } // Another process was first.
    }

    /// <inheritdoc/>
    internal override Task<IDbContextTransaction> BeginSnapshotAsync(
        OfficeDb db,
        CancellationToken cancel
    ) => db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    /// <inheritdoc/>
    internal override async Task<bool> TryCommitAsync(
        IReadOnlyList<Statement> statements,
        CancellationToken cancel
    )
    {
        await using var connection = await _source.OpenConnectionAsync(cancel);
        // PostgreSQL takes what comes in one batch for one transaction: the first failure undoes all of it.
        await using var batch = BatchOf(statements, connection);
        try
        {
            // Once sent, it is done, whoever has lost patience.
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            return true;
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.UniqueViolation
                        or PostgresErrorCodes.DeadlockDetected
                        or PostgresErrorCodes.SerializationFailure
            )
        {
            return false;
        }
    }

    /// <inheritdoc/>
    internal override async Task<IReadOnlyList<object[]>> ClaimAsync(
        DueQueue queue,
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancel
    )
    {
        await using var command = _source.CreateCommand(
            $"""
            update "{queue.Table}" set {DueQueue.TryAt} = $3
            where ({queue.Columns}) in ({queue.Due("$1", "$2")} for update skip locked)
            returning {queue.Columns}
            """
        );
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = until.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await Claims.ReadAsync(reader, cancel);
    }

    /// <inheritdoc/>
    internal override async Task<BulkWrite> BeginBulkAsync(CancellationToken cancel)
    {
        var connection = await _source.OpenConnectionAsync(cancel);
        return new Bulk(connection, await connection.BeginTransactionAsync(cancel));
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlBatch BatchOf(IReadOnlyList<Statement> statements, NpgsqlConnection on)
    {
        using var maker = new NpgsqlCommand();
        var batch = on.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            statement.Fill(command.Parameters, maker, named: false);
            batch.BatchCommands.Add(command);
        }
        return batch;
    }

    private sealed class Bulk(NpgsqlConnection connection, NpgsqlTransaction transaction)
        : BulkWrite(connection, transaction)
    {
        public override async Task RunAsync(
            IReadOnlyList<Statement> statements,
            CancellationToken cancel
        )
        {
            await using var batch = BatchOf(statements, connection);
            await batch.ExecuteNonQueryAsync(cancel);
        }

        public override Task CountOnAsync(string table, string column, CancellationToken cancel) =>
            RunAsync(
                $"select setval(pg_get_serial_sequence('\"{table}\"', '{column}'), "
                    + $"coalesce(max(\"{column}\"), 0) + 1, false) from \"{table}\"",
                cancel
            );
    }
}
