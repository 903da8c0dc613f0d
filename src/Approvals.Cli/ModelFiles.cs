using Approvals.Feel.Dmn;

namespace Approvals.Cli;

/// <summary>
/// Reads models with those that they import: the ones named on the command line, and what lies where an
/// import says, in the folder of the first model or below. What is wrong with any is told to a writer.
/// </summary>
internal sealed class ModelFiles(string first, TextWriter error)
{
    private readonly string _folder = Path.GetDirectoryName(FullPath(first))!;
    private readonly List<DmnModel> _named = [];
    private readonly Dictionary<string, DmnModel?> _read = []; // By full path; null while it is being read, too.

    /// <summary>Whether a model has errors.</summary>
    public bool HaveErrors { get; private set; }

    /// <summary>Reads a model that others may import by its namespace; false where its file cannot be read.</summary>
    public bool Import(string path)
    {
        if (Read(path) is not { } model)
            return false;
        _named.Add(model);
        return true;
    }

    /// <summary>Reads a model; null where its file cannot be read.</summary>
    public DmnModel? Read(string path)
    {
        var key = FullPath(path);
        if (_read.TryGetValue(key, out var known))
            return known;
        _read[key] = null;
        if (InputFile.ReadText(path, error) is not { } text)
            return null;

        var document = DmnDocument.Read(text);
        var found = DmnModel
            .Of(document)
            .Imports.Select(import => Locate(path, import.LocationUri))
            .OfType<string>()
            .Select(Read)
            .OfType<DmnModel>();
        var model = DmnModel.Of(document, [.. _named, .. found]);
        Tell(path, model.Problems);
        return _read[key] = model;
    }

    /// <summary>The file that an import names; null where it is not in the first model's folder or below.</summary>
    private string? Locate(string importing, string? location)
    {
        if (location is null || location.Contains("%00", StringComparison.Ordinal))
            return null;
        var name = Uri.UnescapeDataString(location);
        if (Path.IsPathRooted(name))
            return null;
        var path = Path.Combine(Path.GetDirectoryName(importing) ?? "", name);
        var inFolder = Path.GetRelativePath(_folder, path);
        var isInside =
            !inFolder.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(inFolder);
        return isInside && File.Exists(path) ? path : null;
    }

    private static string FullPath(string path) =>
        Path.GetFullPath(Path.Combine(Environment.CurrentDirectory, path));

    private void Tell(string path, IEnumerable<DmnProblem> problems)
    {
        foreach (var problem in problems)
        {
            var severity = problem.Severity == DmnSeverity.Error ? "error" : "warning";
            error.WriteLine(
                $"{path}({problem.Line},{problem.Column}): {severity}: {problem.Message}"
            );
            HaveErrors |= problem.Severity == DmnSeverity.Error;
        }
    }
}
