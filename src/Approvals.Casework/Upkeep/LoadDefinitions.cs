using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Definitions;
using Approvals.Engine;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>Publishes the processes that come with the program. One that is published already, by whomever, stays: a
/// new version is somebody's decision.</summary>
public sealed class LoadDefinitions(Office office)
{
    private static readonly string[] Patterns = ["*.bpmn", "*.dmn", "*.form"];

    /// <summary>Publishes them.</summary>
    /// <param name="folder">The folder with all files, in folders of their own; it may be missing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What came of each that was not there; one refusal where they have errors.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<Publication>> RunAsync(string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = new List<SourceFile>();
        foreach (
            var path in Patterns
                .SelectMany(pattern =>
                    Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
                )
                .Order(StringComparer.Ordinal)
        )
            files.Add(new(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancel)));
        return await new PublishDefinition(office).RunAllAsync(
            files,
            Deed.OfClock,
            cancel,
            await ThereAsync(cancel)
        );
    }

    private async Task<HashSet<string>> ThereAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<DefinitionRow>()
            .Select(d => d.Process)
            .Distinct()
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
    }
}
