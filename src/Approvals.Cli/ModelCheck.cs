using Approvals.Engine;
using Approvals.Engine.Lint;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Cli;

/// <summary>
/// Checks models: each by itself, except that calls and tasks find what is checked along with them, and decision models
/// of a folder find each other. One bad file never stops the rest.
/// </summary>
internal static class ModelCheck
{
    /// <summary>What is found in files, in their order.</summary>
    public static IEnumerable<(string File, IReadOnlyList<Finding> Findings)> Run(
        IReadOnlyList<string> files,
        Profile profile
    )
    {
        var parts = files
            .GroupBy(PartOf, StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .Select(part => Check([.. part], profile))
            .ToList();
        var findings = Definitions
            .Acquaint(parts)
            .SelectMany(part => part.Findings)
            .ToLookup(found => found.File, found => found.Finding, StringComparer.Ordinal);
        return files.Select(file => (file, (IReadOnlyList<Finding>)[.. findings[file]]));
    }

    // Decision models import each other.
    private static string PartOf(string file) =>
        ModelPaths.IsDmn(file) ? (Path.GetDirectoryName(file) ?? "") + '/' : file;

    private static Definitions Check(IReadOnlyList<string> files, Profile profile)
    {
        var sources = new List<SourceFile>();
        var unread = new List<FileFinding>();
        foreach (var file in files)
        {
            if (Read(file, out var problem) is { } text)
                sources.Add(new(file, text));
            else
                unread.Add(new(file, problem!));
        }
        var beside = sources.SelectMany(ImportsOf).Concat(sources.SelectMany(FormsOf));
        var definitions = Check([.. sources, .. beside], profile);
        return definitions with
        {
            Library = Library.Empty, // Nobody runs them; of thousands of files they would fill the memory.
            Findings =
            [
                .. unread,
                .. definitions.Findings.Where(found => files.Contains(found.File)), // Not of imports.
            ],
        };
    }

    /// <summary>The files of BPMN that one imports, as far as they lie where it says.</summary>
    private static IEnumerable<SourceFile> ImportsOf(SourceFile file)
    {
        if (!file.Text.Contains("import ", StringComparison.Ordinal))
            yield break; // Most import nothing: they are not read twice.
        if (XmlSource.Read(file.Text) is not { Problem: null, Root: var root })
            yield break;
        foreach (var import in root.Children.Where(child => child.LocalName == "import"))
        {
            if (import["importType"] != root.Namespace || import["location"] is not { } location)
                continue;
            var path = Path.Combine(Path.GetDirectoryName(file.Name) ?? "", location);
            if (
                path != file.Name
                && !Path.IsPathRooted(location)
                && File.Exists(path)
                && Read(path, out _) is { } text
            )
                yield return new(path, text);
        }
    }

    // They are told of where they are named themselves; here they are only to be found.
    private static IEnumerable<SourceFile> FormsOf(SourceFile file) =>
        from path in ModelPaths.IsDmn(file.Name) || ModelPaths.IsForm(file.Name)
            ? []
            : ModelPaths.FormsBeside(file.Name)
        let text = Read(path, out _)
        where text is not null
        select new SourceFile(path, text);

    private static Definitions Check(IReadOnlyList<SourceFile> sources, Profile profile)
    {
        try
        {
            return Definitions.Check(sources, profile);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A mistake of ours must not keep the other files from being checked.
            var finding = Fault("internal", "the engine to read it", $"it broke down: {e.Message}");
            return new(
                Library.Empty,
                [.. sources.Select(source => new FileFinding(source.Name, finding))]
            );
        }
    }

    private static string? Read(string path, out Finding? problem)
    {
        var error = new StringWriter();
        Finding? fault = null;
        if (!InputFile.TryRead(path, error, () => EncodedText.Load(path, out fault), out var read))
            fault = Fault("file-unreadable", "a file to read", Reason(error));
        problem = fault;
        return read?.Text;
    }

    private static string Reason(StringWriter told)
    {
        const string But = ", but ";
        var text = told.ToString().Trim().TrimEnd('.');
        var but = text.IndexOf(But, StringComparison.Ordinal);
        return but < 0 ? text : text[(but + But.Length)..];
    }

    private static Finding Fault(string rule, string expected, string found) =>
        new(rule, Severity.Error, null, 1, 1, expected, found);
}
