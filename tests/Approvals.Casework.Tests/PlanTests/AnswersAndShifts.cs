using System.Text.Json;
using Approvals.Casework.Plans;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.PlanTests;

public sealed class AnswersAndShifts
{
    private static readonly PlanReading Plan = PlanReader.Read(
        PlanSources.OfText(
            """
            一是学习不够。
            整改措施：
            （1）2024年6月前建成学习室。
            （2）制定学习计划。
            二、工作步骤
            （一）动员阶段（8月3日—8月10日）
            1.8月9日前，召开动员会。
            """
        ),
        new(new(2023, 8, 3))
    );

    [Fact]
    public void What_can_be_read_in_two_ways_is_asked_with_the_strict_reading_first()
    {
        var question = Plan.Measures[0].Questions.First(q => q.Code == "deadline-ambiguous");

        Assert.Equal(["2024-05-31", "2024-06-30"], question.Proposals);
        Assert.Equal(new DateOnly(2024, 5, 31), Plan.Measures[0].Deadline?.Date);
    }

    [Fact]
    public void A_question_is_asked_in_either_language()
    {
        var question = Plan.Measures[0].Questions.First(q => q.Code == "deadline-ambiguous");

        Assert.Equal(question.Text, question.In(Language.Chinese));
        Assert.Contains("2024年6月前", question.In(Language.English));
        Assert.NotEqual(question.Text, question.In(Language.English));
    }

    [Fact]
    public void An_answer_settles_its_question()
    {
        var settled = PlanAnswers
            .Read(
                """{"measures":{"1":{"deadline-ambiguous":"2024-06-30"},"2":{"lead-missing":["办公室"]}}}"""
            )
            .Settle(Plan);

        Assert.Equal(new DateOnly(2024, 6, 30), settled.Measures[0].Deadline?.Date);
        Assert.Equal("2024年6月前", settled.Measures[0].Deadline?.Text);
        Assert.DoesNotContain(settled.Measures[0].Questions, q => q.Code == "deadline-ambiguous");
        Assert.Equal(["办公室"], settled.Measures[1].LeadDepartments);
    }

    [Theory]
    [InlineData("""{"measures":{"9":{"lead-missing":"办公室"}}}""", "answer-without-measure")]
    [InlineData(
        """{"measures":{"2":{"deadline-ambiguous":"2024-06-30"}}}""",
        "answer-without-question"
    )]
    [InlineData("""{"measures":{"1":{"deadline-ambiguous":"明年"}}}""", "answer-unreadable")]
    public void An_answer_that_fits_nothing_is_told_and_changes_nothing(string answers, string code)
    {
        var settled = PlanAnswers.Read(answers).Settle(Plan);

        Assert.Equal(code, Assert.Single(settled.Findings).Code);
        Assert.Empty(PlanComparison.Of(Plan, settled));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"measures":{"first":{}}}""")]
    public void Answers_that_are_none_are_refused(string json) =>
        Assert.Throws<JsonException>(() => PlanAnswers.Read(json));

    [Fact]
    public void Accepting_proposals_leaves_only_what_has_none() =>
        Assert.All(
            PlanAnswers.AcceptProposals(Plan).Measures.SelectMany(m => m.Questions),
            question => Assert.Empty(question.Proposals)
        );

    [Fact]
    public void A_shift_moves_all_dates_by_whole_weeks_and_keeps_the_words()
    {
        var shifted = PlanShift.To(Plan, new(2026, 11, 27)); // A Friday; the feedback was on a Thursday.

        Assert.Equal(new DateOnly(2026, 11, 26), shifted.Source.FeedbackOn);
        Assert.Equal(173, shifted.Source.ShiftedWeeks);
        Assert.Equal(
            new DateOnly(2024, 5, 31).AddDays(173 * 7),
            shifted.Measures[0].Deadline?.Date
        );
        Assert.Equal("2024年6月前", shifted.Measures[0].Deadline?.Text);
        Assert.Equal(
            new DateOnly(2023, 8, 9).AddDays(173 * 7),
            shifted.Phases[0].Tasks[0].Deadline?.Date
        );
        Assert.Contains("2027-09-24", shifted.Measures[0].Questions.SelectMany(q => q.Proposals));
    }

    [Fact]
    public void A_shift_back_to_the_feedback_changes_nothing() =>
        Assert.Equal(
            PlanJson.Write(Plan),
            PlanJson.Write(PlanShift.To(PlanShift.To(Plan, new(2026, 1, 1)), new(2023, 8, 3)))
        );

    [Fact]
    public void A_plan_without_a_day_of_feedback_cannot_be_shifted() =>
        Assert.Throws<ArgumentException>(() =>
            PlanShift.To(
                Plan with
                {
                    Source = Plan.Source with { FeedbackOn = null },
                },
                new(2026, 1, 1)
            )
        );

    [Fact]
    public void A_reading_does_not_differ_from_itself() =>
        Assert.Empty(PlanComparison.Of(Plan, Plan));

    [Fact]
    public void A_comparison_names_the_measure_and_the_field()
    {
        var other = Plan with { Measures = [Plan.Measures[0] with { ClawbackYuan = 460 }] };

        Assert.Equal(
            [
                new(PlanPart.Measure, 1, "clawbackYuan", null, "460"),
                new(PlanPart.Measure, 2, null, "制定学习计划。", null),
            ],
            PlanComparison.Of(Plan, other)
        );
    }
}
