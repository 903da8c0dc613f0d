using System.Globalization;
using Approvals.Casework.Plans;
using Approvals.Casework.Plans.Outlines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>Each rule says what it takes from its own example: that is what the reader takes.</summary>
public sealed class RuleExamples
{
    private static readonly PlanDates Plan2023 = new(new(2023, 8, 3), 2023);

    public static TheoryData<string> DeadlinesInText =>
        [.. DeadlineRules.InText.Concat(EventRules.All).Select(rule => rule.Example)];

    public static TheoryData<string> LabelledDeadlines =>
        [.. DeadlineRules.Labelled.Except(DeadlineRules.InText).Select(rule => rule.Example)];

    public static TheoryData<string> RhythmExamples =>
        [.. RhythmRules.All.Select(rule => rule.Example)];

    public static TheoryData<string> FigureExamples =>
        [.. FigureRules.All.Select(rule => rule.Example)];

    public static TheoryData<string> ActorExamples =>
        [.. ActorRules.All.Select(rule => rule.Example)];

    public static TheoryData<string> RecipientExamples =>
        [.. Recipients.Rules.Select(rule => rule.Example)];

    public static TheoryData<string> DeliverableExamples =>
        [.. DeliverableRules.All.Select(rule => rule.Example)];

    public static TheoryData<string> TypeExamples =>
        [.. TypeRules.All.Select(rule => $"{rule.Type}: {rule.Form}")];

    [Theory, MemberData(nameof(DeadlinesInText))]
    public void A_deadline_rule_makes_the_date_of_its_example(string example)
    {
        var rule = DeadlineRules.InText.Concat(EventRules.All).First(r => r.Example == example);

        var found = Deadlines.InText(example, Plan2023);

        Assert.NotNull(found);
        Assert.Equal(
            (rule.Quoted, rule.Date, rule.Precision, rule.Basis),
            (found.Value.Text, Written(found.Value), found.Value.Precision, found.Value.Basis)
        );
    }

    [Theory, MemberData(nameof(LabelledDeadlines))]
    public void A_rule_for_columns_makes_the_date_of_its_example(string example)
    {
        var rule = DeadlineRules.Labelled.Last(r => r.Example == example);

        var found = Deadlines.Labelled(example, Plan2023);

        Assert.NotNull(found);
        Assert.Equal((rule.Quoted, rule.Date), (found.Value.Text, Written(found.Value)));
    }

    [Theory, MemberData(nameof(RhythmExamples))]
    public void A_rhythm_rule_reads_its_example(string example)
    {
        var rule = RhythmRules.All.First(r => r.Example == example);

        var found = Assert.Single(Rhythms.Of(example));

        Assert.Equal(new(rule.Unit, rule.Interval, rule.Count, rule.Quoted), found.Value);
    }

    [Theory, MemberData(nameof(FigureExamples))]
    public void A_figure_rule_reads_its_example(string example)
    {
        var rule = FigureRules.All.First(r => r.Example == example);

        var found = Assert.Single(Figures.Of(example, []));

        Assert.Equal(new(rule.Value, rule.Unit, rule.Quoted), found);
    }

    [Theory, MemberData(nameof(ActorExamples))]
    public void An_actor_rule_finds_those_who_act_in_its_example(string example)
    {
        var rule = ActorRules.All.First(r => r.Example == example);

        var found = Actors.InText(example);

        Assert.Equal(ActorWords.Names(rule.Who).Order(), found.Roles.Concat(found.Units).Order());
    }

    [Theory, MemberData(nameof(RecipientExamples))]
    public void A_recipient_rule_finds_the_recipient_of_its_example(string example) =>
        Assert.Equal(
            [Recipients.Rules.First(r => r.Example == example).Who],
            Recipients.Of(example)
        );

    [Theory, MemberData(nameof(DeliverableExamples))]
    public void A_deliverable_rule_finds_the_product_of_its_example(string example)
    {
        var rule = DeliverableRules.All.First(r => r.Example == example);

        Assert.Contains(
            new PlanDeliverable(rule.Meaning, rule.Quoted),
            Deliverables.Of(example, 0)
        );
    }

    [Theory, MemberData(nameof(TypeExamples))]
    public void A_type_rule_speaks_for_its_type_in_its_example(string key)
    {
        var rule = TypeRules.All.First(r => $"{r.Type}: {r.Form}" == key);

        Assert.Matches(rule.Pattern, rule.Example);
    }

    [Fact]
    public void Other_words_stand_in_their_examples()
    {
        Assert.All(PartyGroup.Rules, QuotesItsExample);
        Assert.All(Secrecy.Rules, QuotesItsExample);
        Assert.All(Questions.Vague, QuotesItsExample);
        Assert.All(Classing.Said, QuotesItsExample);
        Assert.All(Classing.Lasting, QuotesItsExample);
        Assert.All(Classing.AtOnce, QuotesItsExample);
        Assert.All(Classing.Standing, QuotesItsExample);
    }

    [Fact]
    public void Each_number_is_recognised_as_its_kind() =>
        Assert.All(
            Markers.Forms,
            form =>
                Assert.Equal((form.Kind, form.Example.Length), Found(Markers.At(form.Example, 0)))
        );

    [Fact]
    public void Each_label_is_recognised_as_its_kind() =>
        Assert.All(
            Labels.Words,
            label => Assert.Equal(label.Kind, Labels.At(label.Example, 0)?.Kind)
        );

    [Fact]
    public void Each_column_is_recognised_by_its_heading() =>
        Assert.All(
            ColumnHeadings.Rules,
            column => Assert.Equal(column.Kind, ColumnHeadings.Of(column.Example))
        );

    [Fact]
    public void Each_chapter_heading_fits_its_rule() =>
        Assert.All(
            Chapters.Rules,
            chapter =>
                Assert.Equal(
                    chapter.Kind,
                    Chapters.Rules.First(r => r.Words.IsMatch(chapter.Example)).Kind
                )
        );

    [Fact]
    public void Roles_and_departments_are_told_apart()
    {
        Assert.All(
            ActorWords.Roles,
            role => Assert.True(ActorWords.IsRole(role.Example), role.Example)
        );
        Assert.All(
            ActorWords.Units,
            unit =>
                Assert.True(
                    ActorWords.IsUnit(unit.Example) && !ActorWords.IsRole(unit.Example),
                    unit.Example
                )
        );
    }

    private static void QuotesItsExample<T>(WordRule<T> rule)
    {
        var match = rule.Pattern.Match(rule.Example);
        Assert.True(match.Success, rule.Example);
        Assert.Equal(rule.Quoted, WordRule<T>.Quote(match).In(rule.Example));
    }

    private static (MarkerKind, int)? Found(Marker? marker) =>
        marker is { } found ? (found.Kind, found.Length) : null;

    private static string? Written(PlanDeadline deadline) =>
        deadline.Date?.ToString("O", CultureInfo.InvariantCulture);
}
