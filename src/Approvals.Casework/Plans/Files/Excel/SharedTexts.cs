using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed partial class SharedTexts
{
    private readonly List<string> _texts = [];

    public SharedTexts(SharedStringTablePart? part)
    {
        if (part is null)
            return;

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (
                reader.IsStartElement
                && reader.ElementType == typeof(SharedStringItem)
                && reader.LoadCurrentElement() is { } item
            )
                _texts.Add(TextOf(item));
        }
    }

    /// <summary>The text of a number; empty where there is none.</summary>
    public string Of(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at < _texts.Count
            ? _texts[at]
            : "";

    /// <summary>The words of a text and of its pieces, without those that say how they sound.</summary>
    public static string TextOf(OpenXmlElement item)
    {
        var words = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            if (child is Text text)
                words.Append(text.Text);
            else if (child is Run run)
                words.Append(run.Text?.Text);
        }

        return Plain(words.ToString());
    }

    /// <summary>A text with its characters that XML does not have, such as <c>_x000D_</c>; line breaks are one
    /// sign.</summary>
    public static string Plain(string text) =>
        Escaped()
            .Replace(text, one => $"{(char)Convert.ToUInt16(one.Groups["code"].Value, 16)}")
            .ReplaceLineEndings("\n");

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
