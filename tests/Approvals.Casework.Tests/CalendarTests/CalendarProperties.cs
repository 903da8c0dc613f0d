using Approvals.Casework.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class CalendarProperties
{
    private static readonly Arbitrary<(DateOnly On, int Count)> Any = (
        from day in Gen.Choose(0, 20 * 365)
        from count in Gen.Choose(1, 300)
        select (new DateOnly(2007, 1, 1).AddDays(day), count)
    ).ToArbitrary();

    [Fact]
    public void The_Nth_working_day_is_a_working_day() =>
        Holds(c => Seeds.Calendar.IsWorkingDay(Seeds.Calendar.AddWorkingDays(c.On, c.Count)));

    [Fact]
    public void Adding_and_subtracting_from_a_working_day_comes_back() =>
        Holds(c =>
        {
            var on = Seeds.Calendar.OnOrAfter(c.On);
            return Seeds.Calendar.AddWorkingDays(
                    Seeds.Calendar.AddWorkingDays(on, c.Count),
                    -c.Count
                ) == on;
        });

    [Fact]
    public void One_working_day_more_is_later() =>
        Holds(c =>
            Seeds.Calendar.AddWorkingDays(c.On, c.Count)
            < Seeds.Calendar.AddWorkingDays(c.On, c.Count + 1)
        );

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Holds(c =>
            Seeds.Calendar.AddWorkingDays(c.On, c.Count)
            <= Seeds.Calendar.AddWorkingDays(c.On.AddDays(1), c.Count)
        );

    [Fact]
    public void As_many_working_days_are_counted_as_were_added() =>
        Holds(c =>
            Seeds.Calendar.CountWorkingDays(
                c.On.AddDays(1),
                Seeds.Calendar.AddWorkingDays(c.On, c.Count)
            ) == c.Count
        );

    [Fact]
    public void Two_half_days_are_a_working_day() =>
        Holds(c =>
            Seeds.Calendar.AddHalfDays(new(c.On, DayHalf.Afternoon), 2 * c.Count)
            == new HalfDay(Seeds.Calendar.AddWorkingDays(c.On, c.Count), DayHalf.Afternoon)
        );

    [Fact]
    public void The_engine_gives_the_same_day() =>
        Holds(c =>
            Seeds.Calendar.WorkCalendar.AddWorkingDays(Seeds.Calendar.OpenOf(c.On), c.Count)
            == Seeds.Calendar.OpenOf(Seeds.Calendar.AddWorkingDays(c.On, c.Count))
        );

    private static void Holds(Func<(DateOnly On, int Count), bool> expectation) =>
        Prop.ForAll(Any, expectation).QuickCheckThrowOnFailure();
}
