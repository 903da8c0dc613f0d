namespace Approvals.Casework.Tests.Databases;

/// <summary>Folders of the tests, all under one that goes with them.</summary>
internal static class TestFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("approvals-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(root, recursive: true);
        return root;
    });

    private static int _made;

    /// <summary>A new, empty folder.</summary>
    public static string Make() =>
        Directory
            .CreateDirectory(Path.Combine(Root.Value, $"{Interlocked.Increment(ref _made)}"))
            .FullName;
}
