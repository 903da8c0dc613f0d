using System.Buffers;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;

namespace Approvals.Casework.Cases;

/// <summary>The seals of the rows of a case's journal.</summary>
internal static class CaseSeal
{
    /// <summary>What a row says, as the bytes that are sealed.</summary>
    public static ReadOnlyMemory<byte> TextOf(CaseJournalRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        JournalText.Write(
            row,
            bytes,
            head: static (json, r) =>
            {
                json.WriteNumber("case", r.CaseId.Value);
                json.WriteString("unit", r.UnitId.Value);
            },
            rest: static (json, r) =>
            {
                json.WriteNumber("definition", r.DefinitionId);
                json.WriteString("command", r.Command);
                json.WritePropertyName("facts");
                json.WriteRawValue(r.Facts, skipInputValidation: true);
            }
        );
        return bytes.WrittenMemory;
    }

    /// <summary>The seal that a row should have.</summary>
    public static byte[] Of(CaseJournalRow row) => Seal.Of(row.Algorithm, TextOf(row).Span);
}
