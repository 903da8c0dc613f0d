namespace Approvals.Feel.Tests;

/// <summary>The days about the first of May 2026, which is off until the 5th; Saturday the 9th is worked.</summary>
public sealed class WorkingDays
{
    [Theory]
    [InlineData("""is working day(@"2026-04-30")""", "true")]
    [InlineData("""is working day(@"2026-05-01")""", "false")]
    [InlineData("""is working day(@"2026-05-09T23:00:00")""", "true")]
    [InlineData("""add working days(@"2026-04-30", 5)""", "@\"2026-05-11\"")]
    [InlineData("""add working days(date: @"2026-05-02", days: 1)""", "@\"2026-05-06\"")]
    [InlineData("""add working days(@"2026-05-06", -1)""", "@\"2026-04-30\"")]
    [InlineData("""add working days(@"2026-05-02", 0)""", "@\"2026-05-02\"")]
    [InlineData("""working days between(@"2026-04-30", @"2026-05-11")""", "5")]
    [InlineData("""working days between(@"2026-05-01", @"2026-05-05")""", "0")]
    [InlineData("""working days between(@"2026-05-11", @"2026-04-30")""", "0")]
    public void Working_days_are_counted_by_the_calendar_that_is_told(string text, string expected)
    {
        var found = FeelExpression.Parse(text).Evaluate(days: new May());

        Assert.Empty(found.Warnings);
        Assert.Equal(FeelExpression.Parse(expected).Evaluate().Value, found.Value);
    }

    [Theory]
    [InlineData("""add working days(@"2026-04-30", 1.5)""")]
    [InlineData("""add working days(@"2026-04-30", 40000)""")]
    [InlineData("""add working days(@"9999-12-31", 1)""")]
    [InlineData("""add working days(@"0001-01-01", -1)""")]
    [InlineData("""is working day(@"12026-01-01")""")]
    [InlineData("""working days between(@"0001-01-01", @"9999-01-01")""")]
    public void What_cannot_be_counted_is_null_with_a_warning(string text)
    {
        var found = FeelExpression.Parse(text).Evaluate(days: new May());

        Assert.Equal(Value.None, found.Value);
        Assert.Equal(WarningCode.InvalidArgument, Assert.Single(found.Warnings).Code);
    }

    [Theory]
    [InlineData("""is working day(@"2026-05-01")""")]
    [InlineData("""add working days(@"2026-05-01", 1)""")]
    [InlineData("""working days between(@"2026-05-01", @"2026-05-02")""")]
    public void Without_a_calendar_there_are_no_working_days(string text)
    {
        var found = FeelExpression.Parse(text).Evaluate(Check.Now);

        Assert.Equal(WarningCode.NoCalendar, Assert.Single(found.Warnings).Code);
    }

    private sealed class May : IWorkingDays
    {
        public bool IsWorkingDay(DateOnly day) =>
            day == new DateOnly(2026, 5, 9)
            || (
                day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && (day < new DateOnly(2026, 5, 1) || day > new DateOnly(2026, 5, 5))
            );
    }
}
