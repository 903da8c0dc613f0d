using System.Buffers;
using System.Text;
using System.Text.Json;
using Approvals.Engine.Run;

namespace Approvals.Engine.Storing;

/// <summary>
/// Facts as JSON, for the journal: an object each, such as <c>{"kind":"task-claimed","key":2,"by":"li"}</c>.
/// </summary>
public static class FactJson
{
    /// <summary>A fact as JSON.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static string Write(CaseEvent fact)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = JsonText.Writer(bytes))
            new JsonArchiveWriter(json).Pass(fact, FactShapes.Kinds.Shape);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes facts as a JSON array in UTF-8.</summary>
    /// <param name="facts">The facts, in their order.</param>
    /// <param name="into">What takes the bytes.</param>
    /// <exception cref="StoredFormatException">Values are nested deeper than any that FEEL gives.</exception>
    public static void Write(IEnumerable<CaseEvent> facts, IBufferWriter<byte> into)
    {
        using var json = JsonText.Writer(into);
        var archive = new JsonArchiveWriter(json);
        json.WriteStartArray();
        foreach (var fact in facts)
            archive.Pass(fact, FactShapes.Kinds.Shape);
        json.WriteEndArray();
    }

    /// <summary>Reads a fact.</summary>
    /// <param name="json">What this version or an earlier one wrote; the order of entries does not matter, but that of
    /// contexts of FEEL is theirs.</param>
    /// <exception cref="StoredFormatException">It is something else.</exception>
    public static CaseEvent Read(string json) => JsonText.Read(JsonText.BytesOf(json), FactOf);

    /// <summary>Reads an array of facts from UTF-8.</summary>
    /// <param name="json">As for a single one.</param>
    /// <exception cref="StoredFormatException">It is something else.</exception>
    public static IReadOnlyList<CaseEvent> ReadAll(ReadOnlyMemory<byte> json) =>
        JsonText.Read<IReadOnlyList<CaseEvent>>(
            json,
            facts =>
                facts.ValueKind == JsonValueKind.Array
                    ? [.. facts.EnumerateArray().Select(FactOf)]
                    : throw JsonArchiveReader.Wrong("an array of facts", facts)
        );

    private static CaseEvent FactOf(JsonElement json) =>
        new JsonArchiveReader(json).Read(FactShapes.Kinds.Shape);
}
