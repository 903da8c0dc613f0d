using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Import;

/// <summary>Makes an entry of a measure as it was read.</summary>
internal static class NewEntry
{
    public static EntryRow Of(UnitId unit, string plan, PlanMeasure measure, int import)
    {
        var entry = new EntryRow
        {
            UnitId = unit,
            Plan = plan,
            Number = measure.No,
            Cycle = 1,
            Problem = measure.Problem,
            Import = import,
            Text = measure.Text,
            Types = "",
            Class = measure.Class,
            Visibility = measure.Visibility,
            Rhythms = "",
            Details = "",
            Questions = EntryField.QuestionsOf(measure),
            Secrecy = Secrecy.Internal,
        };
        foreach (var field in EntryField.All)
            field.Set(entry, field.OfMeasure(measure));
        return entry;
    }
}
