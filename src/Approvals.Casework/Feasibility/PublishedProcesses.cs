using Approvals.Casework.Cases;
using Approvals.Engine.Model;

namespace Approvals.Casework.Feasibility;

/// <summary>The processes as they are published.</summary>
/// <param name="catalog">Compiles them, each once.</param>
/// <param name="latest">The rows of the versions that were published last, by process.</param>
internal sealed class PublishedProcesses(
    ProcessCatalog catalog,
    IReadOnlyDictionary<string, int> latest
)
{
    /// <summary>Their ids.</summary>
    public IReadOnlySet<string> Names { get; } = latest.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The version that a case of it would begin on.</summary>
    /// <exception cref="InvalidOperationException">It is not published.</exception>
    public ValueTask<CompiledProcess> LatestAsync(string process, CancellationToken cancel) =>
        latest.TryGetValue(process, out var id)
            ? catalog.GetAsync(id, cancel)
            : throw new InvalidOperationException(
                $"Expected a published process '{process}', but there is none. Publish it: approvals publish workflows."
            );

    /// <summary>A version.</summary>
    public ValueTask<CompiledProcess> GetAsync(int id, CancellationToken cancel) =>
        catalog.GetAsync(id, cancel);
}
