using System.Buffers;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Benchmarks.Engine;

/// <summary>A case that is in bytes between its commands: its state is read before each, and written after it with the
/// facts.</summary>
internal sealed class StoredCase(CompiledProcess process) : TimedCase(process)
{
    private readonly ArrayBufferWriter<byte> _state = new();
    private readonly List<(Moment When, byte[] Facts)> _history = [];

    protected override CaseState Load() =>
        _state.WrittenCount == 0 ? CaseState.New : Stored.ReadState(_state.WrittenSpan);

    protected override void Keep(Moment now, Decision decision)
    {
        _state.ResetWrittenCount();
        Stored.WriteState(decision.State, _state);
        var facts = new ArrayBufferWriter<byte>();
        Stored.WriteFacts(decision.Facts, facts);
        _history.Add((now, facts.WrittenSpan.ToArray()));
    }
}
