using System.Globalization;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Audit;

/// <summary>A row of a journal as the check sees it, wherever it comes from.</summary>
/// <param name="Chain">The case; null for the office's own chain.</param>
/// <param name="Number">Its number in the chain.</param>
/// <param name="Algorithm">How it is sealed.</param>
/// <param name="Previous">The seal of the row before, as it says.</param>
/// <param name="Text">What is sealed.</param>
/// <param name="Hash">Its seal, as it says.</param>
internal sealed record SealedEntry(
    CaseId? Chain,
    int Number,
    SealAlgorithm Algorithm,
    byte[] Previous,
    ReadOnlyMemory<byte> Text,
    byte[] Hash
)
{
    private const string HashName = "hash";
    private const string EntryName = "entry";

    /// <summary>A row of a case's journal, or of the office's.</summary>
    public static SealedEntry Of(JournalRow row, CaseId? chain, ReadOnlyMemory<byte> text) =>
        new(chain, row.Number, row.Algorithm, row.PreviousHash, text, row.Hash);

    /// <summary>The line of an exported file: the seal, and the text exactly as it was sealed.</summary>
    public string Line() =>
        $$"""{"{{HashName}}":"{{Seal.Text(Hash)}}","{{EntryName}}":{{Encoding.UTF8.GetString(Text.Span)}}}""";

    /// <summary>Reads a line of an exported file; null where it is none.</summary>
    public static SealedEntry? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement.GetProperty(EntryName);
            return new(
                entry.TryGetProperty("case", out var id) ? new CaseId(id.GetInt64()) : null,
                entry.GetProperty("number").GetInt32(),
                StoredCode.Read<SealAlgorithm>(entry.GetProperty("algorithm").GetString()!),
                Convert.FromHexString(entry.GetProperty("previous").GetString()!),
                Encoding.UTF8.GetBytes(entry.GetRawText()),
                Convert.FromHexString(json.RootElement.GetProperty(HashName).GetString()!)
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentNullException
            )
        {
            return null; // Whatever is wrong with it: the line is none of ours any more.
        }
    }

    /// <summary>Where it is, for people.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Place.Of(Chain)}, {Number}");
}
