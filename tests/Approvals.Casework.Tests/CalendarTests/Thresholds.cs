using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class Thresholds
{
    [Theory]
    [InlineData(ThresholdKind.AtLeast, true)]
    [InlineData(ThresholdKind.AtMost, true)]
    [InlineData(ThresholdKind.MoreThan, false)]
    [InlineData(ThresholdKind.LessThan, false)]
    public void Whether_a_number_includes_itself_is_in_its_word(
        ThresholdKind kind,
        bool includes
    ) => Assert.Equal(includes, new Threshold(kind, 5).Includes(5));

    [Theory]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(7, 4)]
    public void More_than_half_is_the_next_whole_number_over_it(int all, int expected) =>
        Assert.Equal(expected, Threshold.MoreThanHalf(all));
}
