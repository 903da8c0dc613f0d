using System.Text;
using System.Text.Json;
using Approvals.Engine.Model;

namespace Approvals.Engine.Reading;

/// <summary>JSON that people write, with comments and commas at the end of lists; and what is wrong with it.</summary>
/// <param name="text">The text.</param>
/// <param name="rule">The name of its problems among findings.</param>
internal sealed class JsonText(string text, string rule)
{
    // Far more than any scenario has; a reader of JSON goes no deeper by itself.
    private const int MaxDepth = 64;

    // Who has so many will mend these first.
    private const int MaxProblems = 20;

    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);
    private readonly List<Finding> _problems = [];

    public IReadOnlyList<Finding> Problems => _problems;

    /// <summary>The value that the text is; null where it is none, which is a problem.</summary>
    public JsonAt? Parse()
    {
        var reader = Reader();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString(); // Throws on half of a surrogate pair: JSON can write that.
            }
            var options = new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
                AllowDuplicateProperties = false,
            };
            return new(JsonDocument.Parse(_bytes, options).RootElement, "$", this);
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            var reason = e.Message.Split(" LineNumber", 2)[0].TrimEnd('.');
            _problems.Add(Problem("$", line, "JSON", $"this is none: {reason}"));
        }
        catch (InvalidOperationException)
        {
            _problems.Add(
                Problem(
                    "$",
                    LineAt(reader.TokenStartIndex),
                    "Unicode text",
                    "found half a character"
                )
            );
        }
        return null;
    }

    /// <summary>Notes a problem.</summary>
    /// <param name="path">Where.</param>
    /// <param name="expected">What follows "Expected".</param>
    /// <param name="found">What follows "but".</param>
    public void Complain(string path, string expected, string found)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(Problem(path, LineOf(path), expected, found));
    }

    private Finding Problem(string path, int line, string expected, string found) =>
        new(rule, Severity.Error, path, line, 0, expected, found);

    // Only a text with problems is read a second time, for its lines.
    private int LineOf(string path)
    {
        var reader = Reader();
        var cursor = new JsonCursor();
        while (reader.Read())
        {
            cursor.Move(ref reader);
            if (cursor.Path == path)
                return LineAt(reader.TokenStartIndex);
        }
        return 0;
    }

    private int LineAt(long index) => _bytes.AsSpan(0, (int)index).Count((byte)'\n') + 1;

    private Utf8JsonReader Reader() =>
        new(
            _bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = MaxDepth,
            }
        );
}
