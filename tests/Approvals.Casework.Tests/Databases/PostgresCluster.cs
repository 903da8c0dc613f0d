using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Approvals.Casework.Tests.Databases;

/// <summary>
/// A PostgreSQL of the tests' own, in a folder of its own, that goes with them. Where the machine has none, the tests
/// that need it are skipped, and say so. <c>APPROVALS_POSTGRES</c> names another one to be used: a connection string
/// whose user may make databases.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private static readonly Lazy<PostgresCluster> TheOne = new(() => new());

    private readonly string? _folder;
    private readonly string? _bin;
    private readonly NpgsqlConnectionStringBuilder? _server;
    private int _made;

    private PostgresCluster()
    {
        if (Environment.GetEnvironmentVariable("APPROVALS_POSTGRES") is { Length: > 0 } given)
        {
            _server = new(given);
            return;
        }
        _bin = FindPrograms();
        if (_bin is null)
            return;
        _folder = Directory.CreateTempSubdirectory("approvals-postgres-").FullName;
        if (IsRoot)
            Run("chown", "postgres", _folder);
        As(
            "initdb",
            "-D",
            $"{_folder}/data",
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync"
        );
        var options =
            $"-c listen_addresses= -c unix_socket_directories={_folder} -c max_connections=200 {Extra}";
        As("pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", options, "start");
        _server = new()
        {
            Host = _folder,
            Username = "postgres",
            Database = "postgres",
        };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The cluster; it is made when it is first asked for.</summary>
    public static PostgresCluster Instance => TheOne.Value;

    /// <summary>Further settings of the server. Tests do not wait for the disk; whoever measures does.</summary>
    public static string Extra { get; set; } = "-c fsync=off";

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Missing =>
        _server is null
            ? "PostgreSQL is not installed: './test' as root installs it, or set APPROVALS_POSTGRES"
            : null;

    /// <summary>The folder of its programs, such as pgbench; null where it is not of the tests' own.</summary>
    public string? Programs => _bin;

    /// <summary>Makes an empty database, or a copy of another one that nobody is connected to.</summary>
    /// <param name="template">The database to copy; null for an empty one.</param>
    /// <returns>The connection string.</returns>
    public string CreateDatabase(string? template = null)
    {
        var number = Interlocked.Increment(ref _made);
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var name = $"approvals_{process}_{number}";
        using var connection = new NpgsqlConnection(_server!.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = template is null
            ? $"create database {name}"
            : $"create database {name} template {template}";
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(_server.ConnectionString)
        {
            Database = name,
        }.ConnectionString;
    }

    /// <summary>Stops and deletes the cluster; does nothing where none was made.</summary>
    public static void Remove()
    {
        if (TheOne.IsValueCreated)
            TheOne.Value.Dispose();
    }

    public void Dispose()
    {
        if (_folder is null || !Directory.Exists(_folder))
            return;
        As("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    // Debian keeps them out of the path, by version.
    private static string? FindPrograms()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').ToList();
        if (Directory.Exists("/usr/lib/postgresql"))
            places.AddRange(
                Directory
                    .GetDirectories("/usr/lib/postgresql")
                    .OrderDescending(StringComparer.Ordinal)
                    .Select(version => $"{version}/bin")
            );
        var found = places.Find(p => File.Exists($"{p}/initdb") && File.Exists($"{p}/pg_ctl"));
        if (found is null)
            return null;
        // A link in the path: the other programs lie where it leads.
        var target = File.ResolveLinkTarget($"{found}/initdb", returnFinalTarget: true);
        return Path.GetDirectoryName(target?.FullName) ?? found;
    }

    private static bool IsRoot => Environment.UserName == "root";

    // PostgreSQL refuses to run as root.
    private void As(string program, params string[] arguments)
    {
        var path = $"{_bin}/{program}";
        if (IsRoot)
            Run(
                "setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]
            );
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server goes on: it must not hold a pipe of ours.
        var start = new ProcessStartInfo(
            "sh",
            ["-c", "exec \"$@\" >/dev/null 2>\"$0\"", ErrorFile, program, .. arguments]
        )
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var errors = File.Exists(ErrorFile) ? File.ReadAllText(ErrorFile) : "";
        File.Delete(ErrorFile);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {errors}");
    }

    private static string ErrorFile { get; } =
        Path.Combine(
            Path.GetTempPath(),
            $"approvals-postgres-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.err"
        );
}
