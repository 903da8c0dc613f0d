using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;

namespace Approvals.Casework.Ledger;

/// <summary>Makes the row that says what was done to an entry.</summary>
internal static class EntryChange
{
    public static EntryChangeRow Of(
        EntryRow entry,
        EntryChangeKind kind,
        FieldChange? field,
        Deed deed,
        DateTimeOffset at,
        string? document = null
    ) =>
        new()
        {
            EntryId = entry.Id,
            UnitId = entry.UnitId,
            At = at,
            ById = deed.By,
            Kind = kind,
            Field = field?.Field,
            Before = field?.Before,
            After = field?.After,
            Document = document,
            Reason = deed.Reason,
        };
}
