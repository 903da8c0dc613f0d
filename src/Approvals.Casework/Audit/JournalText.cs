using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>
/// What a row of a journal says, as the JSON over which its seal goes: always the same bytes for the same row. It is
/// also what stands in an exported journal, so that anybody can check it who can compute the hash.
/// </summary>
internal static class JournalText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes what both journals have in common, and between head and rest what is of one of them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="into">What takes the bytes.</param>
    /// <param name="head">Writes what comes first: which chain it is.</param>
    /// <param name="rest">Writes what comes last: what happened.</param>
    public static void Write<TRow>(
        TRow row,
        IBufferWriter<byte> into,
        Action<Utf8JsonWriter, TRow> head,
        Action<Utf8JsonWriter, TRow> rest
    )
        where TRow : JournalRow
    {
        using var json = new Utf8JsonWriter(into, Options);
        json.WriteStartObject();
        head(json, row);
        json.WriteNumber("number", row.Number);
        json.WriteString("at", Instant(row.At));
        Optional(json, "happenedAt", row.HappenedAt is { } happened ? Instant(happened) : null);
        Optional(json, "by", row.ActorId?.Value);
        Optional(json, "actingFor", row.ActingForId?.Value);
        Optional(json, "capacity", row.Capacity);
        Optional(json, "enteredBy", row.EnteredById?.Value);
        json.WriteString("channel", row.Channel);
        Optional(json, "account", row.Account);
        Optional(json, "reason", row.Reason);
        Optional(json, "consents", row.Consents);
        rest(json, row);
        json.WriteString("algorithm", StoredCode.Of(row.Algorithm));
        json.WriteString("previous", Seal.Text(row.PreviousHash));
        json.WriteEndObject();
    }

    /// <summary>The consents of a deed as a row keeps them; null for none.</summary>
    public static string? ConsentsOf(Deed deed) =>
        deed.Consents.Count == 0
            ? null
            : JsonSerializer.Serialize(
                deed.Consents.Select(c => new[] { c.By.Value, c.Document }),
                Readable
            );

    /// <summary>A property that is left out where it says nothing.</summary>
    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
