using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Approvals.Engine.Storing;

/// <summary>JSON as the stored form has it: on one line, Chinese text as it is.</summary>
internal static class JsonText
{
    // A level of values can take three: the context, or an object that tells the type and the list or object in it.
    private const int MaxDepth = Archive.MaxDepth * 3;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static Utf8JsonWriter Writer(IBufferWriter<byte> into) =>
        new(
            into,
            new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth }
        );

    /// <exception cref="StoredFormatException">It is no JSON, or not what was expected.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        if (!Utf8.IsValid(json.Span))
            throw new StoredFormatException("Expected UTF-8, but there are other bytes.");
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
            return read(document.RootElement);
        }
        // The latter is what JsonElement says of an escaped half of a character.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new StoredFormatException(
                $"Expected JSON, but it is none: {problem.Message}",
                problem
            );
        }
    }

    /// <exception cref="StoredFormatException">It ends within a character.</exception>
    public static byte[] BytesOf(string json)
    {
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException problem)
        {
            throw new StoredFormatException(
                "Expected whole characters, but there is half of one.",
                problem
            );
        }
    }
}
