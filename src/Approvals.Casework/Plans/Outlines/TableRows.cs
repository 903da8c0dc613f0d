using System.Globalization;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Reads the rows of one table: a row is one measure or several, and a blank cell goes on with the one
/// above.</summary>
internal sealed class TableRows(PlanOutline outline)
{
    private readonly Dictionary<LabelKind, int> _columns = [];
    private ProblemDraft? _problem;
    private string _problemWords = "";
    private string _aspectWords = "";

    /// <summary>Reads the rows; those above the headings, and tables without headings, are left alone.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="above">The paragraph above the table: of a table without problems it is the problem, of another a
    /// numbered one is the aspect.</param>
    public void Read(IReadOnlyList<PlanLine> rows, PlanLine? above)
    {
        var head = rows.TakeWhile(row => !IsHead(row.Row!)).Count();
        if (head == rows.Count)
            return;
        foreach (var cell in rows[head].Row!.Cells)
            if (ColumnHeadings.Of(cell.Text) is { } kind)
                _columns.TryAdd(kind, cell.Column);
        EnterHeading(above);
        List<PlanLine> body = [.. rows.Skip(head + 1).Where(row => !IsHead(row.Row!))];
        // Below the last measure a whole row is a note.
        while (body.Count > 0 && WholeRow(body[^1].Row!) is not null)
            body.RemoveAt(body.Count - 1);
        var countsMeasures = NumbersCountMeasures(body);
        foreach (var row in body)
            ReadRow(row, countsMeasures);
    }

    private static bool IsHead(SourceRow row)
    {
        HashSet<LabelKind> kinds =
        [
            .. row.Cells.Select(cell => ColumnHeadings.Of(cell.Text)).OfType<LabelKind>(),
        ];
        return kinds.Contains(LabelKind.Measures)
                && kinds.Contains(LabelKind.Problem)
                && kinds.Count > 1
            || kinds.Contains(LabelKind.Measures) && kinds.Count > 2;
    }

    private void ReadRow(PlanLine line, bool countsMeasures)
    {
        var row = line.Row!;
        if (WholeRow(row) is { } aspect)
        {
            EnterAspect(aspect, line.Number);
            return;
        }
        if (Words(row, LabelKind.Aspect) is { Length: > 0 } words)
            EnterAspect(words, line.Number);
        EnterProblem(row, line.Number);
        var cell = Words(row, LabelKind.Measures);
        if (_problem is null || cell.Length == 0 || IsContinued(row, LabelKind.Measures))
            return;
        var texts = CellMeasures.Of(cell);
        List<LabelledWords> labels = [.. Labels(row, isShared: texts.Count > 1)];
        var printed = countsMeasures && texts.Count == 1 ? NumberOf(row) : null;
        foreach (var text in texts)
            _problem.Measures.Add(new(line.Number, text, printed) { Labels = labels });
    }

    private void EnterHeading(PlanLine? above)
    {
        if (above is null)
            return;
        if (!_columns.ContainsKey(LabelKind.Problem))
            EnterProblem(above.Text, above.Number);
        else if (Markers.At(above.Plain, 0) is { Kind: MarkerKind.ChineseInBrackets })
            EnterAspect(above.Text, above.Number);
    }

    private void EnterAspect(string words, int line)
    {
        if (words == _aspectWords)
            return;
        _aspectWords = words;
        var marker = Markers.At(PlainForm.Of(words), 0);
        var title = Sentences.First(words[(marker?.Length ?? 0)..]);
        outline.Aspects.Add(new(outline.Aspects.Count + 1, title, line));
    }

    private void EnterProblem(SourceRow row, int line)
    {
        var words = Words(row, LabelKind.Problem);
        if (words.Length > 0 && words != _problemWords && !IsContinued(row, LabelKind.Problem))
            EnterProblem(words, line);
    }

    private void EnterProblem(string words, int line)
    {
        _problemWords = words;
        var marker = Markers.At(PlainForm.Of(words), 0);
        var text = words[(marker?.Length ?? 0)..];
        _problem = new(line, text)
        {
            Title = Sentences.First(text),
            Aspect = outline.Aspects.Count > 0 ? outline.Aspects.Count : null,
        };
        outline.Problems.Add(_problem);
    }

    private IEnumerable<LabelledWords> Labels(SourceRow row, bool isShared) =>
        _columns
            .Keys.Where(kind =>
                kind is not (LabelKind.Measures or LabelKind.Problem or LabelKind.Number)
            )
            .Select(kind => new LabelledWords(kind, Words(row, kind), isShared))
            .Where(label => label.Text.Length > 0);

    /// <summary>The only words of a row that a heading takes whole; null where it is a row as others.</summary>
    private string? WholeRow(SourceRow row)
    {
        List<SourceCell> filled = [.. row.Cells.Where(cell => cell.Text.Trim().Length > 0)];
        var words = filled.Select(cell => cell.Text.Trim()).Distinct().ToList();
        var isWhole =
            words.Count == 1
            && filled.All(cell => !cell.IsContinued)
            && (filled[0].Column == row.Cells[0].Column || filled.Count > 1)
            && !_columns.ContainsValue(filled[0].Column - 1)
            && ColumnHeadings.Of(words[0]) is null or LabelKind.Aspect;
        return isWhole && NumberIn(words[0]) is null && words[0].Length > 3 ? words[0] : null;
    }

    private string Words(SourceRow row, LabelKind kind) =>
        _columns.TryGetValue(kind, out var column)
        && row.Cells.FirstOrDefault(cell => cell.Column == column) is { } cell
            ? kind is LabelKind.Measures
                ? cell.Text.Trim()
                : Joined(cell.Text)
            : "";

    private bool IsContinued(SourceRow row, LabelKind kind) =>
        _columns.TryGetValue(kind, out var column)
        && row.Cells.Any(cell => cell.Column == column && cell.IsContinued);

    private static string Joined(string text) =>
        text.Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal)
            .Trim();

    /// <summary>Whether the numbers count measures: each row has its own then, also where its problem goes
    /// on.</summary>
    private bool NumbersCountMeasures(IReadOnlyList<PlanLine> rows)
    {
        if (!_columns.ContainsKey(LabelKind.Number))
            return false;
        List<SourceRow> measures =
        [
            .. rows.Select(line => line.Row!)
                .Where(row => Words(row, LabelKind.Measures).Length > 0),
        ];
        return measures.All(row => NumberOf(row) is not null && !IsContinued(row, LabelKind.Number))
            && measures.Any(row =>
                Words(row, LabelKind.Problem).Length == 0 || IsContinued(row, LabelKind.Problem)
            );
    }

    private int? NumberOf(SourceRow row) => NumberIn(Words(row, LabelKind.Number));

    private static int? NumberIn(string words) =>
        int.TryParse(
            words.TrimEnd('.', '、'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;
}
