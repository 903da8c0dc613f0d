using System.Globalization;
using Approvals.Casework.Documents;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>What is attached to a report: an extract of the ledger, and the list of the evidence.</summary>
internal sealed class ReportAttachments(ReportFacts data)
{
    private const Language Said = GatherReport.FileLanguage;

    private static readonly Texts Words = Texts.Of("reports");

    // The columns of the ledger in the extract, with their widths in parts.
    private static readonly (string Code, string Heading, double Width)[] Extract =
    [
        ("number", "measure", 1.3),
        ("problem", "problem", 1.3),
        ("text", "what", 4.4),
        ("status", "status", 1.9),
        ("light", "light", 1.3),
        ("due-on", "due", 2.6),
        ("department", "department", 2.3),
        ("closed-on", "closed-on", 2.6),
    ];

    /// <summary>The blocks.</summary>
    public IEnumerable<DocumentBlock> Blocks() =>
        [
            new DocumentBlock.Attachment(1, Words.Say(Said, "attachment.ledger")),
            LedgerExtract(),
            new DocumentBlock.Attachment(2, Words.Say(Said, "attachment.evidence")),
            data.Evidence.IsEmpty
                ? new DocumentBlock.Paragraph(Words.Say(Said, "attachment.evidence-none"))
                : EvidenceList(),
        ];

    private DocumentBlock.Table LedgerExtract()
    {
        var codes = data.Ledger.Columns.Select(c => c.Code).ToList();
        var places = Extract.Select(e => codes.IndexOf(e.Code)).ToList();
        return ReportWords.Table(
            [.. Extract.Select(e => e.Width)],
            [.. Extract.Select(e => e.Heading)],
            data.Ledger.Rows.Select(row =>
                places.Select((at, i) => CellOf(row[at], Extract[i].Code)).ToList()
            )
        );
    }

    private static string CellOf(string? cell, string code)
    {
        const int Most = 40;
        if (cell is null)
            return code == "text" ? Words.Say(Said, "measure.restricted") : "";
        var text = cell[2..];
        return text.Length <= Most ? text : $"{text[..Most]}…";
    }

    private DocumentBlock.Table EvidenceList() =>
        ReportWords.Table(
            [1.2, 2, 3.8, 1.7, 2.5, 2.6],
            ["no", "measure", "title", "kind", "document-number", "date"],
            data.Evidence.Select(
                (e, i) =>
                    new[]
                    {
                        Number(i + 1),
                        string.Join('、', e.Numbers),
                        e.Title ?? Words.Say(Said, "evidence.restricted"),
                        LedgerText.Of(Said, StoredCode.Read<EvidenceKind>(e.Kind)),
                        e.DocumentNumber ?? "",
                        e.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    }
            )
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
