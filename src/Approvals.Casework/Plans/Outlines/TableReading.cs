using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Finds problems and measures in tables whose columns are headed as ledgers head them.</summary>
internal static class TableReading
{
    /// <summary>The outline of a document's tables; null where none has the columns of a plan.</summary>
    public static PlanOutline? Of(IReadOnlyList<PlanLine> lines)
    {
        var outline = new PlanOutline();
        PlanLine? above = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Row is not { Table: var table })
            {
                above = lines[at];
                continue;
            }
            List<PlanLine> rows = [.. lines.Skip(at).TakeWhile(line => line.Row?.Table == table)];
            new TableRows(outline).Read(rows, above);
            at += rows.Count - 1;
        }
        return outline.Problems.Count > 0 ? outline : null;
    }
}
