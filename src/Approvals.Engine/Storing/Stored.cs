using System.Buffers;
using Approvals.Engine.Run;

namespace Approvals.Engine.Storing;

/// <summary>
/// The binary stored form of states and facts: small and quick, for a store that reads and writes a state at every
/// command. <see cref="StateJson"/> and <see cref="FactJson"/> say the same in JSON. What this version writes, every
/// later one reads; see <c>docs/stored-form.md</c>.
/// </summary>
public static class Stored
{
    /// <summary>The version of both forms; a reader takes all up to its own.</summary>
    public const int Version = 1;

    private const byte StateMark = (byte)'S';
    private const byte FactsMark = (byte)'F';

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="into">What takes the bytes.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static void WriteState(CaseState state, IBufferWriter<byte> into)
    {
        using var output = Begin(StateMark);
        new BinaryArchiveWriter(output).Pass(state, StateShapes.State);
        into.Write(output.Written);
    }

    /// <summary>Reads a state.</summary>
    /// <param name="bytes">What <see cref="WriteState"/> of this version or an earlier one wrote.</param>
    /// <exception cref="StoredFormatException">The bytes are something else.</exception>
    public static CaseState ReadState(ReadOnlySpan<byte> bytes)
    {
        using var input = Begin(bytes, StateMark, "a state");
        return AtEnd(input, new BinaryArchiveReader(input).Read<CaseState>(StateShapes.State));
    }

    /// <summary>Writes facts.</summary>
    /// <param name="facts">The facts, in their order.</param>
    /// <param name="into">What takes the bytes.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static void WriteFacts(IReadOnlyCollection<CaseEvent> facts, IBufferWriter<byte> into)
    {
        using var output = Begin(FactsMark);
        var archive = new BinaryArchiveWriter(output);
        output.Count(facts.Count);
        foreach (var fact in facts)
            archive.Pass(fact, FactShapes.Kinds.Shape);
        into.Write(output.Written);
    }

    /// <summary>Reads facts.</summary>
    /// <param name="bytes">What <see cref="WriteFacts"/> of this version or an earlier one wrote.</param>
    /// <exception cref="StoredFormatException">The bytes are something else.</exception>
    public static IReadOnlyList<CaseEvent> ReadFacts(ReadOnlySpan<byte> bytes)
    {
        using var input = Begin(bytes, FactsMark, "facts");
        var archive = new BinaryArchiveReader(input);
        var facts = new CaseEvent[input.Count()];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = archive.Read(FactShapes.Kinds.Shape);
        return AtEnd(input, facts);
    }

    /// <summary>Refuses what a newer version wrote.</summary>
    internal static void CheckVersion(int version)
    {
        if (version is < 1 or > Version)
            throw new StoredFormatException(
                $"Expected a stored form of version 1 to {Version}, but it is of version {version}: "
                    + "a newer version of the engine wrote it, or it was altered."
            );
    }

    private static BinaryOutput Begin(byte mark)
    {
        var output = new BinaryOutput();
        output.Byte(mark);
        output.Byte(Version);
        return output;
    }

    private static BinaryInput Begin(ReadOnlySpan<byte> bytes, byte mark, string what)
    {
        if (bytes is not [var first, var version, ..] || first != mark)
            throw new StoredFormatException(
                $"Expected {what} in binary form, but the {bytes.Length} bytes do not begin like that."
            );
        CheckVersion(version);
        return new(bytes[2..]);
    }

    private static T AtEnd<T>(BinaryInput input, T read) =>
        input.Left == 0
            ? read
            : throw new StoredFormatException(
                $"Expected the end of what was stored, but {input.Left} bytes follow."
            );
}
