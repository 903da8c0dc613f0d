using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class SeedFiles
{
    /// <summary>Working days by month, counted elsewhere from two collections of the notices.</summary>
    public static TheoryData<int, int[]> Months =>
        new()
        {
            { 2023, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21] },
            { 2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22] },
            { 2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23] },
            { 2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23] },
        };

    public static TheoryData<int> Years =>
        [.. Enumerable.Range(Seeds.FirstYear, Seeds.LastYear - Seeds.FirstYear + 1)];

    [Theory, MemberData(nameof(Years))]
    public void The_file_of_each_year_has_nothing_wrong(int year) =>
        Assert.Empty(CalendarFile.Read(Seeds.Text(year), year).Problems);

    [Theory, MemberData(nameof(Years))]
    public void The_file_of_each_year_names_its_notice(int year) =>
        Assert.Contains(
            $"国务院办公厅关于{year}年部分节假日安排的通知",
            CalendarFile.Read(Seeds.Text(year), year).Year!.Source,
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Months))]
    public void The_working_days_of_each_month_are_as_counted_elsewhere(int year, int[] expected) =>
        Assert.Equal(
            expected,
            Enumerable
                .Range(1, 12)
                .Select(month => new DateOnly(year, month, 1))
                .Select(on =>
                    Seeds.Calendar.CountWorkingDays(on, Periods.LastDay(Period.Month, on))
                )
        );

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void The_working_days_of_each_year_are_as_counted_elsewhere(int year, int expected) =>
        Assert.Equal(expected, WorkingDays(year));

    [Theory, MemberData(nameof(Years))]
    public void A_year_has_248_to_251_working_days(int year) =>
        Assert.InRange(WorkingDays(year), 248, 251);

    [Fact]
    public void No_day_is_named_by_two_years() =>
        Assert.Empty(
            Seeds
                .Years.SelectMany(year => year.Days)
                .GroupBy(day => day.On)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );

    private static int WorkingDays(int year) =>
        Seeds.Calendar.CountWorkingDays(new(year, 1, 1), new(year, 12, 31));
}
