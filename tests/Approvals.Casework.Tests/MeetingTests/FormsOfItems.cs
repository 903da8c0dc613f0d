using Approvals.Casework.Meetings;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class FormsOfItems
{
    /// <summary>One row a field: the form without it.</summary>
    public static TheoryData<ItemField, Func<AgendaItem, AgendaItem>> Fields =>
        new()
        {
            { ItemField.Title, item => item with { Title = " " } },
            { ItemField.Reason, item => item with { Reason = "" } },
            { ItemField.Options, item => item with { Options = [] } },
            { ItemField.Options, item => item with { Options = [" "] } },
            { ItemField.LegalBasis, item => item with { LegalBasis = "" } },
            {
                ItemField.Amount,
                item => item with { Class = ItemClass.LargeFunds, AmountYuan = null }
            },
            { ItemField.FundsSource, item => item with { FundsSource = "" } },
            { ItemField.Consulted, item => item with { Consulted = "" } },
            { ItemField.Risk, item => item with { Risk = "" } },
            { ItemField.Draft, item => item with { Draft = "" } },
            { ItemField.SecrecyMark, item => item with { SecrecyMark = "" } },
        };

    [Fact]
    public void A_complete_one_lacks_nothing() => Assert.Empty(Check(Items.Complete));

    [Theory, MemberData(nameof(Fields))]
    public void An_empty_field_is_told(ItemField field, Func<AgendaItem, AgendaItem> without) =>
        Assert.Equal(
            [new AgendaProblem(AgendaFault.FieldMissing) { Field = field }],
            Check(without(Items.Complete))
        );

    [Fact]
    public void Every_field_is_needed_by_some_item() =>
        Assert.Equal(
            Enum.GetValues<ItemField>().Order(),
            Fields.Select(row => row.Data.Item1).Distinct().Order()
        );

    [Fact]
    public void What_costs_nothing_names_no_source() =>
        Assert.Empty(Check(Items.Complete with { AmountYuan = 0m, FundsSource = "" }));

    [Theory]
    [InlineData(ItemCheck.LeaderAgrees)]
    [InlineData(ItemCheck.Form)]
    [InlineData(ItemCheck.Legality)]
    [InlineData(ItemCheck.Money)]
    [InlineData(ItemCheck.PutOn)]
    public void A_look_that_is_missing_is_told(ItemCheck check) =>
        Assert.Equal(
            [new AgendaProblem(AgendaFault.CheckMissing) { Check = check }],
            Check(Items.Complete with { Checked = Items.Complete.Checked.Remove(check) })
        );

    [Fact]
    public void What_needs_no_lawyer_and_no_money_is_looked_at_by_neither() =>
        Assert.Empty(
            Check(
                Items.Complete with
                {
                    NeedsLegality = false,
                    AmountYuan = null,
                    Checked = [ItemCheck.LeaderAgrees, ItemCheck.Form, ItemCheck.PutOn],
                }
            )
        );

    [Fact]
    public void An_amount_below_nothing_is_told() =>
        Assert.Equal(
            [new AgendaProblem(AgendaFault.AmountNegative)],
            Check(Items.Complete with { AmountYuan = -1m })
        );

    [Theory]
    [InlineData(49_999.99, false)]
    [InlineData(50_000, true)]
    public void A_large_amount_is_nothing_ordinary(decimal yuan, bool isTold) =>
        Assert.Equal(
            isTold ? [new AgendaProblem(AgendaFault.IsLargeFunds)] : [],
            Check(Items.Complete with { Class = ItemClass.Ordinary, AmountYuan = yuan })
        );

    [Theory]
    [InlineData(ItemClass.Personnel, VoteSubject.Personnel)]
    [InlineData(ItemClass.LargeFunds, VoteSubject.Ordinary)]
    [InlineData(ItemClass.Ordinary, VoteSubject.Ordinary)]
    public void The_class_says_how_it_is_voted_on(ItemClass itemClass, VoteSubject subject) =>
        Assert.Equal(subject, ItemRules.SubjectOf(itemClass));

    [Fact]
    public void All_but_the_ordinary_is_decided_together() =>
        Assert.Equal(
            [ItemClass.Ordinary],
            Enum.GetValues<ItemClass>().Where(itemClass => !ItemRules.IsMajor(itemClass))
        );

    private static IEnumerable<AgendaProblem> Check(AgendaItem item) =>
        ItemRules.Check(item, Items.Settings, Items.Days.MeetsOn);
}
