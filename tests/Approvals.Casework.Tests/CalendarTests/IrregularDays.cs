using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class IrregularDays
{
    [Fact]
    public void The_same_seed_draws_the_same_days() => Assert.Equal(Draw(7), Draw(7));

    [Fact]
    public void Other_seeds_draw_other_days() =>
        Assert.InRange(
            Enumerable
                .Range(0, 100)
                .Select(seed => string.Join(' ', Draw(seed)))
                .Distinct()
                .Count(),
            95,
            100
        );

    [Fact]
    public void As_many_days_are_drawn_as_asked_and_none_twice() =>
        Assert.Equal(3, Draw(7).Distinct().Count());

    [Fact]
    public void Working_days_are_drawn() =>
        Assert.All(
            Enumerable.Range(0, 100).SelectMany(seed => Draw(seed)),
            on => Assert.True(Seeds.Calendar.IsWorkingDay(on))
        );

    [Fact]
    public void The_next_day_drawn_is_after_the_day_of_the_event() =>
        Assert.Equal(
            Draw(7)[1],
            Seeds.WorkOn(
                new DueRule.Irregular(3, 7),
                DeadlineKind.Internal,
                $"{Draw(7)[0]:yyyy-MM-dd}"
            )
        );

    [Fact]
    public void After_the_last_day_of_a_quarter_comes_one_of_the_next() =>
        Assert.Equal(
            DrawnDays.Of(Seeds.Calendar, new(2024, 1, 1), 3, 7)[0],
            Seeds.WorkOn(new DueRule.Irregular(3, 7), DeadlineKind.Internal, "2023-12-31")
        );

    [Fact]
    public void A_drawn_day_is_hidden() =>
        Assert.True(
            Seeds.Due(new DueRule.Irregular(2, 7), DeadlineKind.Internal, "2023-08-11").IsHidden
        );

    private static IReadOnlyList<DateOnly> Draw(long seed) =>
        DrawnDays.Of(Seeds.Calendar, new(2023, 11, 5), 3, seed);
}
