using Approvals.Casework.Cases;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>What the ledger takes from the variables of a case, and what counts as not said.</summary>
public sealed class StandingVariables
{
    [Fact]
    public void All_that_a_process_says_is_taken() =>
        Assert.Equal(
            new CaseStanding
            {
                Stage = CaseStage.Submitted,
                Percent = 80,
                DueOn = Facts.Day("2023-10-20"),
                Extensions = 1,
                Level = 2,
                Returned = 3,
                IsFalse = true,
                Milestones = "2023-09-01=50;2023-10-01=80",
                Progress = "已走访",
                Difficulty = "人手少",
                Help = "增派人手",
                Result = "办结",
                RulesMade = "走访制度\n台账制度",
                PeopleDealtWith = 2,
                MoneyRecovered = 460.50m,
            },
            CaseStanding.Of(
                new Value.Context([
                    new("stage", Value.Of("submitted")),
                    new("percent", Value.Of(80m)),
                    new("dueOn", Value.Of(Facts.Day("2023-10-20"))),
                    new("extensions", Value.Of(1m)),
                    new("level", Value.Of(2m)),
                    new("returned", Value.Of(3m)),
                    new("isFalse", Value.Of(true)),
                    new(
                        "milestones",
                        Value.Of([Milestone("2023-10-01", 80), Milestone("2023-09-01", 50)])
                    ),
                    new("progress", Value.Of("已走访")),
                    new("difficulty", Value.Of("人手少")),
                    new("help", Value.Of("增派人手")),
                    new("result", Value.Of("办结")),
                    new("rulesMade", Value.Of([Value.Of("走访制度"), Value.Of("台账制度")])),
                    new("peopleDealtWith", Value.Of(2m)),
                    new("moneyRecovered", Value.Of(460.50m)),
                ])
            )
        );

    public static TheoryData<string> Names =>
        [
            "percent",
            "dueOn",
            "extensions",
            "level",
            "returned",
            "isFalse",
            "milestones",
            "progress",
            "difficulty",
            "help",
            "result",
            "rulesMade",
            "peopleDealtWith",
            "moneyRecovered",
        ];

    [Theory, MemberData(nameof(Names))]
    public void What_is_of_another_kind_counts_as_not_said(string name) =>
        Assert.All(
            OtherKinds.Where(value => !Fits(name, value)),
            value => Assert.Equal(Nothing, Of(name, value))
        );

    [Theory]
    [InlineData("percent", -1)]
    [InlineData("percent", 101)]
    [InlineData("level", 7)]
    [InlineData("level", -1)]
    [InlineData("returned", 1001)]
    [InlineData("extensions", 101)]
    [InlineData("peopleDealtWith", -1)]
    [InlineData("peopleDealtWith", 1_000_001)]
    [InlineData("moneyRecovered", -0.01)]
    public void What_is_out_of_its_range_counts_as_not_said(string name, double value) =>
        Assert.Equal(Nothing, Of(name, Value.Of((decimal)value)));

    [Theory]
    [InlineData(99.9, 99)]
    [InlineData(99.5, 99)]
    [InlineData(33.3, 33)]
    [InlineData(100, 100)]
    public void A_fraction_of_a_percent_never_makes_one_more(double said, int expected) =>
        Assert.Equal(expected, Of("percent", Value.Of((decimal)said))!.Percent);

    [Fact]
    public void A_day_that_no_calendar_has_counts_as_not_said() =>
        Assert.Equal(Nothing, Of("dueOn", new Value.Date(LocalDate.Of(12_345, 1, 1)!.Value)));

    [Fact]
    public void A_milestone_without_day_or_percent_is_left_out() =>
        Assert.Equal(
            "2023-09-01=50",
            Of(
                "milestones",
                Value.Of([
                    Value.Of("half"),
                    new Value.Context([new("on", Value.Of(Facts.Day("2023-08-20")))]),
                    new Value.Context([new("percent", Value.Of(20m))]),
                    Milestone("2023-09-01", 50),
                ])
            )!.Milestones
        );

    [Theory]
    [InlineData("走访\n制度", "走访 制度")]
    [InlineData("  走访制度  ", "走访制度")]
    [InlineData("  ", null)]
    [InlineData("", null)]
    public void A_rule_is_one_line_and_one_without_a_name_is_none(string rule, string? expected) =>
        Assert.Equal(expected, Of("rulesMade", Value.Of([Value.Of(rule)]))!.RulesMade);

    [Theory]
    [InlineData("done")]
    [InlineData("InProgress")]
    [InlineData("")]
    public void Without_a_stage_it_is_the_case_of_no_measure(string stage) =>
        Assert.Null(CaseStanding.Of(new Value.Context([new("stage", Value.Of(stage))])));

    [Fact]
    public void A_stage_of_another_kind_is_none() =>
        Assert.Null(CaseStanding.Of(new Value.Context([new("stage", Value.Of(1m))])));

    [Theory]
    [InlineData(null, 0, false)]
    [InlineData("走访", 50, false)]
    [InlineData("走访", 60, true)]
    public void Another_percentage_is_a_report(string? progress, int percent, bool expected)
    {
        var (before, after) = (Case("走访", 50), Case(progress, percent));

        Assert.Equal(expected, CaseStanding.Of(after)!.HasNewProgress(before, after, []));
    }

    [Theory]
    [InlineData(1, "progress", "走访", true)] // Though they are the same as before.
    [InlineData(1, "progress", "", false)]
    [InlineData(1, "help", "走访", false)]
    [InlineData(7, "progress", "走访", false)] // Typed, and not yet told by the process.
    [InlineData(2, "progress", "走访", true)] // Told by a called part.
    public void Words_that_a_command_has_brought_are_a_report(
        int scope,
        string name,
        string text,
        bool expected
    )
    {
        var said = WithPart(Case("走访", 50));

        Assert.Equal(
            expected,
            CaseStanding
                .Of(said)!
                .HasNewProgress(
                    said,
                    said,
                    [new CaseEvent.VariablesSet(scope, Value.Context.Of((name, Value.Of(text))))]
                )
        );
    }

    [Fact]
    public void What_a_part_has_reported_before_is_no_report_when_it_hands_it_over()
    {
        var before = WithPart(Case("走访", 50)).Evolve(Told(2, "复查"));

        Assert.False(CaseStanding.Of(before)!.HasNewProgress(before, before, [Told(1, "复查")]));
    }

    [Fact]
    public void The_first_words_are_a_report()
    {
        var after = Case("走访", 0);

        Assert.True(CaseStanding.Of(after)!.HasNewProgress(CaseState.New, after, []));
    }

    [Fact]
    public void A_called_part_speaks_before_it_ends() =>
        Assert.Equal(
            CaseStage.Submitted,
            CaseStanding.Of(WithPart(Case("走访", 50)).Evolve(Set(2, "stage", "submitted")))!.Stage
        );

    [Fact]
    public void What_a_called_part_was_only_given_says_nothing() =>
        Assert.Equal(
            CaseStage.Closed,
            CaseStanding.Of(WithPart(Case("走访", 50)).Evolve(Set(1, "stage", "closed")))!.Stage
        );

    [Fact]
    public void A_called_process_that_knows_of_no_stage_does_not_speak() =>
        Assert.Equal(
            CaseStage.InProgress,
            CaseStanding
                .Of(
                    Case("走访", 50)
                        .Evolve([
                            new CaseEvent.ElementEntered(2, "vote", 1, null),
                            new CaseEvent.ProcessCalled(2, "submit-item", Value.Context.Empty),
                            Set(2, "stage", "closed"),
                        ])
                )!
                .Stage
        );

    private static CaseState Case(string? progress, int percent) =>
        CaseState.New.Evolve(
            new CaseEvent.CaseStarted(
                "measure",
                null,
                Value.Context.Of(
                    ("stage", Value.Of("in-progress")),
                    ("progress", progress is null ? Value.None : Value.Of(progress)),
                    ("percent", Value.Of((decimal)percent))
                )
            )
        );

    private static CaseState WithPart(CaseState state) =>
        state.Evolve([
            new CaseEvent.ElementEntered(2, "report", 1, null),
            new CaseEvent.ProcessCalled(2, "progress-entry", state.Variables),
        ]);

    private static CaseEvent.VariablesSet Told(int scope, string text) =>
        Set(scope, "progress", text);

    private static CaseEvent.VariablesSet Set(int scope, string name, string text) =>
        new(scope, Value.Context.Of((name, Value.Of(text))));

    private static readonly CaseStanding Nothing = new() { Stage = CaseStage.InProgress };

    private static readonly Value[] OtherKinds =
    [
        Value.None,
        Value.Of("2023-10-20"),
        Value.Of(""),
        Value.Of(7.5m),
        Value.Of(false),
        Value.Of(Facts.Day("2023-10-20")),
        Value.Of(CalendarTests.Seeds.At("2023-10-20")),
        Value.Of([Value.Of(1m)]),
        Value.Context.Empty,
    ];

    private static bool Fits(string name, Value value) =>
        name switch
        {
            "dueOn" => value is Value.Date,
            "isFalse" => value is Value.Boolean,
            "milestones" or "rulesMade" => false, // No list above has what they look for.
            "progress" or "difficulty" or "help" or "result" => value
                is Value.String { Text.Length: > 0 },
            _ => value is Value.Number,
        };

    private static CaseStanding? Of(string name, Value value) =>
        CaseStanding.Of(
            new Value.Context([new("stage", Value.Of("in-progress")), new(name, value)])
        );

    private static Value.Context Milestone(string on, decimal percent) =>
        new([new("on", Value.Of(Facts.Day(on))), new("percent", Value.Of(percent))]);
}
