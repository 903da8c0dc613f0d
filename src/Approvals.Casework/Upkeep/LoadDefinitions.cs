using Approvals.Casework.Audit;
using Approvals.Casework.Definitions;
using Approvals.Engine;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>Publishes the processes that come with the program, one folder each. One that is published already, by
/// whomever, stays: a new version is somebody's decision.</summary>
public sealed class LoadDefinitions(Office office)
{
    private static readonly string[] Patterns = ["*.bpmn", "*.dmn", "*.form"];

    /// <summary>Publishes them.</summary>
    /// <param name="folder">The folder with a folder for each; it may be missing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<Publication>> RunAsync(string folder, CancellationToken cancel)
    {
        var published = new List<Publication>();
        if (!Directory.Exists(folder))
            return published;
        foreach (var own in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var paths = Patterns
                .SelectMany(pattern =>
                    Directory.GetFiles(own, pattern, SearchOption.AllDirectories)
                )
                .Order(StringComparer.Ordinal)
                .ToList();
            if (paths.Count == 0 || await IsThereAsync(Path.GetFileName(own), cancel))
                continue;
            var files = new List<SourceFile>();
            foreach (var path in paths)
                files.Add(new(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancel)));
            published.Add(
                await new PublishDefinition(office).RunAsync(
                    files,
                    Path.GetFileName(own),
                    Deed.OfClock,
                    cancel
                )
            );
        }
        return published;
    }

    private async Task<bool> IsThereAsync(string process, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<Cases.Rows.DefinitionRow>().AnyAsync(d => d.Process == process, cancel);
    }
}
