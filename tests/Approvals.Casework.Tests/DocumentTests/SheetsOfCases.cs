using System.Text;
using Approvals.Casework.Documents;
using Approvals.Casework.Documents.Sheets;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;
using Approvals.Casework.Upkeep;
using DocumentFormat.OpenXml.Packaging;

namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>The printed approval sheet, and the code by which it is held against an exported journal.</summary>
public sealed class SheetsOfCases
{
    private const string Handler = "social-affairs-clerk-1";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_code_of_a_sheet_fits_the_journal_that_was_exported(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await ClosedAsync(office);
        var made = await MadeAsync(office, id);

        var found = SheetCheck.Run(CodeOn(made.Docx), await ExportedAsync(office, id));

        Assert.True(found.IsGood);
    }

    [Fact]
    public async Task The_check_says_what_the_journal_says_of_each_step()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await ClosedAsync(office);
        var made = await MadeAsync(office, id);

        var found = SheetCheck.Run(CodeOn(made.Docx), await ExportedAsync(office, id));

        var last = found.Steps[^1];
        Assert.Equal(("director", "close"), (last.By, last.Outcome));
    }

    [Fact]
    public async Task A_journal_that_was_altered_since_does_not_fit()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await ClosedAsync(office);
        var made = await MadeAsync(office, id);
        var lines = await ExportedAsync(office, id);

        var found = SheetCheck.Run(
            CodeOn(made.Docx),
            [
                .. lines.Select(line =>
                    line.Replace("\"director\"", "\"deputy\"", StringComparison.Ordinal)
                ),
            ]
        );

        Assert.False(found.IsGood);
    }

    [Fact]
    public async Task A_sheet_with_another_code_does_not_fit()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await ClosedAsync(office);
        var code = CodeOn((await MadeAsync(office, id)).Docx);

        var found = SheetCheck.Run(
            code with
            {
                Digits = new('0', 20),
            },
            await ExportedAsync(office, id)
        );

        Assert.Equal(SheetVerdict.Another, found.Verdict);
    }

    [Fact]
    public async Task A_sheet_of_a_case_that_went_on_still_fits()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await office.CaseAsync(1);
        var code = CodeOn((await MadeAsync(office, id)).Docx);
        await office.PlanAsync(id, LedgerOffice.OfFirst);

        var found = SheetCheck.Run(code, await ExportedAsync(office, id));

        Assert.Equal((true, 3), (found.IsGood, found.Since));
    }

    [Theory]
    [InlineData("12-34-ABCD-EF01-2345-6789-ABCD")]
    [InlineData(" 12 34 abcdef0123456789abcd ")]
    public void A_code_is_read_however_it_is_parted(string text) =>
        Assert.Equal(new(new(12), 34, "ABCDEF0123456789ABCD"), SheetCode.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("12-34")]
    [InlineData("12-34-ABCD")]
    [InlineData("x-34-ABCD-EF01-2345-6789-ABCD")]
    public void What_is_no_code_is_none(string text) => Assert.Null(SheetCode.Read(text));

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_data_gives_the_same_bytes_and_version(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await ClosedAsync(office);
        var first = await MadeAsync(office, id);
        office.Clock.Advance(TimeSpan.FromDays(3));

        var again = await MadeAsync(office, id);

        Assert.Equal(first.Docx, again.Docx);
        Assert.Equal(first.FileName, again.FileName);
    }

    [Fact]
    public async Task A_case_that_went_on_gives_the_next_version()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await office.CaseAsync(1);
        await MadeAsync(office, id);
        await office.PlanAsync(id, LedgerOffice.OfFirst);

        Assert.Equal(2, (await MadeAsync(office, id)).Version);
    }

    [Fact]
    public async Task Who_may_not_read_the_case_gets_no_sheet()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var id = await office.CaseAsync(1);

        Assert.IsType<DocumentAnswer.Refused>(await AskAsync(office, id, "system-admin"));
    }

    [Fact]
    public async Task That_a_document_was_made_is_in_the_chain_of_the_office()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        await MadeAsync(office, await office.CaseAsync(1));

        Assert.Contains(
            await ExportedAsync(office, null),
            line => line.Contains("\"kind\":\"document-made\"", StringComparison.Ordinal)
        );
    }

    private static async Task<CaseId> ClosedAsync(LedgerOffice office)
    {
        var id = await office.CaseAsync(1);
        await office.WalkAsync(id, LedgerOffice.OfFirst);
        return id;
    }

    private static async Task<DocumentAnswer.Made> MadeAsync(LedgerOffice office, CaseId id) =>
        Assert.IsType<DocumentAnswer.Made>(await AskAsync(office, id, Handler));

    private static Task<DocumentAnswer> AskAsync(LedgerOffice office, CaseId id, string person) =>
        new MakeDocument(office.Office).RunAsync(
            new("approval-sheet", (int)id.Value),
            LedgerOffice.By(person),
            Cancel
        );

    private static SheetCode CodeOn(byte[] docx)
    {
        using var written = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var text = written
            .MainDocumentPart!.Document!.Body!.ChildElements.Select(one => one.InnerText)
            .Single(one => one.StartsWith("核验码：", StringComparison.Ordinal));
        return SheetCode.Read(text["核验码：".Length..])!;
    }

    private static async Task<string[]> ExportedAsync(LedgerOffice office, CaseId? only)
    {
        using var file = new MemoryStream();
        await new ExportJournals(office.Office).RunAsync(file, only, Cancel);
        return Encoding.UTF8.GetString(file.ToArray()).TrimEnd('\n').Split('\n');
    }
}
