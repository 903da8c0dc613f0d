namespace Approvals.Casework.Documents.Kinds;

/// <summary>Cells and rows as forms have them.</summary>
internal static class Cells
{
    public static TableCell Label(string text) => new(text) { Setting = CellSetting.Label };

    public static TableCell Left(string? text, int span = 1) => new(text ?? "") { Span = span };

    public static TableCell Mid(string? text, int span = 1) =>
        new(text ?? "") { Span = span, Setting = CellSetting.Centred };

    public static TableCell Right(string? text) => new(text ?? "") { Setting = CellSetting.Right };

    /// <summary>The row of headings, which each page repeats.</summary>
    public static TableRow Headings(params string[] texts) =>
        new([.. texts.Select(Label)]) { IsHeading = true, MinMillimetres = 9 };

    /// <summary>A row of at least a height.</summary>
    public static TableRow Row(double millimetres, params TableCell[] cells) =>
        new(cells) { MinMillimetres = millimetres };
}
