using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Ledger.Lists;
using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reports;

/// <summary>A table of the ledger, frozen: cells are texts, days or numbers, as they were shown.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a cell for each column. Null is an empty cell; <c>t:</c>, <c>d:</c> and <c>n:</c> begin
/// a text, a day and a number.</param>
public sealed record ReportTable(
    string Title,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ImmutableArray<string?>> Rows
)
{
    private const string Day = "d:";
    private const string Number = "n:";
    private const string Text = "t:";

    /// <summary>Freezes a table.</summary>
    public static ReportTable Of(ListTable table) =>
        new(
            table.Title,
            [
                .. table.Columns.Select(c => new ReportColumn(
                    c.Code,
                    c.Shown.Heading,
                    (int)c.Shown.Width,
                    StoredCode.Of(c.Shown.Kind)
                )),
            ],
            [.. table.Rows.Select(r => r.Select(Write).ToImmutableArray())]
        );

    /// <summary>The table as it was.</summary>
    public ListTable Thaw() =>
        new(
            Title,
            [
                .. Columns.Select(c => new ListColumn(
                    c.Code,
                    new(c.Heading, c.Width, StoredCode.Read<SheetValueKind>(c.Kind))
                )),
            ],
            [.. Rows.Select(r => r.Select(Read).ToImmutableArray())]
        );

    private static string? Write(SheetValue value) =>
        value.On is { } on ? $"{Day}{on.ToString("O", CultureInfo.InvariantCulture)}"
        : value.Number is { } number ? $"{Number}{number.ToString(CultureInfo.InvariantCulture)}"
        : value.Text is { Length: > 0 } text ? $"{Text}{text}"
        : null;

    private static SheetValue Read(string? cell) =>
        cell switch
        {
            null => default,
            [_, _, .. var day] when cell.StartsWith(Day, StringComparison.Ordinal) => SheetValue.Of(
                (DateOnly?)DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
            ),
            [_, _, .. var number] when cell.StartsWith(Number, StringComparison.Ordinal) =>
                SheetValue.Of((decimal?)decimal.Parse(number, CultureInfo.InvariantCulture)),
            [_, _, .. var text] => SheetValue.Of(text),
            _ => throw new FormatException($"Expected a frozen cell, but found '{cell}'."),
        };
}

/// <summary>A column of a frozen table.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Heading">Above its values.</param>
/// <param name="Width">In digits of the standard font.</param>
/// <param name="Kind">The code of how its values are shown.</param>
public sealed record ReportColumn(string Code, string Heading, int Width, string Kind);
