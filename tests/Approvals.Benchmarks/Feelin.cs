using System.ComponentModel;
using System.Diagnostics;

namespace Approvals.Benchmarks;

/// <summary>feelin in Node.js, in the folder beside this program.</summary>
internal static class Feelin
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "feelin");
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>What <c>bench.mjs</c> answers; null, and the reason on the console, where it cannot run.</summary>
    public static async Task<string?> RunAsync(string request)
    {
        if (
            !IsInstalled()
            && await RunAsync(Npm, ["ci", "--no-audit", "--loglevel=error"], "") is null
        )
            return null;
        return await RunAsync("node", ["bench.mjs"], request);
    }

    private static bool IsInstalled()
    {
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json"); // npm writes it last.
        var wanted = Path.Combine(Folder, "package-lock.json");
        return File.Exists(installed)
            && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(wanted);
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
                return output;
            await Console.Error.WriteLineAsync(
                $"Expected '{program} {arguments[0]}' to succeed, but it ended with {process.ExitCode}."
            );
        }
        catch (Win32Exception)
        {
            await Console.Error.WriteLineAsync(
                $"Expected '{program}' on the PATH to run feelin, but it is missing: install Node.js 20.12 or later."
            );
        }
        return null;
    }
}
