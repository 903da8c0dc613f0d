using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Approvals.Casework.Storage;

/// <summary>
/// The writes of this process to SQLite, which takes one writer at a time. Those that wait at the same moment share a
/// commit, and so the wait for the disk; each still counts as a whole or not at all, and is answered after the commit.
/// </summary>
internal sealed class SqliteCommits : IAsyncDisposable
{
    /// <summary>More would make the first of them wait longer than the disk does.</summary>
    private const int MaxTogether = 64;

    private const int Constraint = 19; // SQLITE_CONSTRAINT, and the two of its kinds that mean: the key exists.
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    private readonly Func<CancellationToken, Task<SqliteConnection>> _open;
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(
        new() { SingleReader = true }
    );
    private readonly Task _writing;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteCommits(Func<CancellationToken, Task<SqliteConnection>> open)
    {
        _open = open;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Writes what the statements say, all or nothing.</summary>
    /// <returns>False where a key exists.</returns>
    public Task<bool> RunAsync(IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var waiting = new Waiting(
            statements,
            new(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(waiting), this);
        return waiting.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        SqliteConnection? connection = null;
        var together = new List<Waiting>(MaxTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MaxTogether && _waiting.Reader.TryRead(out var next))
                together.Add(next);
            try
            {
                connection ??= await _open(CancellationToken.None);
                Write(connection, together);
            }
            catch (Exception e) // Whoever waits must hear of it, whatever it is.
            {
                foreach (var waiting in together)
                    waiting.Answer.TrySetException(e);
                Forget();
                connection?.Dispose();
                connection = null; // The next ones begin afresh: the transaction has gone with the connection.
            }
        }
        Forget();
        connection?.Dispose();
    }

    private void Write(SqliteConnection connection, List<Waiting> together)
    {
        var answers = new (bool Counts, Exception? Problem)[together.Count];
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            for (var i = 0; i < answers.Length; i++)
                answers[i] = TryWrite(connection, transaction, together[i].Statements);
            transaction.Commit();
        }
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i].Problem is { } problem)
                together[i].Answer.SetException(problem);
            else
                together[i].Answer.SetResult(answers[i].Counts);
        }
    }

    private (bool Counts, Exception? Problem) TryWrite(
        SqliteConnection connection,
        SqliteTransaction transaction,
        IReadOnlyList<Statement> statements
    )
    {
        transaction.Save("one");
        try
        {
            foreach (var statement in statements)
                Run(connection, transaction, statement);
            transaction.Release("one");
            return (true, null);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
        {
            transaction.Rollback("one");
            transaction.Release("one");
            return e.SqliteExtendedErrorCode is PrimaryKey or Unique ? (false, null) : (false, e);
        }
    }

    private void Run(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Statement statement
    )
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            _prepared.Add(statement.Sql, command);
        }
        command.Transaction = transaction;
        command.Parameters.Clear();
        statement.Fill(command.Parameters, command, named: true);
        command.ExecuteNonQuery();
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _prepared.Clear();
    }

    private sealed record Waiting(
        IReadOnlyList<Statement> Statements,
        TaskCompletionSource<bool> Answer
    );
}
