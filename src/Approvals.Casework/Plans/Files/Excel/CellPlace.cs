using System.Globalization;

namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>A place in a sheet.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 0.</param>
internal readonly record struct CellPlace(int Row, int Column)
{
    public const int MaxRows = 1_048_576;
    public const int MaxColumns = 16_384;

    /// <summary>Reads a reference such as <c>B7</c>; null where it is none.</summary>
    public static CellPlace? Read(string? reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference?.Length && char.IsAsciiLetterUpper(reference[at]); at++)
        {
            column = (column * 26) + (reference[at] - 'A') + 1;
            if (column > MaxColumns)
                return null;
        }

        return
            column > 0
            && int.TryParse(
                reference.AsSpan(at),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var row
            )
            && row is >= 1 and <= MaxRows
            ? new(row, column - 1)
            : null;
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="column">From 0.</param>
    public static string Letters(int column) =>
        column < 26
            ? $"{(char)('A' + column)}"
            : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Row}");
}

/// <summary>A rectangle of merged cells; it shows what stands in its first.</summary>
internal readonly record struct MergedCells(CellPlace First, CellPlace Last)
{
    /// <summary>Reads a reference such as <c>A2:C5</c>; null where it is none.</summary>
    public static MergedCells? Read(string? reference) =>
        reference?.Split(':') is [var first, var last]
        && CellPlace.Read(first) is { } from
        && CellPlace.Read(last) is { } to
        && from.Row <= to.Row
        && from.Column <= to.Column
            ? new(from, to)
            : null;
}
