using System.Text;
using System.Text.Json;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary>JSON that people write. What is wrong with it is told to a writer, with its place.</summary>
internal static class JsonText
{
    /// <summary>Reads a JSON object; null where the text is none, or none that is wanted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What it is known by: a file, an option.</param>
    /// <param name="firstLine">The number of its first line there, from 1.</param>
    /// <param name="read">Makes something of it, or throws a <see cref="FormatException"/>.</param>
    /// <param name="error">Is told what is wrong.</param>
    public static T? Read<T>(
        string text,
        string source,
        int firstLine,
        Func<JsonElement, T> read,
        TextWriter error
    )
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var kind = json.RootElement.ValueKind;
            if (kind == JsonValueKind.Object)
                return read(json.RootElement);
            error.WriteLine(
                $"{source}({firstLine},1): error: Expected a JSON object, but found a JSON {kind}."
            );
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            var column = ColumnOf(text, line, (int)(e.BytePositionInLine ?? 0));
            var reason = e.Message.Split(" LineNumber:")[0];
            error.WriteLine(
                $"{source}({firstLine + line},{column}): error: Expected JSON, but this is none: {reason}"
            );
        }
        // Also thrown for a string that is no text: JSON can write half of a surrogate pair.
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            error.WriteLine($"{source}({firstLine}): error: {e.Message}");
        }
        return null;
    }

    /// <summary>Reads variables as an option gives them: plain JSON, @ and a file, or - for standard input.</summary>
    public static Value.Context? ReadContext(string? given, string option, TextWriter error)
    {
        if (given is null)
            return Value.Context.Empty;
        var file =
            given.StartsWith('@') ? given[1..]
            : given == InputFile.StandardInput ? given
            : null;
        var text = file is null ? given : InputFile.ReadText(file, error);
        return text is null
            ? null
            : Read(
                text,
                file is null ? option : InputFile.NameOf(file),
                1,
                json => (Value.Context)ValueJson.ReadPlain(json),
                error
            );
    }

    /// <summary>A column from 1 in characters; System.Text.Json counts bytes from 0.</summary>
    private static int ColumnOf(string text, int line, int byteOffset)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Split('\n')[line]);
        return Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(byteOffset, bytes.Length)) + 1;
    }
}
