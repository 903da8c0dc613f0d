using Approvals.Casework.Reports;
using Approvals.Casework.Tests.LedgerTests;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>The files of a report of the plan that comes with the program.</summary>
public sealed class WholeReport
{
    private const int Problems = 26;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Word_and_Excel_find_nothing_wrong_in_its_files()
    {
        await using var office = await ReportOffice.WithWholePlanAsync();
        var files = await FinishedAsync(office);

        using var document = WordprocessingDocument.Open(new MemoryStream(files[0].Content), false);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(files[1].Content), false);

        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        Assert.Empty(
            validator.Validate(document, Cancel).Select(f => $"{f.Path?.XPath}: {f.Description}")
        );
        Assert.Empty(
            validator.Validate(workbook, Cancel).Select(f => $"{f.Path?.XPath}: {f.Description}")
        );
    }

    [Fact]
    public async Task It_tells_of_each_problem_under_its_number_and_date()
    {
        await using var office = await ReportOffice.WithWholePlanAsync();
        var files = await FinishedAsync(office);

        using var document = WordprocessingDocument.Open(new MemoryStream(files[0].Content), false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;

        Assert.All(
            Enumerable.Range(1, Problems),
            no => Assert.Contains($"（问题{no}，", text, StringComparison.Ordinal)
        );
        Assert.Contains("民党组〔2026〕3号", text, StringComparison.Ordinal);
        Assert.True( // Signature and date stand below the text, and what is attached follows.
            text.IndexOf("2026年1月26日", StringComparison.Ordinal)
                < text.IndexOf("附件1", StringComparison.Ordinal)
        );
    }

    private static async Task<IReadOnlyList<ReportFile>> FinishedAsync(ReportOffice office)
    {
        office.GoTo(2026, 1, 26);
        await office.FinishAsync(await office.FreezeAsync(), "民党组〔2026〕3号");
        var key = new ReportKey(
            LedgerOffice.Bureau,
            (await office.RowsAsync())[0].Plan,
            new(2026, 1)
        );
        return await new ReadReports(office.Office).FilesAsync(key, null, Cancel);
    }
}
