using System.Diagnostics;

namespace Approvals.Casework.Feasibility;

/// <summary>What changes cost an office: the order in which they are tried.</summary>
internal static class HealingCosts
{
    /// <summary>The place of a change in that order, from 1.</summary>
    public static int Of(HealingChange change) =>
        change switch
        {
            HealingChange.NameSubstitute => 1,
            HealingChange.GiveTo => 2,
            HealingChange.GrantRole => 4,
            HealingChange.WithdrawRole => 3,
            HealingChange.ShiftAbsence => 5,
            HealingChange.GiveLeader => 6,
            HealingChange.GiveDepartment => 7,
            HealingChange.HoldPost => 8,
            HealingChange.RaiseToSuperiorBody => 9,
            _ => throw new UnreachableException(change.GetType().Name),
        };
}
