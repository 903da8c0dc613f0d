using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds problems and measures in tables whose columns are headed as ledgers head them.</summary>
internal static class TableReading
{
    /// <summary>The outline of a document's tables; null where none has the columns of a plan.</summary>
    public static PlanOutline? Of(IReadOnlyList<PlanLine> lines)
    {
        var outline = new PlanOutline();
        var tables = lines.Where(line => line.Row is not null).GroupBy(line => line.Row!.Table);
        foreach (var table in tables)
            new TableRows(outline).Read([.. table]);
        return outline.Problems.Count > 0 ? outline : null;
    }
}
