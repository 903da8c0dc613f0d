using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Who is responsible for a measure, with where that comes from.</summary>
public sealed class Assignments
{
    [Fact]
    public void A_department_that_is_named_leads_and_its_field_and_leader_follow() =>
        Assert.Equal(
            "care FieldOfWork, care Named 养老服务科, second FieldOfWork",
            Of("走访。", e => e.PrintedDepartments = "养老服务科")
        );

    [Theory]
    [InlineData("县福利院", "a-home")]
    [InlineData("局办公室", "office")]
    [InlineData("局办公室财务组", "finance")] // The longest name that fits.
    public void A_department_is_known_by_its_name_or_its_words(string printed, string expected) =>
        Assert.Equal(
            expected,
            SmallOffice
                .Propose("走访。", e => e.PrintedDepartments = printed)
                .Department!.Value.Value
        );

    [Fact]
    public void The_first_that_is_named_leads_and_the_others_help() =>
        Assert.Equal(
            ["office", "personnel"],
            SmallOffice
                .Propose(
                    "走访。",
                    e => e.PrintedDepartments = "养老服务科、办公室、人事科、养老服务科"
                )
                .Assisting.Select(d => d.Value)
        );

    [Fact]
    public void A_name_that_nobody_has_says_nothing() =>
        Assert.Equal(
            "care WordsOfMeasure 老人, care FieldOfWork 老人, second FieldOfWork",
            Of("走访老人。", e => e.PrintedDepartments = "统计科")
        );

    [Fact]
    public void Where_nobody_is_named_the_words_of_the_measure_decide() =>
        Assert.Equal(
            "general WordsOfMeasure 预算, finance FieldOfWork 预算, first FieldOfWork",
            Of("核对预算。", problem: "老人反映多。")
        );

    [Fact]
    public void Where_the_measure_says_nothing_the_words_of_its_problem_decide() =>
        Assert.Equal(
            "care WordsOfProblem 老人, care FieldOfWork 老人, second FieldOfWork",
            Of("立即改正。", problem: "老人反映多。")
        );

    [Theory]
    [InlineData("预算和老人。", "care")] // As heavy as each other: by the code.
    [InlineData("预算、预算和老人。", "general")]
    [InlineData("三公经费和老人。", "general")]
    [InlineData("预算、老人和养老。", "care")]
    public void A_longer_word_and_one_that_comes_often_weigh_more(string text, string expected) =>
        Assert.Equal(expected, SmallOffice.Propose(text).Field!.Value.Value);

    [Fact]
    public void The_words_that_decided_are_told_the_heaviest_first() =>
        Assert.Equal(
            "预算、三公经费",
            SmallOffice.Propose("预算、预算、预算、三公经费。").Field!.Words
        );

    [Fact]
    public void Without_any_word_nothing_follows_and_both_are_missing() =>
        Assert.Equal(
            ("-, -, -", EntryGaps.Leader | EntryGaps.Section),
            (Of("立即改正。"), SmallOffice.Propose("立即改正。").Gaps)
        );

    [Fact]
    public void A_section_leads_before_a_subordinate_unit() =>
        Assert.Equal("care", SmallOffice.Propose("走访老人。").Department!.Value.Value);

    [Fact]
    public void A_department_that_has_left_the_field_does_not_lead() =>
        Assert.Equal(
            "a-home",
            SmallOffice
                .Propose(
                    "走访老人。",
                    rows: SmallOffice.Rows with
                    {
                        FieldDepartments =
                        [
                            SmallOffice.In("care", "a-home"),
                            SmallOffice.In("care", "care", until: new(2023, 8, 10)),
                        ],
                    }
                )
                .Department!.Value.Value
        );

    [Theory]
    [InlineData("2023-08-10", "second")]
    [InlineData("2023-08-11", "first")]
    public void Whoever_is_in_charge_on_the_day_answers(string firstUntil, string expected) =>
        Assert.Equal(
            expected,
            SmallOffice
                .Propose(
                    "走访老人。",
                    rows: SmallOffice.Rows with
                    {
                        Divisions =
                        [
                            SmallOffice.Leads("first", "care", until: Facts.Day(firstUntil)),
                            SmallOffice.Leads("second", "care"),
                        ],
                    }
                )
                .Leader!.Value.Value
        );

    [Theory]
    [InlineData("主要领导", "chief Named 主要领导")]
    [InlineData("分管领导", "second Named 分管领导")]
    [InlineData("主要领导、分管领导", "chief Named 主要领导")]
    [InlineData("联络员", "second FieldOfWork")]
    public void A_leader_who_is_named_answers(string printed, string expected) =>
        Assert.Equal(
            expected,
            Said(SmallOffice.Propose("走访老人。", e => e.PrintedLeaders = printed).Leader)
        );

    [Fact]
    public void Where_no_field_is_known_nobody_is_in_charge() =>
        Assert.Null(SmallOffice.Propose("立即改正。", e => e.PrintedLeaders = "分管领导").Leader);

    [Theory]
    [InlineData("走访老人。", "局长", "second")]
    [InlineData("考察干部。", "党组书记", "first")] // He is in charge of that himself: his first deputy.
    [InlineData("立即改正。", "主要领导", "first")]
    [InlineData("走访老人。", "分管领导", "chief")]
    [InlineData("走访老人。", "分管养老服务的班子成员", "chief")]
    [InlineData("走访老人。", "局长和分管领导", "second")]
    [InlineData("走访老人。", "领导班子", "second")]
    public void Nobody_answers_for_what_he_is_himself_the_subject_of(
        string text,
        string about,
        string expected
    ) =>
        Assert.Equal(expected, SmallOffice.Propose(text, e => e.About = about).Leader!.Value.Value);

    [Fact]
    public void He_does_not_either_where_the_plan_names_him() =>
        Assert.Equal(
            "second",
            SmallOffice
                .Propose("走访老人。", e => (e.About, e.PrintedLeaders) = ("局长", "局长"))
                .Leader!.Value.Value
        );

    [Fact]
    public void What_is_set_stays() =>
        Assert.Equal(
            "staff Set, office Set, first Set",
            Of(
                "走访老人。",
                e =>
                {
                    (e.FieldId, e.DepartmentId) = (new("staff"), new("office"));
                    e.LeaderPostId = new("first");
                    (e.PrintedLeaders, e.PrintedDepartments) = ("主要领导", "养老服务科");
                }
            )
        );

    [Fact]
    public void A_department_that_is_set_brings_its_field_and_leader() =>
        Assert.Equal(
            "general FieldOfWork, office Set, first FieldOfWork",
            Of("走访老人。", e => e.DepartmentId = new("office"))
        );

    [Fact]
    public void What_belongs_to_a_body_outside_lacks_nobody() =>
        Assert.Equal(
            EntryGaps.None,
            SmallOffice.Propose("立即改正。", e => e.ExternalOwner = "派驻纪检监察组").Gaps
        );

    [Theory] // Ten working days after 11 August; the end of the phase in which the plan is carried out.
    [InlineData(MeasureClass.Immediate, "2023-08-25")]
    [InlineData(MeasureClass.Limited, "2023-10-20")]
    [InlineData(MeasureClass.LongTerm, "2023-10-20")]
    public void A_measure_without_a_date_is_due_by_its_class(MeasureClass kind, string expected) =>
        Assert.Equal(
            new Proposed<DateOnly>(Facts.Day(expected), ProposalSource.ClassDefault),
            SmallOffice.Propose("走访老人。", e => e.Class = kind).DueOn
        );

    [Fact]
    public void A_date_that_is_set_stays() =>
        Assert.Equal(
            new Proposed<DateOnly>(Facts.Day("2023-09-08"), ProposalSource.Set, "9月10日前"),
            SmallOffice
                .Propose(
                    "走访老人。",
                    e => (e.DueOn, e.DueText) = (Facts.Day("2023-09-08"), "9月10日前")
                )
                .DueOn
        );

    [Fact]
    public void Where_the_plan_tells_no_phase_the_date_is_missing() =>
        Assert.Equal(EntryGaps.Date, SmallOffice.Propose("走访老人。", plan: WithoutDates).Gaps);

    [Fact]
    public void It_starts_when_the_plan_was_approved() =>
        Assert.Equal(Facts.Day("2023-08-11"), SmallOffice.Propose("走访老人。").StartsOn);

    [Fact]
    public void It_starts_with_the_feedback_where_no_approval_is_known() =>
        Assert.Equal(
            Facts.Day("2023-08-03"),
            SmallOffice.Propose("走访老人。", plan: WithoutDates).StartsOn
        );

    private static PlanRow WithoutDates =>
        new()
        {
            UnitId = SmallOffice.Plan.UnitId,
            Key = "2023",
            FeedbackOn = SmallOffice.Plan.FeedbackOn,
            Frame = """{"Phases":[],"Organisation":{"LeadingGroup":[],"Office":[]}}""",
        };

    private static string Of(
        string text,
        Action<EntryRow>? change = null,
        string problem = SmallOffice.Problem
    )
    {
        var all = SmallOffice.Propose(text, change, problem);
        return $"{Said(all.Field)}, {Said(all.Department)}, {Said(all.Leader)}";
    }

    private static string Said<T>(Proposed<T>? one) =>
        one is null ? "-" : $"{one.Value} {one.Source} {one.Words}".TrimEnd();
}
