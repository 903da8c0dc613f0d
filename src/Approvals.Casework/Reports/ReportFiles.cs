using System.Globalization;
using Approvals.Casework.Documents;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>Makes the files of a report from its frozen data and the texts of a version. Pure: the same report and
/// texts give the same bytes, whenever they are made.</summary>
internal static class ReportFiles
{
    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>Makes them: the document and the ledger.</summary>
    /// <param name="report">The report.</param>
    /// <param name="parts">The texts.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyList<ReportFile>> MakeAsync(
        ReportRow report,
        ReportParts parts,
        int version,
        CancellationToken cancel
    )
    {
        var data = ReportFacts.Read(report.Data);
        var number = parts.DocumentNumber ?? Say("file.draft");
        var day = (parts.SignedOn ?? data.CutOffOn).ToString(
            "yyyyMMdd",
            CultureInfo.InvariantCulture
        );
        var document = DocxWriter.Write(new ReportDocument(data, parts, parts.Signer).Make());
        var workbook = await ReportWorkbook.WriteAsync(data, cancel);
        var kind = data.Kind == ReportKind.Final ? "file.final" : "file.monthly";
        return
        [
            new(SafeName(Say(kind, number, day, version)), document),
            new(SafeName(Say("file.workbook", number, day, version)), workbook),
        ];
    }

    // No name of a file has a slash, whatever number somebody gave.
    private static string SafeName(string name) => name.Replace('/', '-').Replace('\\', '-');

    private static string Say(string key, params object?[] values) =>
        Words.Say(GatherReport.FileLanguage, key, values);
}

/// <summary>A file of a report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Name, byte[] Content);
