using Approvals.Casework.Audit;

namespace Approvals.Casework.Documents.Sheets;

/// <summary>Holds a printed approval sheet against an exported journal, with nothing else at hand.</summary>
public static class SheetCheck
{
    /// <summary>Checks it.</summary>
    /// <param name="code">What stands on the sheet.</param>
    /// <param name="lines">The lines of the file, as <c>approvals export</c> wrote them.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static SheetFinding Run(SheetCode code, IReadOnlyList<string> lines)
    {
        var whole = ExportedFile.Check(lines, []);
        var rows = lines
            .Select(SealedEntry.Read)
            .OfType<SealedEntry>()
            .Where(entry => entry.Chain == code.Case)
            .ToList();
        var last = rows.Find(row => row.Number == code.Rows);
        var steps = new SheetSteps();
        return new(
            whole,
            last is null ? SheetVerdict.Missing
                : code.Fits(last.Hash) ? SheetVerdict.AsPrinted
                : SheetVerdict.Another,
            [.. rows.Where(row => row.Number <= code.Rows).SelectMany(steps.Take)],
            rows.Count(row => row.Number > code.Rows)
        );
    }
}

/// <summary>What came of holding a sheet against a journal.</summary>
/// <param name="Whole">What the check of the file itself found.</param>
/// <param name="Verdict">Whether the journal is the one that the sheet was printed from.</param>
/// <param name="Steps">What the journal says up to the printing: to be compared with the sheet.</param>
/// <param name="Since">How many rows came after the printing.</param>
public sealed record SheetFinding(
    Verification Whole,
    SheetVerdict Verdict,
    IReadOnlyList<SheetStep> Steps,
    int Since
)
{
    /// <summary>Whether the sheet is good: its code fits, and nothing in the file was changed.</summary>
    public bool IsGood => Verdict == SheetVerdict.AsPrinted && Whole.IsWhole;
}

/// <summary>Whether a journal is the one that a sheet was printed from.</summary>
public enum SheetVerdict
{
    /// <summary>It is.</summary>
    AsPrinted,

    /// <summary>Its row has another seal.</summary>
    Another,

    /// <summary>The case, or its row, is not in the file.</summary>
    Missing,
}
