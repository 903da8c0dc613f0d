using System.Diagnostics;

namespace Approvals.Repository.Tests;

/// <summary>The files that the house rules are about: what git tracks, or would with `git add`.</summary>
internal static class Checkout
{
    private static readonly string[] Ignored =
    [
        ".artifacts",
        "BenchmarkDotNet.Artifacts",
        ".git",
        "bin",
        "obj",
        "node_modules",
        "data",
    ];

    public static readonly string Root = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with slashes, in order.</summary>
    public static readonly IReadOnlyList<string> Files =
    [
        .. (FromGit() ?? FromDisk())
            .Where(file => File.Exists(FullPath(file)))
            .Order(StringComparer.Ordinal),
    ];

    public static string FullPath(string file) => Path.Combine(Root, file);

    public static string[] Lines(string file) => File.ReadAllLines(FullPath(file));

    /// <summary>Fails with every finding on a line of its own; xunit would show five of them.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("No Approvals.sln above the tests.");
        }

        return folder.FullName;
    }

    /// <summary>Null where this is no git checkout (a source archive), or git is not installed.</summary>
    private static string[]? FromGit()
    {
        var start = new ProcessStartInfo(
            "git",
            ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        )
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? listed.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> FromDisk() =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').SkipLast(1).Any(Ignored.Contains));
}
