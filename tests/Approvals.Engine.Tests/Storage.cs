using System.Buffers;
using System.Runtime.CompilerServices;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Engine.Tests;

/// <summary>
/// Stores what each command made of a case, and lets the case go on with what is read back: so that nothing that counts
/// lives outside of the stored form, and the facts alone give the state.
/// </summary>
internal sealed class Storage
{
    private readonly ConditionalWeakTable<RunningCase, CaseState> _kept = [];

    /// <summary>To be called after each command to a case.</summary>
    /// <returns>The state as it was read back.</returns>
    public CaseState KeepAndRead(RunningCase running, Command command, Decision decision)
    {
        var before = _kept.TryGetValue(running, out var kept) ? kept : CaseState.New;
        var expected = StateJson.Write(decision.State);
        var replayed = before.Evolve(ReadBack(decision.Facts));
        var after = ReadBack(decision.State);
        Assert.Equal(expected, StateJson.Write(replayed));
        Assert.Equal(expected, StateJson.Write(after));
        _kept.AddOrUpdate(running, after);
        return after;
    }

    private static CaseState ReadBack(CaseState state)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Stored.WriteState(state, bytes);
        return Stored.ReadState(bytes.WrittenSpan);
    }

    private static IReadOnlyList<CaseEvent> ReadBack(IReadOnlyList<CaseEvent> facts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Stored.WriteFacts([.. facts], bytes);
        return Stored.ReadFacts(bytes.WrittenSpan);
    }
}
