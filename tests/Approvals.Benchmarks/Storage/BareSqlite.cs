using Approvals.Casework.Storage;
using Microsoft.Data.Sqlite;

namespace Approvals.Benchmarks.Storage;

/// <summary>What SQLite does with the statements of approvals when nobody decides anything: the measure for us. One
/// thread, one connection, all statements prepared.</summary>
internal sealed class BareSqlite : IDisposable
{
    private const long FirstCase = 1_000_000_000; // Far from those of others.

    private readonly SqliteConnection _connection;
    private readonly List<List<Prepared>> _commands = [];
    private long _case = FirstCase;

    public BareSqlite(string file, Recording recording)
    {
        _connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                ForeignKeys = true,
                Pooling = false,
            }.ToString()
        );
        _connection.Open();
        using var settings = _connection.CreateCommand();
        settings.CommandText = SqliteOpening.SettingsOf(isScratch: false);
        settings.ExecuteNonQuery();
        foreach (var recorded in recording.Commands)
        {
            var read = _connection.CreateCommand();
            read.CommandText = recorded.Read;
            foreach (var (name, value) in recorded.ReadGiven)
                read.Parameters.AddWithValue(name, value ?? DBNull.Value);
            var all = new List<Prepared> { new(read, recording.Case) };
            foreach (var statement in recorded.Writes)
            {
                var write = _connection.CreateCommand();
                write.CommandText = statement.Sql;
                statement.Fill(write.Parameters, write, named: true);
                all.Add(new(write, recording.Case));
            }
            _commands.Add(all);
        }
    }

    /// <summary>Approvals per second.</summary>
    /// <param name="together">How many commands share a commit.</param>
    /// <param name="for">For how long.</param>
    public double Run(int together, TimeSpan @for)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var done = 0;
        for (
            ;
            TimeProvider.System.GetElapsedTime(begun) < @for;
            done += together, _case += together
        )
        {
            foreach (var command in _commands)
                Commit(command, together);
        }
        return done / TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var prepared in _commands.SelectMany(c => c))
            prepared.Command.Dispose();
        _connection.Dispose();
    }

    private void Commit(List<Prepared> command, int together)
    {
        for (var i = 0; i < together; i++)
            command[0].Read(_case + i);
        using var transaction = _connection.BeginTransaction(deferred: false);
        for (var i = 0; i < together; i++)
        {
            foreach (var statement in command.Skip(1))
                statement.Write(transaction, _case + i);
        }
        transaction.Commit();
    }

    private sealed class Prepared(SqliteCommand command, CaseId recorded)
    {
        private readonly List<Action<long>> _set =
        [
            .. command
                .Parameters.Cast<SqliteParameter>()
                .Select(p => Setter(p, recorded))
                .OfType<Action<long>>(),
        ];

        public SqliteCommand Command => command;

        public void Read(long id)
        {
            _set.ForEach(set => set(id));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                    reader.GetValue(i);
            }
        }

        public void Write(SqliteTransaction transaction, long id)
        {
            _set.ForEach(set => set(id));
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        private static Action<long>? Setter(SqliteParameter parameter, CaseId recorded) =>
            parameter.Value switch
            {
                long number when number == recorded.Value => id => parameter.Value = id,
                string text when text.Split($"/{recorded}/") is [var before, var after] => id =>
                    parameter.Value = FormattableString.Invariant($"{before}/{id}/{after}"),
                _ => null,
            };
    }
}
