using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Turns tables that are forms, with a label and its words in each row, into labelled lines.</summary>
internal static class LabelledTables
{
    /// <summary>The rows of a form of which so many have no label at most, such as its title.</summary>
    private const int Titles = 2;

    /// <summary>The lines, with forms as text.</summary>
    public static IReadOnlyList<PlanLine> AsText(IReadOnlyList<PlanLine> lines)
    {
        var forms = lines
            .Where(line => line.Row is not null)
            .GroupBy(line => line.Row!.Table)
            .Where(rows => IsForm([.. rows]))
            .Select(rows => rows.Key)
            .ToHashSet();
        return
        [
            .. lines.SelectMany(line =>
                line.Row is { } row && forms.Contains(row.Table) ? Text(line.Number, row) : [line]
            ),
        ];
    }

    private static bool IsForm(List<PlanLine> rows)
    {
        List<LabelKind> kinds =
        [
            .. rows.SelectMany(row => Pairs(row.Row!)).Select(pair => pair.Kind),
        ];
        return kinds.Contains(LabelKind.Problem)
            && kinds.Contains(LabelKind.Measures)
            && rows.Count(row => !Pairs(row.Row!).Any()) <= Titles;
    }

    private static IEnumerable<PlanLine> Text(int number, SourceRow row) =>
        from pair in Pairs(row)
        from words in Lines(pair.Kind, pair.Words)
            .Select((words, i) => i == 0 ? $"{pair.Label}：{words}" : words)
        where words.Trim().Length > 0
        select new PlanLine(number, words.Trim());

    /// <summary>Who is responsible may be a list, a line each.</summary>
    private static string[] Lines(LabelKind kind, string words) =>
        kind is LabelKind.Leader or LabelKind.Department or LabelKind.Helpers
            ? [words.Replace('\n', '、')]
            : words.Split('\n');

    /// <summary>A cell that is a label, with the cell after it that is none.</summary>
    private static IEnumerable<(LabelKind Kind, string Label, string Words)> Pairs(SourceRow row)
    {
        for (var i = 0; i + 1 < row.Cells.Count; i++)
            if (
                ColumnHeadings.Of(row.Cells[i].Text) is { } kind
                && ColumnHeadings.Of(row.Cells[i + 1].Text) is null
                && !row.Cells[i].IsContinued
            )
                yield return (kind, row.Cells[i].Text.Trim(), row.Cells[i + 1].Text.Trim());
    }
}
