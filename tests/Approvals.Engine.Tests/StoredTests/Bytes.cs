using System.Buffers;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Engine.Tests.StoredTests;

/// <summary>The binary form as an array, as tests want it.</summary>
internal static class Bytes
{
    public static byte[] Of(CaseState state)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Stored.WriteState(state, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    public static byte[] Of(params IReadOnlyCollection<CaseEvent> facts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Stored.WriteFacts(facts, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
