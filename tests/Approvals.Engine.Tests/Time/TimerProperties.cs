using Approvals.Engine.Model;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Approvals.Engine.Tests.Time.Timing;

namespace Approvals.Engine.Tests.Time;

public sealed class TimerProperties
{
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
            Gen.Elements("R/P1M", "R/PT7H", "R/P1M1DT3H", "R/2026-01-31/P1M", "R/P1D/2030-01-01"),
            Gen.Elements(
                "cron: 30 2 * * *",
                "cron: */7 * * * *",
                "cron: 0 9 L * ?",
                "cron: 0 9 13 * FRI"
            )
        )
        .ToArbitrary();

    private static readonly Arbitrary<int> Minutes = Gen.Choose(0, 3_000_000).ToArbitrary();

    [Property]
    public Property Each_firing_is_later_than_the_one_before_and_not_before_now() =>
        Prop.ForAll(
            Texts,
            Minutes,
            Minutes,
            (text, begun, late) =>
            {
                var start = In("Europe/Berlin", "2026-01-05T09:00:00+01:00");
                start = start with { At = start.At.AddMinutes(begun) };
                var first = Start(TimerKind.Cycle, text, start, out _)!.Value;
                var now = first.DueAt.AddMinutes(late);
                var next = first.Next(start with { At = now });
                return first.DueAt >= start.At
                    && (
                        next is null || (next.Value.DueAt > first.DueAt && next.Value.DueAt >= now)
                    );
            }
        );

    [Property]
    public Property A_cycle_that_slept_wakes_up_where_it_would_be_had_it_not() =>
        Prop.ForAll(
            Texts,
            Gen.Choose(1, 10_000).ToArbitrary(),
            (text, late) =>
            {
                var start = In("Europe/Berlin", "2026-03-01T09:00:00+01:00");
                var first = Start(TimerKind.Cycle, text, start, out _)!.Value;
                var now = first.DueAt.AddMinutes(late);
                var awake = first.Next(start with { At = first.DueAt });
                while (awake is { } timer && timer.DueAt < now)
                    awake = timer.Next(start with { At = timer.DueAt });
                return awake == first.Next(start with { At = now });
            }
        );

    [Property]
    public Property Any_text_is_a_timer_or_a_problem() =>
        Prop.ForAll(
            Gen.Elements("", "R", "R3/", "R/P1D/", "P", "PT", "2026-", "cron:", "cron: 0 9 * * ")
                .ToArbitrary(),
            ArbMap.Default.ArbFor<string>(),
            (begin, text) =>
            {
                var rule = TimerRule.Of(TimerKind.Cycle, Formula.Of(begin + text));
                var start = rule.Start([], Moment.Of(Monday), out var problem);
                return start is null == problem is not null;
            }
        );
}
