using System.Diagnostics;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Feasibility;

/// <summary>The words of changes: <c>Texts/feasibility.*.json</c>.</summary>
public static class HealingText
{
    private static readonly Texts Texts = Texts.Of("feasibility");

    /// <summary>What is to be done, as a sentence.</summary>
    /// <param name="change">The change.</param>
    /// <param name="language">The language.</param>
    public static string Of(ProposedChange change, Language language) =>
        Texts.Say(
            language,
            $"change.{CodeOf(change.Change)}",
            [.. change.Names, .. RoleIn(change.Change, language)]
        );

    private static string[] RoleIn(HealingChange change, Language language)
    {
        var role = change switch
        {
            HealingChange.GrantRole c => Roles.Of(c.Role),
            HealingChange.WithdrawRole c => Roles.Of(c.Role),
            _ => null,
        };
        return role is null ? []
            : language == Language.Chinese ? [role.Chinese]
            : [role.English];
    }

    /// <summary>The code of a change, in kebab-case.</summary>
    /// <param name="change">The change.</param>
    public static string CodeOf(HealingChange change) =>
        change switch
        {
            HealingChange.NameSubstitute => "name-substitute",
            HealingChange.GiveTo => "give-handler",
            HealingChange.GrantRole => "grant-role",
            HealingChange.WithdrawRole => "withdraw-role",
            HealingChange.ShiftAbsence => "shift-absence",
            HealingChange.GiveLeader => "give-leader",
            HealingChange.GiveDepartment => "give-department",
            HealingChange.HoldPost => "hold-post",
            HealingChange.RaiseToSuperiorBody => "raise-to-superior-body",
            _ => throw new UnreachableException(change.GetType().Name),
        };

    /// <summary>A change with the names of what it changes.</summary>
    internal static ProposedChange Named(
        HealingChange change,
        OfficeDirectory directory,
        UnitId unit
    )
    {
        string Of(PostId post) => directory.Find(unit, post)?.Name ?? post.Value;
        return new(
            change,
            change switch
            {
                HealingChange.NameSubstitute c => [Of(c.Post), Of(c.By)],
                HealingChange.GiveTo c => [directory.NameOf(c.Person)],
                HealingChange.GrantRole c => [directory.NameOf(c.Person)],
                HealingChange.WithdrawRole c => [directory.NameOf(c.Person)],
                HealingChange.ShiftAbsence c =>
                [
                    directory.NameOf(c.Person),
                    $"{c.On:yyyy-MM-dd}",
                    $"{c.Until:yyyy-MM-dd}",
                ],
                HealingChange.GiveLeader c => [Of(c.Post)],
                HealingChange.GiveDepartment c =>
                [
                    directory.Find(unit, c.Department)?.Name ?? c.Department.Value,
                ],
                HealingChange.HoldPost c => [directory.NameOf(c.Person), Of(c.Post)],
                _ => [],
            }
        );
    }
}
