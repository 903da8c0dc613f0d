using System.Globalization;
using Approvals.Casework.Plans.Files.Excel;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>Makes of the rules of columns what Excel checks.</summary>
internal static class SheetRules
{
    /// <summary>The checks of a sheet.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="first">The first row of the table.</param>
    /// <param name="last">The last row of it.</param>
    public static IReadOnlyList<DataValidation> Of(
        IReadOnlyList<SheetColumn> columns,
        int first,
        int last
    ) =>
        last < first
            ? []
            :
            [
                .. columns
                    .Select((column, at) => (column.Rule, Letter: CellPlace.Letters(at)))
                    .Where(c => c.Rule is not null)
                    .Select(c => Of(c.Rule!, c.Letter, columns, first, last))
                    .OfType<DataValidation>(),
            ];

    private static DataValidation? Of(
        SheetRule rule,
        string letter,
        IReadOnlyList<SheetColumn> columns,
        int first,
        int last
    )
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{letter}{first}:{letter}{last}");
        switch (rule)
        {
            case SheetRule.OneOf one:
                return Check(
                    range,
                    DataValidationValues.List,
                    $"\"{string.Join(',', one.Texts)}\""
                );
            case SheetRule.Percent:
                return Check(range, DataValidationValues.Decimal, "0", "1");
            case SheetRule.Unique unique:
                var (cell, all) = (
                    FormattableString.Invariant($"{letter}{first}"),
                    FormattableString.Invariant($"${letter}${first}:${letter}${last}")
                );
                return Check(
                    range,
                    DataValidationValues.Custom,
                    FormattableString.Invariant(
                        $"AND({cell}>={unique.Least},{cell}<={unique.Most},COUNTIF({all},{cell})=1)"
                    )
                );
            case SheetRule.NotBefore other:
                var at = columns.ToList().FindIndex(c => c.Code == other.Column);
                return at < 0
                    ? null
                    : Check(
                        range,
                        DataValidationValues.Custom,
                        FormattableString.Invariant(
                            $"OR({CellPlace.Letters(at)}{first}=\"\",{letter}{first}>={CellPlace.Letters(at)}{first})"
                        )
                    );
            default:
                throw new System.Diagnostics.UnreachableException(rule.GetType().Name);
        }
    }

    // A warning and no refusal: what the ledger exports may be older than what it checks.
    private static DataValidation Check(
        string range,
        DataValidationValues kind,
        string formula,
        string? upTo = null
    )
    {
        var check = new DataValidation
        {
            Type = kind,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            AllowBlank = true,
            ShowErrorMessage = true,
            SequenceOfReferences = new() { InnerText = range },
            Formula1 = new(formula),
        };
        if (upTo is not null)
        {
            check.Operator = DataValidationOperatorValues.Between;
            check.Formula2 = new(upTo);
        }
        return check;
    }
}
