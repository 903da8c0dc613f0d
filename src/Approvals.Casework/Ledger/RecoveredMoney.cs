using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>What cases say was received, as the ledger shows it.</summary>
public sealed class RecoveredMoney(Office office)
{
    /// <summary>Lists what each case of a unit says, in yuan; those that say nothing are left out.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<CaseId, decimal>> ByCaseAsync(
        UnitId unit,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CaseStandingRow>()
            .Where(s => s.UnitId == unit && s.MoneyRecoveredFen != null)
            .ToDictionaryAsync(s => s.CaseId, s => Fen.ToYuan(s.MoneyRecoveredFen!.Value), cancel);
    }
}
