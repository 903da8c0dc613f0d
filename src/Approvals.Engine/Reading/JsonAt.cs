using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Reading;

/// <summary>A value of JSON and its place. What is not of the form that is asked for is a problem, and null.</summary>
internal sealed record JsonAt(JsonElement Json, string Path, JsonText Text)
{
    private const int MaxShown = 60; // Of a value in a message, in characters.

    public string? AsText() =>
        Json.ValueKind == JsonValueKind.String ? Json.GetString() : Not<string>("a text");

    public int? AsCount() =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) && number >= 0
            ? number
            : Not<int?>("a number, 0 or more");

    public decimal? AsNumber() =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetDecimal(out var number)
            ? number
            : Not<decimal?>("a number");

    public bool? AsTruth() =>
        Json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Json.ValueKind == JsonValueKind.True
            : Not<bool?>("true or false");

    public IsoTime? AsTime() =>
        Read(IsoTime.Parse) ?? Not<IsoTime?>("a time such as 2026-01-05T09:00:00+08:00");

    /// <summary>A time; null is one, too: never.</summary>
    public IsoTime? AsTimeOrNever() => Json.ValueKind == JsonValueKind.Null ? null : AsTime();

    public IsoDuration? AsDuration() =>
        Read(IsoDuration.Parse) ?? Not<IsoDuration?>("a duration such as P2D");

    public DateOnly? AsDate() =>
        Read(text => (ValueJson.FromText("date", text) as Value.Date)?.Day.ToDateOnly())
        ?? Not<DateOnly?>("a date such as 2026-01-05");

    /// <summary>One of the names of an enumeration: <c>NotFound</c>, or <c>not-found</c>.</summary>
    public T? AsOneOf<T>()
        where T : struct, Enum
    {
        var text = Json.ValueKind == JsonValueKind.String ? Json.GetString() : null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (text is not null && (NameOf(value) == text || value.ToString() == text))
                return value;
        }
        return Not<T?>($"one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}");
    }

    /// <summary>The name of a value of an enumeration in a scenario.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A value as FEEL has it; <c>"@2026-01-05"</c> is a date.</summary>
    public Value AsValue() => ValueJson.ReadPlain(Json);

    /// <summary>Values by name.</summary>
    public Value.Context AsVariables() =>
        AsFields() is null ? Value.Context.Empty : (Value.Context)AsValue();

    public ImmutableArray<string> AsTexts() =>
        [.. Items().Select(i => i.AsText()).OfType<string>()];

    /// <summary>The elements of a list.</summary>
    public IEnumerable<JsonAt> Items() =>
        Json.ValueKind == JsonValueKind.Array
            ? Json.EnumerateArray()
                .Select((item, n) => this with { Json = item, Path = $"{Path}[{n}]" })
            : Not<IEnumerable<JsonAt>>("a list") ?? [];

    /// <summary>The entries of an object.</summary>
    public IEnumerable<KeyValuePair<string, JsonAt>> Entries() =>
        Json.ValueKind == JsonValueKind.Object
            ? Json.EnumerateObject()
                .Select(e =>
                    KeyValuePair.Create(
                        e.Name,
                        this with
                        {
                            Json = e.Value,
                            Path = $"{Path}.{e.Name}",
                        }
                    )
                )
            : Not<IEnumerable<KeyValuePair<string, JsonAt>>>("an object") ?? [];

    /// <summary>The entries of an object, each of which is to be known.</summary>
    public JsonFields? AsFields() =>
        Json.ValueKind == JsonValueKind.Object ? new(this) : Not<JsonFields>("an object");

    /// <summary>Complains about the value, and gives nothing.</summary>
    public T? Not<T>(string expected)
    {
        var found = Json.GetRawText();
        if (found.Length > MaxShown)
            found = found[..MaxShown] + "…";
        Text.Complain(Path, expected, $"found {found}");
        return default;
    }

    private T? Read<T>(Func<string, T?> read)
        where T : struct => Json.ValueKind == JsonValueKind.String ? read(Json.GetString()!) : null;
}

/// <summary>An object whose fields are asked for by name: one that nobody asked for is a problem.</summary>
internal sealed class JsonFields(JsonAt at)
{
    private readonly Dictionary<string, JsonAt> _fields = at.Entries()
        .ToDictionary(StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The value of a field; null where there is none.</summary>
    public JsonAt? this[string name]
    {
        get
        {
            _known.Add(name);
            return _fields.GetValueOrDefault(name);
        }
    }

    /// <summary>The names of the fields that there are.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>The text of a field that must be there.</summary>
    public string Needed(string name)
    {
        if (this[name] is { } value)
            return value.AsText() ?? "";
        Complain($"'{name}'", "it is missing");
        return "";
    }

    /// <summary>Complains about the object.</summary>
    public void Complain(string expected, string found) =>
        at.Text.Complain(at.Path, expected, found);

    /// <summary>Complains about the fields that nobody asked for.</summary>
    public void RestIsUnknown()
    {
        foreach (var (name, value) in _fields.Where(f => !_known.Contains(f.Key)))
            at.Text.Complain(
                value.Path,
                $"one of {string.Join(", ", _known)}",
                $"'{name}' is unknown"
            );
    }
}
