using System.Collections.Immutable;
using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class LargeFundsLines
{
    private static readonly ImmutableArray<LargeFundsLine> Lines =
    [
        new(Items.Day("2022-01-01"), Items.Day("2022-12-31"), 10_000m),
        new(Items.Day("2023-03-01"), null, 50_000m),
        new(Items.Day("2023-06-01"), null, 30_000m),
    ];

    [Theory]
    [InlineData("2022-01-01", 10_000)]
    [InlineData("2022-12-31", 10_000)]
    [InlineData("2023-03-01", 50_000)]
    [InlineData("2023-05-31", 50_000)]
    [InlineData("2023-06-01", 30_000)]
    public void The_line_is_that_of_the_day(string on, decimal yuan) =>
        Assert.Equal(yuan, LargeFunds.LineOn(Lines, Items.Day(on))?.Yuan);

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2023-01-01")]
    public void There_are_days_without_one(string on) =>
        Assert.Null(LargeFunds.LineOn(Lines, Items.Day(on)));

    [Theory]
    [InlineData("2023-03-01", 49_999.99, false)]
    [InlineData("2023-03-01", 50_000, true)]
    [InlineData("2023-01-01", 0.01, true)]
    [InlineData("2023-01-01", 0, false)]
    public void What_reaches_the_line_is_large_and_without_a_line_every_payment_is(
        string on,
        decimal yuan,
        bool isLarge
    ) => Assert.Equal(isLarge, LargeFunds.Is(yuan, Lines, Items.Day(on)));

    [Fact]
    public void What_costs_nothing_is_not_large() =>
        Assert.False(LargeFunds.Is(null, [], Items.Day("2023-01-01")));
}
