using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Approvals.Casework.Storage;

/// <summary>
/// Where the office's data lies, and what differs between SQLite and PostgreSQL: how it is opened, and how the
/// writes of one command become durable all at once.
/// </summary>
public abstract class OfficeDatabase : IDbContextFactory<OfficeDb>, IAsyncDisposable
{
    private protected OfficeDatabase() { } // SQLite and PostgreSQL, no others.

    /// <summary>What it is, for people: the kind and the place, without a password.</summary>
    public abstract string Description { get; }

    /// <summary>Opens a context. Whoever asks for it disposes of it.</summary>
    public abstract OfficeDb CreateDbContext();

    /// <summary>Brings the tables to this version's form. Several processes may do so at once.</summary>
    /// <param name="cancel">Stops it; what is half done is undone.</param>
    /// <exception cref="InvalidOperationException">A newer version has written the database.</exception>
    public abstract Task MigrateAsync(CancellationToken cancel);

    /// <summary>Begins to read: until the transaction ends, all queries of the context see the same moment.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cancel">Gives up.</param>
    internal abstract Task<IDbContextTransaction> BeginSnapshotAsync(
        OfficeDb db,
        CancellationToken cancel
    );

    /// <summary>
    /// Runs statements in one round trip as one transaction: all of them count, or none does.
    /// </summary>
    /// <param name="statements">The statements, in their order.</param>
    /// <param name="cancel">Gives up before they are sent; afterwards it is too late.</param>
    /// <returns>False where one of them met a key that exists: somebody else was there first, and nothing was
    /// written.</returns>
    internal abstract Task<bool> TryCommitAsync(
        IReadOnlyList<Statement> statements,
        CancellationToken cancel
    );

    /// <summary>
    /// Takes rows whose time has come away from other workers, for as long as a lease lasts, and tells their keys.
    /// </summary>
    /// <param name="queue">The table, and its columns.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">Until when nobody else takes them.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The values of the key columns of each row, the longest due first.</returns>
    internal abstract Task<IReadOnlyList<object[]>> ClaimAsync(
        DueQueue queue,
        DateTimeOffset now,
        DateTimeOffset until,
        int limit,
        CancellationToken cancel
    );

    /// <summary>Begins many writes that count together.</summary>
    /// <param name="cancel">Gives up.</param>
    internal abstract Task<BulkWrite> BeginBulkAsync(CancellationToken cancel);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
