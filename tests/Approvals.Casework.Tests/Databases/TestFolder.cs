namespace Approvals.Casework.Tests.Databases;

/// <summary>Folders of the tests, all under one that goes with them.</summary>
internal static class TestFolder
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("approvals-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();
        return root;
    });

    private static int _made;

    /// <summary>A new, empty folder.</summary>
    public static string Make() =>
        Directory
            .CreateDirectory(Path.Combine(Root.Value, $"{Interlocked.Increment(ref _made)}"))
            .FullName;

    /// <summary>Deletes them all; does nothing where there are none (any more).</summary>
    public static void Remove()
    {
        if (Root.IsValueCreated && Directory.Exists(Root.Value))
            Directory.Delete(Root.Value, recursive: true);
    }
}
