using Microsoft.Data.Sqlite;

namespace Approvals.Cli.Tests.OfficeTests;

/// <summary>
/// A folder to work in, with the tests' models, the example definitions and an office in <c>data</c>: seeded, both
/// examples published, case 1 a leave at its first step, case 2 a purchase that may be claimed.
/// </summary>
internal sealed class Desk
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("approvals-cli-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    });

    private static readonly Lazy<Task<Desk>> Template = new(MakeTemplateAsync);

    private static int _made;

    private Desk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>A folder with an office.</summary>
    public static async Task<Desk> MakeAsync() => (await Template.Value).Copy();

    /// <summary>A folder without an office.</summary>
    public static Desk MakeBare()
    {
        var desk = new Desk(NewFolder());
        CopyAll(Terminal.Folder, desk.Folder);
        CopyAll(
            Path.Combine(AppContext.BaseDirectory, "examples"),
            Path.Combine(desk.Folder, "examples")
        );
        return desk;
    }

    /// <summary>Another one with the same in it.</summary>
    public Desk Copy()
    {
        var desk = new Desk(NewFolder());
        CopyAll(Folder, desk.Folder);
        return desk;
    }

    public Task<Outcome> RunAsync(params string[] arguments) =>
        Terminal.RunInAsync(Folder, arguments);

    /// <summary>Runs a line of a shell that knows <c>approvals</c>.</summary>
    public Task<Outcome> TypeAsync(string line) => Terminal.TypeInAsync(Folder, line);

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Alters the database behind the program's back.</summary>
    public void Meddle(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={PathOf("data/approvals.db")};Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (command.ExecuteNonQuery() == 0)
            throw new InvalidOperationException($"Expected to alter a row, but none is met: {sql}");
    }

    private static async Task<Desk> MakeTemplateAsync()
    {
        var desk = MakeBare();
        string[][] lines =
        [
            ["seed"],
            ["publish", "examples/leave.bpmn"],
            ["publish", "examples/purchase.bpmn"],
            [.. Start("leave"), "--title", "年休假", "--set", "天数=5"],
            [.. Start("purchase"), "--title", "打印机", "--set", "金额=3000"],
        ];
        foreach (var line in lines)
        {
            var run = await desk.RunAsync(line);
            if (run.ExitCode != ExitCode.Fine)
                throw new InvalidOperationException(string.Join('\n', run.Errors));
        }
        return desk;

        static string[] Start(string process) =>
            [
                "start",
                process,
                "--unit",
                "civil-affairs",
                "--department",
                "office",
                "--as",
                "office-clerk-1",
            ];
    }

    private static string NewFolder() =>
        Directory
            .CreateDirectory(Path.Combine(Root.Value, $"{Interlocked.Increment(ref _made)}"))
            .FullName;

    private static void CopyAll(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from))
            CopyAll(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
