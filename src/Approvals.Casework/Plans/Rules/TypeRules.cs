namespace Approvals.Casework.Plans.Rules;

/// <summary>The words that tell what kind of act a measure is. Weights were set by hand on plans that people had read:
/// 7 and more nearly decides, 2 only tips the scales.</summary>
internal static class TypeRules
{
    /// <summary>The rules.</summary>
    public static readonly IReadOnlyList<TypeRule> All =
    [
        .. PartyTypes.Rules,
        .. OfficeTypes.Rules,
        .. FieldTypes.Rules,
    ];
}
