using System.Buffers;
using System.Text;
using Approvals.Engine.Run;

namespace Approvals.Engine.Storing;

/// <summary>States as JSON, for export and for people; <see cref="Stored"/> says the same in fewer bytes.</summary>
public static class StateJson
{
    /// <summary>A state as JSON.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static string Write(CaseState state)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(state, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes a state as JSON in UTF-8.</summary>
    /// <param name="state">The state.</param>
    /// <param name="into">What takes the bytes.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static void Write(CaseState state, IBufferWriter<byte> into)
    {
        using var json = JsonText.Writer(into);
        new JsonArchiveWriter(json).Pass(state, WithVersion);
    }

    /// <summary>Reads a state.</summary>
    /// <param name="json">What this version or an earlier one wrote; the order of entries does not matter, but that of
    /// contexts of FEEL is theirs.</param>
    /// <exception cref="StoredFormatException">It is something else.</exception>
    public static CaseState Read(string json) => Read(JsonText.BytesOf(json));

    /// <summary>Reads a state from UTF-8.</summary>
    /// <param name="json">As for the other.</param>
    /// <exception cref="StoredFormatException">It is something else.</exception>
    public static CaseState Read(ReadOnlyMemory<byte> json) =>
        JsonText.Read(json, state => new JsonArchiveReader(state).Read<CaseState>(WithVersion));

    private static CaseState WithVersion(Archive archive, CaseState state)
    {
        Stored.CheckVersion(archive.Int(0, "v", Stored.Version));
        return StateShapes.State(archive, state);
    }
}
