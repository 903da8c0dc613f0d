using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>When somebody looks again at what was closed.</summary>
public sealed class LooksBack
{
    [Theory] // A weekend, a holiday, a working day, a weekend.
    [InlineData(MeasureClass.Limited, "2023-10-27", "2024-01-29")]
    [InlineData(MeasureClass.Limited, "2023-07-06", "2023-10-07")]
    [InlineData(MeasureClass.Immediate, "2023-08-31", "2023-11-30")]
    [InlineData(MeasureClass.LongTerm, "2023-10-20", "2024-04-22")]
    public void After_three_months_or_for_the_long_term_after_six(
        MeasureClass kind,
        string closedOn,
        string expected
    ) => Assert.Equal(Facts.Day(expected), Next(kind, closedOn));

    [Theory] // 28 September 2023 is the last working day before the holidays.
    [InlineData("检查消防设施。", "2023-10-20", "2023-10-23")]
    [InlineData("排查隐患。", "2023-09-28", "2023-10-07")]
    [InlineData("守住食品安全底线。", "2023-10-20", "2023-10-23")]
    [InlineData("落实安全生产责任。", "2023-10-20", "2023-10-23")]
    public void What_is_about_safety_is_looked_at_on_the_next_working_day(
        string text,
        string closedOn,
        string expected
    ) => Assert.Equal(Facts.Day(expected), Next(MeasureClass.Limited, closedOn, text));

    [Fact]
    public void What_is_open_is_not_looked_back_at() =>
        Assert.Null(Next(MeasureClass.Limited, null));

    [Theory]
    [InlineData(MeasureClass.Limited)]
    [InlineData(MeasureClass.LongTerm)]
    public void What_is_planned_is_not_planned_again(MeasureClass kind) =>
        Assert.Null(Next(kind, "2023-10-20", known: Look("2024-01-22")));

    [Fact]
    public void A_measure_that_is_closed_for_good_is_looked_at_once() =>
        Assert.Null(
            Next(MeasureClass.Limited, "2023-10-20", known: Look("2024-01-22", "2024-01-22"))
        );

    [Theory]
    [InlineData("整改。")]
    [InlineData("检查消防设施。")]
    public void A_long_term_one_is_looked_at_again_six_months_after_the_last_time(string text) =>
        Assert.Equal(
            Facts.Day("2024-11-15"),
            Next(
                MeasureClass.LongTerm,
                "2023-10-20",
                text,
                Look("2023-10-23", "2023-10-23"),
                Look("2024-04-22", "2024-05-15")
            )
        );

    private static DateOnly? Next(
        MeasureClass kind,
        string? closedOn,
        string text = "整改。",
        params LookBackRow[] known
    )
    {
        var entry = SmallOffice.Entry(text, e => e.Class = kind);
        var standing = new EntryStanding
        {
            Status =
                closedOn is null ? MeasureStatus.Verified
                : kind == MeasureClass.LongTerm ? MeasureStatus.StagedClosed
                : MeasureStatus.Closed,
            Light = Light.Blue,
            Reasons = [],
        };
        return LookBackRules.Next(
            new(entry, [Case(closedOn ?? "2023-10-20")], standing),
            known,
            Facts.Calendar
        );
    }

    private static LookBackRow Look(string dueOn, string? doneOn = null) =>
        new()
        {
            EntryId = 0,
            UnitId = SmallOffice.Plan.UnitId,
            DueOn = Facts.Day(dueOn),
            DoneOn = doneOn is null ? null : Facts.Day(doneOn),
        };

    private static LoadedEntryCase Case(string closedOn)
    {
        var id = new CaseId(1);
        return new()
        {
            Link = new()
            {
                CaseId = id,
                UnitId = SmallOffice.Plan.UnitId,
                EntryId = 0,
                Period = LedgerPeriod.Once,
                Subject = "",
                StartsOn = Facts.Day("2023-08-11"),
                DueOn = Facts.Day("2023-10-20"),
            },
            Status = CaseStatus.Running,
            IsSuspended = false,
            Standing = new CaseStandingRow
            {
                CaseId = id,
                UnitId = SmallOffice.Plan.UnitId,
                Stage = CaseStage.Closed,
                Percent = 100,
                Extensions = 0,
                Level = 5,
                Returned = 0,
                IsFalse = false,
                ChangedAt = CalendarTests.Seeds.At(closedOn),
                ClosedAt = CalendarTests.Seeds.At(closedOn),
            },
        };
    }
}
