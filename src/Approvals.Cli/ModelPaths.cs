namespace Approvals.Cli;

/// <summary>The models that a command line means: named, or in a named folder.</summary>
internal static class ModelPaths
{
    private static readonly string[] Endings = [".bpmn", ".bpmn2", ".bpmn20.xml", ".dmn", ".form"];

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    /// <summary>The paths, in order, each once. What does not exist is told to a writer.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, TextWriter error) =>
        [.. paths.SelectMany(path => In(path, error)).Distinct(StringComparer.Ordinal)];

    /// <summary>The forms that lie beside a process: in its folder, and in <c>forms</c> below it.</summary>
    public static IEnumerable<string> FormsBeside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new[] { folder, Path.Combine(folder, "forms") }
            .Where(Directory.Exists)
            .SelectMany(own => Directory.GetFiles(own, "*.form"))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a file has the name of a form.</summary>
    public static bool IsForm(string path) =>
        path.EndsWith(".form", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file has the name of a decision model.</summary>
    public static bool IsDmn(string path) =>
        path.EndsWith(".dmn", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> In(string path, TextWriter error)
    {
        if (Directory.Exists(path))
            return Directory
                .EnumerateFiles(path, "*", Everywhere)
                .Where(file =>
                    Endings.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                )
                .Order(StringComparer.Ordinal);
        if (File.Exists(path))
            return [path];
        error.WriteLine(
            $"{path}: error: Expected a file or a folder, but there is none of that name."
        );
        return [];
    }
}
