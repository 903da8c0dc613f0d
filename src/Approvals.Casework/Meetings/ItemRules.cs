using System.Collections.Immutable;

namespace Approvals.Casework.Meetings;

/// <summary>What an item is, and what its form must hold.</summary>
public static class ItemRules
{
    /// <summary>Whether the Party group must decide it together (三重一大).</summary>
    public static bool IsMajor(ItemClass itemClass) => itemClass != ItemClass.Ordinary;

    /// <summary>By which rules of voting it is decided.</summary>
    public static VoteSubject SubjectOf(ItemClass itemClass) =>
        itemClass == ItemClass.Personnel ? VoteSubject.Personnel : VoteSubject.Ordinary;

    /// <summary>Whether it is about large funds: by its class, or by what it costs, whatever its class.</summary>
    /// <param name="item">The item.</param>
    /// <param name="settings">The settings of the unit.</param>
    /// <param name="on">The day of the meeting.</param>
    public static bool IsLargeFunds(AgendaItem item, MeetingSettings settings, DateOnly on) =>
        item.Class == ItemClass.LargeFunds
        || LargeFunds.Is(item.AmountYuan, settings.LargeFundsLines, on);

    /// <summary>What is wrong with its form, and who has yet to look at it; empty for nothing.</summary>
    /// <param name="item">The item.</param>
    /// <param name="settings">The settings of the unit.</param>
    /// <param name="on">The day of the meeting.</param>
    public static ImmutableArray<AgendaProblem> Check(
        AgendaItem item,
        MeetingSettings settings,
        DateOnly on
    ) =>
        [
            .. Missing(item)
                .Select(field => new AgendaProblem(AgendaFault.FieldMissing) { Field = field }),
            .. ChecksOf(item)
                .Except(item.Checked)
                .Select(check => new AgendaProblem(AgendaFault.CheckMissing) { Check = check }),
            .. item.AmountYuan < 0m ? Only(AgendaFault.AmountNegative) : [],
            .. item.Class == ItemClass.Ordinary && IsLargeFunds(item, settings, on)
                ? Only(AgendaFault.IsLargeFunds)
                : [],
        ];

    private static IEnumerable<ItemField> Missing(AgendaItem item)
    {
        (ItemField Field, bool IsMissing)[] fields =
        [
            (ItemField.Title, IsBlank(item.Title)),
            (ItemField.Reason, IsBlank(item.Reason)),
            (ItemField.Options, item.Options.All(IsBlank)),
            (ItemField.LegalBasis, IsBlank(item.LegalBasis)),
            (ItemField.Amount, item.Class == ItemClass.LargeFunds && item.AmountYuan is null or 0m),
            (ItemField.FundsSource, item.CostsMoney && IsBlank(item.FundsSource)),
            (ItemField.Consulted, IsBlank(item.Consulted)),
            (ItemField.Risk, IsBlank(item.Risk)),
            (ItemField.Draft, IsBlank(item.Draft)),
            (ItemField.SecrecyMark, IsBlank(item.SecrecyMark)),
        ];
        return fields.Where(field => field.IsMissing).Select(field => field.Field);
    }

    private static IEnumerable<ItemCheck> ChecksOf(AgendaItem item) =>
        Enum.GetValues<ItemCheck>()
            .Where(check =>
                check switch
                {
                    ItemCheck.Legality => item.NeedsLegality,
                    ItemCheck.Money => item.CostsMoney,
                    _ => true,
                }
            );

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    private static ImmutableArray<AgendaProblem> Only(AgendaFault fault) => [new(fault)];
}
