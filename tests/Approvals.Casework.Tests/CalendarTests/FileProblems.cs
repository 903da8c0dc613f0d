using Approvals.Casework.Calendar;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class FileProblems
{
    private const string Head = "# 通知\ndate,kind,name\n";

    [Theory]
    [InlineData("2024-02-30,off,春节", CalendarProblemKind.BadDate)]
    [InlineData("2024-2-3,off,春节", CalendarProblemKind.BadDate)]
    [InlineData("2025-02-03,off,春节", CalendarProblemKind.WrongYear)]
    [InlineData("2023-11-30,off,元旦", CalendarProblemKind.WrongYear)]
    [InlineData("2024-02-12,leave,春节", CalendarProblemKind.UnknownKind)]
    [InlineData("2024-02-12,off,", CalendarProblemKind.BadName)]
    [InlineData("2024-02-12,off", CalendarProblemKind.WrongParts)]
    [InlineData("2024-02-08,work,春节", CalendarProblemKind.PlainWeekday)]
    [InlineData("2024-02-04,work,春节", CalendarProblemKind.Twice)]
    [InlineData("2024-02-04,off,春节", CalendarProblemKind.OffAndWork)]
    public void A_wrong_line_is_named_with_its_number(string line, CalendarProblemKind kind)
    {
        var reading = CalendarFile.Read($"{Head}2024-02-04,work,春节\n\n{line}\n", 2024);

        Assert.Equal([(5, kind)], reading.Problems.Select(p => (p.Line, p.Kind)));
    }

    [Theory]
    [InlineData("", CalendarProblemKind.NoSource)]
    [InlineData("date,kind,name\n2024-02-12,off,春节", CalendarProblemKind.NoSource)]
    [InlineData("# 通知", CalendarProblemKind.NoHeader)]
    [InlineData("# 通知\n2024-02-12,off,春节", CalendarProblemKind.NoHeader)]
    [InlineData(Head, CalendarProblemKind.NoDays)]
    public void A_file_without_its_parts_is_refused(string text, CalendarProblemKind kind) =>
        Assert.Equal(kind, Assert.Single(CalendarFile.Read(text, 2024).Problems).Kind);

    [Fact]
    public void A_file_of_too_many_characters_is_refused() =>
        Assert.Equal(
            CalendarProblemKind.TooLarge,
            Assert
                .Single(
                    CalendarFile.Read(new string('#', CalendarFile.MaxLength + 1), 2024).Problems
                )
                .Kind
        );

    [Fact]
    public void A_file_of_too_many_days_is_refused()
    {
        var days = Enumerable
            .Range(0, CalendarFile.MaxDays + 1)
            .Select(number => $"{new DateOnly(2024, 1, 1).AddDays(number):yyyy-MM-dd},off,节");

        var reading = CalendarFile.Read(Head + string.Join('\n', days), 2024);

        Assert.Equal(CalendarProblemKind.TooLarge, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void All_wrong_lines_are_named_at_once() =>
        Assert.Equal(
            [3, 4],
            CalendarFile.Read($"{Head}x,off,节\ny,off,节\n", 2024).Problems.Select(p => p.Line)
        );

    [Fact]
    public void Lines_may_end_as_on_Windows_and_begin_with_a_mark_of_order() =>
        Assert.Equal(
            [new NoticeDay(new(2024, 2, 12), DayKind.Off, "春节")],
            CalendarFile
                .Read("\uFEFF# 通知\r\ndate,kind,name\r\n2024-02-12,off,春节\r\n", 2024)
                .Year!.Days
        );

    [Fact]
    public void The_notice_of_a_year_may_name_days_of_the_December_before() =>
        Assert.Empty(CalendarFile.Read($"{Head}2022-12-31,off,元旦\n", 2023).Problems);

    [Theory]
    [InlineData(Language.Chinese, "第3行：应为2024-01-31这样的日期，实际为“x”。")]
    [InlineData(Language.English, "Line 3: Expected a date such as 2024-01-31, but found \"x\".")]
    public void A_problem_is_said_in_both_languages(Language language, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(CalendarFile.Read($"{Head}x,off,节\n", 2024).Problems).Message(language)
        );
}
