using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds problems and measures in tables.</summary>
internal static class TableReading
{
    /// <summary>The outline of a document's tables; null where none has the columns of a plan.</summary>
    public static PlanOutline? Of(IReadOnlyList<PlanLine> lines) => null;
}
