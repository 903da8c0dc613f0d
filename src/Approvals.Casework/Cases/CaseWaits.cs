using System.Collections.Concurrent;
using System.Collections.Immutable;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases;

/// <summary>
/// The messages that cases wait for, kept in memory until a case changes: a message that all cases of a kind wait for,
/// each by a key of its own, is told to one of them, and the others need not be read for that.
/// </summary>
internal sealed class CaseWaits(CaseLoading loading)
{
    /// <summary>More than an office has running; then all are read anew.</summary>
    private const int MaxCases = 20_000;

    private readonly ConcurrentDictionary<CaseId, Known> _known = [];

    /// <summary>Whether a case may take a message.</summary>
    /// <param name="id">The case.</param>
    /// <param name="version">How many commands it has taken.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> MayTakeAsync(
        CaseId id,
        int version,
        Outgoing.Message message,
        CancellationToken cancel
    )
    {
        if (!_known.TryGetValue(id, out var known) || known.Version != version)
        {
            if (await loading.ReadAsync(id, cancel) is not { } loaded)
                return false;
            var state = Stored.ReadState(loaded.Row.State);
            known = new(loaded.Row.Version, [.. state.Waits.ToArray().OfType<Wait.Message>()]);
            if (_known.Count >= MaxCases)
                _known.Clear();
            _known[id] = known;
        }
        return known.Waits.Any(wait => Routing.MayTake(wait, message));
    }

    private sealed record Known(int Version, ImmutableArray<Wait.Message> Waits);
}
