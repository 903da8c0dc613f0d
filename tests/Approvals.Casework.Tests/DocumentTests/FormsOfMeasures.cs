using Approvals.Casework.Documents;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Approvals.Casework.Tests.DocumentTests;

/// <summary>What is made from the ledger: close-off forms and lists of refunds.</summary>
public sealed class FormsOfMeasures
{
    private static readonly string[] Expected =
    [
        "全部改正",
        "登记办法、核对办法",
        "3人",
        "主要领导签字背书",
    ];

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_close_off_form_has_result_rules_and_opinions(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);

        var text = TextOf(await MadeAsync(office, "close-off-form", 1, "director"));

        Assert.All(Expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cover_lists_the_measures_of_its_problem()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var problem = (await office.LineAsync(1)).Problem;

        var text = TextOf(await MadeAsync(office, "close-off-cover", problem.No, "director"));

        Assert.Contains(problem.Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_in_the_name_of_a_form_is_that_of_the_office()
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);
        var day = DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime);
        // Half past six in the morning of the next day, in Shanghai.
        office.Clock.SetUtcNow(new(day, new(22, 30), TimeSpan.Zero));
        await office.PlanAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);

        var answer = await AskAsync(office, "close-off-form", 1, "director");

        var made = Assert.IsType<DocumentAnswer.Made>(answer);
        Assert.Contains($"-{day.AddDays(1):yyyyMMdd}-", made.FileName, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_of_refunds_has_its_total_in_capitals(DatabaseKind kind)
    {
        await using var office = await WithMoneyAsync(kind, "甲岗", "乙岗", "丙岗");

        var text = TextOf(await MadeAsync(office, "clawback-list", 5, "planning-finance-clerk-1"));

        Assert.Contains("壹仟叁佰捌拾元整", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_made_public_names_nobody()
    {
        await using var office = await WithMoneyAsync(DatabaseKind.Sqlite, "甲岗", "乙岗", "丙岗");

        var text = TextOf(
            await MadeAsync(office, "clawback-totals", 5, "planning-finance-clerk-1")
        );

        Assert.Contains("1,380.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("甲岗", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_fewer_than_three_people_nothing_is_made_public()
    {
        await using var office = await WithMoneyAsync(DatabaseKind.Sqlite, "甲岗", "乙岗");

        Assert.Equal(
            new DocumentAnswer.Unfit("few-people"),
            await AskAsync(office, "clawback-totals", 5, "planning-finance-clerk-1")
        );
    }

    [Fact]
    public async Task Who_may_not_read_the_list_gets_none()
    {
        await using var office = await WithMoneyAsync(DatabaseKind.Sqlite, "甲岗", "乙岗", "丙岗");

        Assert.IsNotType<DocumentAnswer.Made>(
            await AskAsync(office, "clawback-list", 5, LedgerOffice.OfFirst.Handler)
        );
    }

    private static async Task<LedgerOffice> WithMoneyAsync(
        DatabaseKind kind,
        params string[] people
    )
    {
        var office = await LedgerOffice.WithPlanAsync(kind);
        await new EnterMoney(office.Office).RunAsync(
            LedgerOffice.Measure(5),
            [
                .. people.Select(person => new MoneyLine(
                    MoneyKind.Due,
                    person,
                    460m,
                    new(2026, 1, 5),
                    "清单1号"
                )),
            ],
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );
        return office;
    }

    private static async Task<byte[]> MadeAsync(
        LedgerOffice office,
        string kind,
        int number,
        string person
    ) => Assert.IsType<DocumentAnswer.Made>(await AskAsync(office, kind, number, person)).Docx;

    private static Task<DocumentAnswer> AskAsync(
        LedgerOffice office,
        string kind,
        int number,
        string person
    ) =>
        new MakeDocument(office.Office).RunAsync(
            new(kind, number) { UnitId = LedgerOffice.Bureau },
            LedgerOffice.By(person),
            Cancel
        );

    /// <summary>All of a file that is valid.</summary>
    private static string TextOf(byte[] docx)
    {
        using var written = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(written));
        return written.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
