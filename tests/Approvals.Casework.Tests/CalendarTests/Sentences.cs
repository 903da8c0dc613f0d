using Approvals.Casework.Calendar;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class Sentences
{
    public static TheoryData<DueRule, DeadlineKind, string, string> Chinese =>
        new()
        {
            {
                new DueRule.WorkingDays(5),
                DeadlineKind.PublicNotice,
                "2023-09-25",
                "自2023年9月25日（周一）起5个工作日内，当日不计，遇中秋节、国庆节放假顺延，"
                    + "应于2023年10月8日（周日，调休上班）前完成；依据日历2023版。"
            },
            {
                new DueRule.PenaltyLawDays(15),
                DeadlineKind.Statutory,
                "2023-09-20",
                "自2023年9月20日（周三）起15日内，当日不计，期满日2023年10月5日（周四，国庆节放假）不上班，"
                    + "顺延至下一工作日，应于2023年10月7日（周六，调休上班）前完成；依据日历2023版。"
            },
            {
                new DueRule.BeforeDate(new(2023, 8, 19)),
                DeadlineKind.Superior,
                "2023-08-11",
                "要求在2023年8月19日（周六）前（不含当日），该日不上班，时限不顺延，"
                    + "应于2023年8月18日（周五）前完成；依据日历2023版。"
            },
            {
                new DueRule.BeforeSolarTerm(SolarTerm.GreatCold),
                DeadlineKind.Superior,
                "2023-08-11",
                "要求在大寒前，即2024年1月20日（周六）前（不含当日），该日不上班，时限不顺延，"
                    + "应于2024年1月19日（周五）前完成（2024年放假安排尚未公布，为暂定日期）；依据日历2023版。"
            },
            {
                new DueRule.Months(1),
                DeadlineKind.Superior,
                "2023-09-05",
                "自2023年9月5日（周二）起1个月内，期满日2023年10月5日（周四，国庆节放假）不上班，时限不顺延，"
                    + "应于2023年9月28日（周四）前完成；依据日历2023版。"
            },
            {
                new DueRule.EndOfPeriod(Period.Quarter),
                DeadlineKind.Internal,
                "2023-09-05",
                "每季度一次，本期至2023年9月30日（周六，国庆节放假），该日不上班，取本期最后一个工作日，"
                    + "应于2023年9月28日（周四）前完成；依据日历2023版。"
            },
            {
                new DueRule.EveryTwoWeeks(new(2023, 9, 1)),
                DeadlineKind.Internal,
                "2023-09-15",
                "自2023年9月1日起每2周一次，本次原定2023年9月29日（周五，中秋节放假），该日不上班，改为最近的工作日，"
                    + "定于2023年9月28日（周四）；依据日历2023版。"
            },
            {
                new DueRule.AtOnceForSafety(),
                DeadlineKind.Internal,
                "2023-08-11",
                "涉及安全，自2023年8月11日（周五）起24小时内，应于2023年8月12日（周六）10:00前完成；依据日历2023版。"
            },
        };

    public static TheoryData<DueRule> AllRules =>
        [
            new DueRule.WorkingDays(5),
            new DueRule.CalendarDays(5),
            new DueRule.PenaltyLawDays(7),
            new DueRule.PenaltyLawDays(30),
            new DueRule.Months(1),
            new DueRule.Years(1),
            new DueRule.FromTheDay(6, SpanUnit.Day),
            new DueRule.FromTheDay(6, SpanUnit.Month),
            new DueRule.FromTheDay(1, SpanUnit.Year),
            new DueRule.BeforeDate(new(2023, 9, 10)),
            new DueRule.BeforeDate(new(2023, 9, 10), true),
            new DueRule.BeforeMonth(2024, 6),
            new DueRule.ByMonthEnd(2023, 9),
            new DueRule.WithinYear(2023),
            new DueRule.EndOfPeriod(Period.Month),
            new DueRule.EndOfPeriod(Period.Quarter),
            new DueRule.EndOfPeriod(Period.HalfYear),
            new DueRule.EndOfPeriod(Period.Year),
            new DueRule.EveryTwoWeeks(new(2023, 8, 4)),
            new DueRule.AtOnce(),
            new DueRule.AtOnceForSafety(),
            new DueRule.Irregular(2, 1),
            new DueRule.BeforeSolarTerm(SolarTerm.WinterSolstice),
        ];

    [Theory, MemberData(nameof(Chinese))]
    public void A_due_date_says_why_in_Chinese(
        DueRule rule,
        DeadlineKind kind,
        string from,
        string expected
    ) =>
        Assert.Equal(expected, Seeds.Due(rule, kind, from, Seeds.Of2023).Explain(Language.Chinese));

    [Fact]
    public void A_due_date_says_why_in_English() =>
        Assert.Equal(
            "Within 5 working days from Monday 25 September 2023, that day not counted, passing over "
                + "Mid-Autumn Festival, National Day: due by Sunday 8 October 2023 (a make-up working day); "
                + "by calendar 2023.",
            Seeds
                .Due(
                    new DueRule.WorkingDays(5),
                    DeadlineKind.PublicNotice,
                    "2023-09-25",
                    Seeds.Of2023
                )
                .Explain(Language.English)
        );

    [Theory]
    [InlineData(1, "Within 1 month from ")]
    [InlineData(2, "Within 2 months from ")]
    public void English_tells_one_from_many(int months, string expected) =>
        Assert.StartsWith(
            expected,
            Say(new DueRule.Months(months), Language.English),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_event_is_named_where_it_is_known() =>
        Assert.StartsWith(
            "自2023年12月15日（周五）收到意见之日起1个月内，应于",
            DueDates
                .Of(
                    new(
                        new DueRule.Months(1),
                        DeadlineKind.Statutory,
                        Seeds.At("2023-12-15"),
                        "收到意见"
                    ),
                    Seeds.Calendar,
                    out _
                )!
                .Explain(Language.Chinese),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_pause_is_named()
    {
        var due = Seeds.Due(new DueRule.WorkingDays(5), DeadlineKind.Internal, "2023-09-04");
        var pause = new Pause(new(2023, 9, 6), new(2023, 9, 7), "等待外部答复");

        Assert.Contains(
            "，扣除2023年9月6日至2023年9月7日（等待外部答复），应于2023年9月13日（周三）前完成",
            DueDates.Paused(due, pause, Seeds.Calendar, out _)!.Explain(Language.Chinese),
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(AllRules))]
    public void Every_rule_is_one_sentence_in_Chinese(DueRule rule) =>
        Assert.Equal(1, Say(rule, Language.Chinese).Count(c => c == '。'));

    [Theory, MemberData(nameof(AllRules))]
    public void Every_rule_is_one_sentence_in_English(DueRule rule) =>
        Assert.Equal(1, Say(rule, Language.English).Count(c => c == '.'));

    [Fact]
    public void Every_kind_of_rule_is_among_them() =>
        Assert.Equal(
            typeof(DueRule).GetNestedTypes().Select(type => type.Name).Order(),
            AllRules.Select(row => row.Data.GetType().Name).Distinct().Order()
        );

    private static string Say(DueRule rule, Language language) =>
        Seeds.Due(rule, DeadlineKind.Internal, "2023-08-11").Explain(language);
}
