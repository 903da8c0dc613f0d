using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>Words as a file of Word can have them.</summary>
internal static class DocxText
{
    /// <summary>The words; characters that XML does not have are written as U+FFFD.</summary>
    public static string Of(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))
                allowed.Append(Rune.ReplacementChar);
            else
                allowed.Append(rune);
        }

        return allowed.ToString();
    }

    /// <summary>The lines of a text, however they are parted.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A run of words. Quotation marks and dashes are of the Chinese face, not of the Latin one.</summary>
    /// <param name="text">The words.</param>
    /// <param name="face">Another face than that of the paragraph; null for the same.</param>
    public static Run Run(string text, string? face = null) =>
        new(
            new RunProperties(
                face is null
                    ? new RunFonts { Hint = FontTypeHintValues.EastAsia }
                    : new RunFonts { Hint = FontTypeHintValues.EastAsia, EastAsia = face }
            ),
            new Text(Of(text)) { Space = SpaceProcessingModeValues.Preserve }
        );

    /// <summary>A field that Word fills in, such as the number of the page.</summary>
    /// <param name="code">What it is, such as <c>PAGE</c>.</param>
    public static Run[] Field(string code) =>
        [
            new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
            new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new(new Text("1")),
            new(new FieldChar { FieldCharType = FieldCharValues.End }),
        ];
}
