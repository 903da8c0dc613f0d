using System.Collections.Concurrent;
using System.Text.Json;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>The published definitions, compiled once each: a version never changes.</summary>
internal sealed class ProcessCatalog(OfficeDatabase database)
{
    private readonly ConcurrentDictionary<int, CompiledProcess> _compiled = new();

    /// <summary>A version of a definition.</summary>
    /// <param name="id">The id of its row.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="InvalidOperationException">What was published does not compile any more.</exception>
    public async ValueTask<CompiledProcess> GetAsync(int id, CancellationToken cancel)
    {
        if (_compiled.TryGetValue(id, out var known))
            return known;
        await using var db = database.CreateDbContext();
        var row = await db.Set<DefinitionRow>().AsNoTracking().SingleAsync(d => d.Id == id, cancel);
        return _compiled.GetOrAdd(id, Compile(row));
    }

    /// <summary>The ids of the rows of the versions that were published last, of all processes.</summary>
    public async Task<IReadOnlyList<int>> LatestAsync(CancellationToken cancel)
    {
        await using var db = database.CreateDbContext();
        return await db.Set<DefinitionRow>()
            .GroupBy(d => d.Process)
            .Select(versions => versions.Max(d => d.Id))
            .ToListAsync(cancel);
    }

    /// <summary>The files of a definition as one text, in which they are stored and hashed.</summary>
    public static string TextOf(IReadOnlyList<SourceFile> files) =>
        JsonSerializer.Serialize(files.OrderBy(f => f.Name, StringComparer.Ordinal));

    private static CompiledProcess Compile(DefinitionRow row)
    {
        var files = JsonSerializer.Deserialize<SourceFile[]>(row.Files)!;
        return Approvals.Engine.Definitions.Check(files).Library.Process(row.Process)
            ?? throw new InvalidOperationException(
                $"Expected version {row.Number} of '{row.Process}' to compile as it did when it was published, but it "
                    + "does not. It was altered in the database, or this version of the program refuses it."
            );
    }
}
