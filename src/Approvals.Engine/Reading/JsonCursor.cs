using System.Text.Json;

namespace Approvals.Engine.Reading;

/// <summary>The JSON path of each token, while a reader goes through a text.</summary>
internal sealed class JsonCursor
{
    // For each open object or array: its path, and how many items of an array have begun; -1 for an object.
    private readonly Stack<(string Path, int Count)> _open = [];
    private string? _property;

    /// <summary>The path of the value, or of the property whose name was read.</summary>
    public string Path { get; private set; } = "$";

    /// <summary>Takes the token that the reader stands at.</summary>
    public void Move(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Path = _property = $"{_open.Peek().Path}.{reader.GetString()}";
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                return;
            default:
                Path = NextPath();
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    _open.Push((Path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                return;
        }
    }

    private string NextPath()
    {
        if (!_open.TryPop(out var around))
            return "$";
        if (around.Count < 0)
        {
            _open.Push(around);
            return _property!;
        }
        _open.Push((around.Path, around.Count + 1));
        return $"{around.Path}[{around.Count}]";
    }
}
