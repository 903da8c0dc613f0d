using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Lists;
using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Plans;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class ListTables
{
    public static MatrixTheoryData<LedgerListKind, Language> All =>
        new(Enum.GetValues<LedgerListKind>(), Enum.GetValues<Language>());

    [Theory, MemberData(nameof(All))]
    public void Each_column_has_a_heading(LedgerListKind kind, Language language) =>
        Assert.All(
            LedgerLists.Of(Page, kind, language).Columns,
            column => Assert.NotEqual("", column.Shown.Heading)
        );

    [Theory, MemberData(nameof(All))]
    public void No_column_comes_twice(LedgerListKind kind, Language language)
    {
        var codes = LedgerLists.Of(Page, kind, language).Columns.Select(c => c.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
    }

    [Theory, MemberData(nameof(All))]
    public void No_two_columns_have_the_same_heading(LedgerListKind kind, Language language)
    {
        var headings = LedgerLists
            .Of(Page, kind, language)
            .Columns.Select(c => c.Shown.Heading)
            .ToList();

        Assert.Equal(headings.Distinct(), headings);
    }

    [Theory, MemberData(nameof(All))]
    public void Each_row_has_as_many_cells_as_there_are_columns(
        LedgerListKind kind,
        Language language
    )
    {
        var table = LedgerLists.Of(Page, kind, language);

        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
    }

    [Theory, MemberData(nameof(All))]
    public void What_stands_in_a_cell_is_of_the_kind_of_its_column(
        LedgerListKind kind,
        Language language
    )
    {
        var table = LedgerLists.Of(Page, kind, language);

        Assert.All(
            table.Rows.SelectMany(row => row.Zip(table.Columns)),
            cell =>
                Assert.True(
                    cell.First == default || KindOf(cell.First) == KindOf(cell.Second),
                    cell.Second.Code
                )
        );
    }

    [Fact]
    public void The_lists_have_titles_of_their_own() =>
        Assert.Equal(
            ["整改台账", "问题清单", "措施清单", "责任清单"],
            Enum.GetValues<LedgerListKind>()
                .Select(kind => LedgerLists.Of(Page, kind, Language.Chinese).Title)
        );

    [Theory]
    [InlineData(LedgerListKind.Ledger, "1 2 4")]
    [InlineData(LedgerListKind.Tasks, "1 2 4")]
    [InlineData(LedgerListKind.Responsibility, "1 2 4")]
    [InlineData(LedgerListKind.Problems, "1 2")]
    public void The_measures_are_the_rows_or_their_problems(LedgerListKind kind, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                LedgerLists.Of(Page, kind, Language.Chinese).Rows.Select(row => row[0].Number)
            )
        );

    [Fact]
    public void A_problem_of_which_no_measure_is_listed_is_not_either() =>
        Assert.Single(
            LedgerLists
                .Of(
                    Page with
                    {
                        Lines = Page.Lines[..2],
                    },
                    LedgerListKind.Problems,
                    Language.Chinese
                )
                .Rows
        );

    [Theory]
    [InlineData("1 2 3", "1-3")]
    [InlineData("1 2", "1-2")]
    [InlineData("1 2 4", "1、2、4")]
    [InlineData("7", "7")]
    [InlineData("", "")]
    public void The_measures_of_a_problem_are_told_as_a_span_where_they_are_one(
        string numbers,
        string expected
    )
    {
        var problem = Problem(1) with { Measures = [.. Read(numbers)] };
        var table = LedgerLists.Of(
            Page with
            {
                Problems = [problem],
            },
            LedgerListKind.Problems,
            Language.Chinese
        );

        Assert.Equal(expected, Cell(table, "measures").Text);
    }

    [Theory]
    [InlineData("rhythm", "每季度、每2周")]
    [InlineData("type", "集中学习、培训")]
    [InlineData("reasons", "2023年第3季度逾期3个工作日；已被退回3次")]
    [InlineData("rules-made", "走访制度\n台账制度")]
    public void What_is_many_is_joined(string code, string expected) =>
        Assert.Equal(
            expected,
            Cell(LedgerLists.Of(Page, LedgerListKind.Ledger, Language.Chinese), code).Text
        );

    [Fact]
    public void A_first_cycle_was_never_reopened() =>
        Assert.Equal(
            0,
            Cell(LedgerLists.Of(Page, LedgerListKind.Ledger, Language.Chinese), "reopened").Number
        );

    private static LedgerPage Page { get; } =
        new(
            "2023",
            Facts.Day("2023-08-03"),
            0,
            Facts.Day("2023-09-13"),
            [Line(1, 1), Line(2, 1), Line(4, 2)]
        )
        {
            Problems = [Problem(1), Problem(2)],
        };

    private static LedgerLine Line(int number, int problem) =>
        new()
        {
            EntryId = number,
            Number = number,
            Cycle = 1,
            Problem = Problem(problem),
            Text = "组织学习。",
            Types = [MeasureType.StudySession, MeasureType.Training],
            Class = MeasureClass.LongTerm,
            StartsOn = Facts.Day("2023-08-11"),
            DueOn = Facts.Day("2023-10-20"),
            FirstDueOn = Facts.Day("2023-10-20"),
            ClosedOn = Facts.Day("2023-10-20"),
            Rhythms = Rhythm.Read("quarter week/2"),
            RulesMade = ["走访制度", "台账制度"],
            Standing = new()
            {
                Status = MeasureStatus.InProgress,
                Light = Light.Red,
                Reasons = [new("overdue", Facts.Quarter3, 3), new("returned-often", "once", 3)],
                NextDueOn = Facts.Day("2023-09-28"),
                NextWorkOn = Facts.Day("2023-09-28"),
                Planned = 50,
                Actual = 40,
            },
            LookBack = new(Facts.Day("2024-01-22"), null, LookBackResult.Holds),
        };

    private static LedgerProblem Problem(int no) =>
        new(no, 1, "方面", "问题", "问题全文", "原因", ProblemStatus.InProgress, [no]);

    private static IEnumerable<int> Read(string numbers) =>
        numbers
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));

    private static SheetValue Cell(ListTable table, string code) =>
        table.Rows[0][table.Columns.Select(c => c.Code).ToList().IndexOf(code)];

    private static string KindOf(SheetValue value) =>
        value.Number is not null ? "number"
        : value.On is not null ? "day"
        : "text";

    private static string KindOf(ListColumn column) =>
        column.Shown.Kind switch
        {
            SheetValueKind.Text => "text",
            SheetValueKind.Date => "day",
            _ => "number",
        };
}
