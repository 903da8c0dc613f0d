using System.Diagnostics;
using System.Text;

namespace Approvals.Cli.Tests;

/// <summary>What a program printed, line by line, and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string[] Output, string[] Errors);

/// <summary>Runs the program as people do, in the folder of the tests' models.</summary>
internal static class Terminal
{
    private static readonly string Program = typeof(ExitCode).Assembly.Location;

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Runs <c>approvals</c> with these arguments and nothing to read.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) =>
        RunInAsync(Folder, arguments);

    /// <summary>The same in another folder.</summary>
    public static Task<Outcome> RunInAsync(string folder, params string[] arguments) =>
        StartAsync(folder, "dotnet", [Program, .. arguments], "");

    /// <summary>Runs <c>approvals</c> with these arguments, and this to read.</summary>
    public static Task<Outcome> PipeAsync(string input, params string[] arguments) =>
        StartAsync(Folder, "dotnet", [Program, .. arguments], input);

    /// <summary>Runs a line of a shell that knows <c>approvals</c>.</summary>
    public static Task<Outcome> TypeAsync(string line) => TypeInAsync(Folder, line);

    /// <summary>The same in another folder.</summary>
    public static Task<Outcome> TypeInAsync(string folder, string line) =>
        StartAsync(
            folder,
            "sh",
            ["-c", $"approvals() {{ dotnet '{Program}' \"$@\"; }}\n{line}"],
            ""
        );

    private static async Task<Outcome> StartAsync(
        string folder,
        string file,
        string[] arguments,
        string input
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LC_ALL"] = "C" }, // Chinese comes out right even where the locale knows none.
        };
        foreach (var ours in start.Environment.Keys.Where(IsOurs).ToList())
            start.Environment.Remove(ours); // What the machine is set to is nothing to the tests.
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, Lines(await output), Lines(await errors));
    }

    private static bool IsOurs(string variable) =>
        variable.StartsWith("APPROVALS_", StringComparison.Ordinal);

    private static string[] Lines(string text) =>
        text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
