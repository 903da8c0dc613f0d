using System.Collections.Immutable;
using Approvals.Casework.Ledger;
using Approvals.Casework.Plans;
using Approvals.Casework.Reports;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>The figures of a ledger, without an office.</summary>
public sealed class SmallFigures
{
    [Fact]
    public void Few_people_of_an_aspect_are_hidden_with_the_next_fewest()
    {
        var figures = MonthlyFigures.Of(
            Page(Line(1, 1, people: 1), Line(2, 2, people: 9), Line(3, 3, people: 20)),
            minPeople: 3
        );

        Assert.Equal([null, null, 20], figures.ByAspect.Select(a => a.PeopleDealtWith));
        Assert.Equal(30, figures.PeopleDealtWith);
    }

    [Fact]
    public void Few_people_in_all_are_hidden()
    {
        var figures = MonthlyFigures.Of(Page(Line(1, 1, people: 2)), minPeople: 3);

        Assert.Null(figures.PeopleDealtWith);
    }

    [Fact]
    public void Nobody_is_shown_as_nobody()
    {
        var figures = MonthlyFigures.Of(Page(Line(1, 1, people: 0)), minPeople: 3);

        Assert.Equal(0, figures.PeopleDealtWith);
    }

    [Fact]
    public void People_of_a_measure_of_talks_were_talked_to()
    {
        var talk = Line(1, 1, people: 5) with { Types = [MeasureType.WarningTalk] };

        var figures = MonthlyFigures.Of(Page(talk, Line(2, 1, people: 4)), minPeople: 3);

        Assert.Equal((5, 4), (figures.TalksHeld, figures.PeopleDealtWith));
    }

    [Fact]
    public void A_measure_that_was_taken_out_does_not_count()
    {
        var gone = Line(2, 1, people: 0) with { Standing = Standing(MeasureStatus.Superseded) };

        var figures = MonthlyFigures.Of(Page(Line(1, 1, people: 0), gone), minPeople: 3);

        Assert.Equal(1, figures.Measures.Total);
    }

    [Theory]
    [InlineData(2023, 9, 25, "2023-09")]
    [InlineData(2023, 9, 26, "2023-10")]
    [InlineData(2023, 12, 31, "2024-01")]
    public void A_day_is_told_by_the_next_report_whose_cut_off_has_not_passed(
        int year,
        int month,
        int day,
        string told
    ) => Assert.Equal(told, ReportMonth.Telling(new(year, month, day), 25).ToString());

    private static LedgerPage Page(params ImmutableArray<LedgerLine> lines) =>
        new("2026", null, 0, new(2026, 1, 25), lines)
        {
            Problems = [.. lines.Select(l => l.Problem).DistinctBy(p => p.No)],
        };

    private static LedgerLine Line(int number, int aspect, int people) =>
        new()
        {
            EntryId = number,
            Number = number,
            Cycle = 1,
            Problem = new(
                aspect,
                aspect,
                "方面",
                "问题",
                "问题。",
                null,
                ProblemStatus.InProgress,
                [number]
            ),
            Types = [MeasureType.RegistryCleanup],
            Class = MeasureClass.Limited,
            PeopleDealtWith = people,
            Standing = Standing(MeasureStatus.InProgress),
        };

    private static EntryStanding Standing(MeasureStatus status) =>
        new()
        {
            Status = status,
            Light = Light.Green,
            Reasons = [],
        };
}
