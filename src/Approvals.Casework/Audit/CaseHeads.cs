using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>The heads of cases, as an entry of the office's chain holds them.</summary>
/// <param name="Until">Up to when cases were looked at.</param>
/// <param name="Heads">Of each case that has changed since the entry before: its last row.</param>
internal sealed record CaseHeads(
    DateTimeOffset Until,
    IReadOnlyList<(CaseId Case, ChainHead Head)> Heads
)
{
    /// <summary>The kind of the entry.</summary>
    public const string Kind = "case-heads";

    /// <summary>The entry.</summary>
    public OfficeEntry Entry() =>
        new(Kind)
        {
            Details = new JsonObject
            {
                ["until"] = Until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                ["heads"] = new JsonArray([
                    .. Heads.Select(h =>
                        (JsonNode)new JsonArray(h.Case.Value, h.Head.Number, h.Head.Hash)
                    ),
                ]),
            },
        };

    /// <summary>The heads in the text of a row of the office's chain; null where it is of another kind.</summary>
    public static CaseHeads? Read(ReadOnlyMemory<byte> text)
    {
        using var json = JsonDocument.Parse(text);
        var row = json.RootElement;
        if (!row.TryGetProperty("kind", out var kind) || kind.GetString() != Kind)
            return null;
        var details = row.GetProperty("details");
        return new(
            DateTimeOffset.Parse(
                details.GetProperty("until").GetString()!,
                CultureInfo.InvariantCulture
            ),
            [
                .. details
                    .GetProperty("heads")
                    .EnumerateArray()
                    .Select(head =>
                        (
                            new CaseId(head[0].GetInt64()),
                            new ChainHead(head[1].GetInt32(), head[2].GetString()!)
                        )
                    ),
            ]
        );
    }
}
