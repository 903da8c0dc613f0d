using System.Buffers;

namespace Approvals.Casework.Audit;

/// <summary>The seals of the rows of the office's chain.</summary>
internal static class OfficeSeal
{
    /// <summary>What a row says, as the bytes that are sealed.</summary>
    public static ReadOnlyMemory<byte> TextOf(OfficeJournalRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        JournalText.Write(
            row,
            bytes,
            head: static (json, r) =>
            {
                json.WriteString("chain", "office");
                JournalText.Optional(json, "unit", r.UnitId?.Value);
            },
            rest: static (json, r) =>
            {
                json.WriteString("kind", r.Kind);
                JournalText.Optional(json, "subject", r.Subject);
                json.WritePropertyName("details");
                json.WriteRawValue(r.Details, skipInputValidation: true);
            }
        );
        return bytes.WrittenMemory;
    }

    /// <summary>The seal that a row should have.</summary>
    public static byte[] Of(OfficeJournalRow row) => Seal.Of(row.Algorithm, TextOf(row).Span);
}
