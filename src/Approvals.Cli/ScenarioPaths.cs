using Approvals.Engine.Scenarios;

namespace Approvals.Cli;

/// <summary>The scenario files that a command line names, or that lie beside or in what it names.</summary>
internal static class ScenarioPaths
{
    /// <summary>The paths, in order, each once. What is none is told to a writer.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, TextWriter error) =>
        [.. paths.SelectMany(path => In(path, error)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> In(string path, TextWriter error)
    {
        if (Directory.Exists(path))
            return Directory
                .EnumerateFiles(path, "*" + ScenarioRunner.Extension, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal);
        if (path.EndsWith(ScenarioRunner.Extension, StringComparison.Ordinal))
            return [path];
        if (!path.EndsWith(ScenarioRunner.DefinitionExtension, StringComparison.Ordinal))
        {
            error.WriteLine(
                $"{path}: error: Expected a folder, a .bpmn or a .scenario.json file, but this is none."
            );
            return [];
        }
        var beside = Path.ChangeExtension(path, null) + ScenarioRunner.Extension;
        if (File.Exists(beside))
            return [beside];
        error.WriteLine(
            $"{path}: Expected a scenario beside it, but there is no {Path.GetFileName(beside)}."
        );
        return [];
    }
}
