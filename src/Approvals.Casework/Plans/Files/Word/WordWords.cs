using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Math = DocumentFormat.OpenXml.Math;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>The words of paragraphs, as they stand when all tracked changes are taken.</summary>
internal sealed class WordWords
{
    /// <summary>What the SDK does not know in its place, as within smart tags of Word 2003, and what has no words
    /// there.</summary>
    private static readonly string[] LeftOut =
    [
        "pPr",
        "rPr",
        "del",
        "moveFrom",
        "delText",
        "instrText",
    ];

    private readonly Stack<bool> _fields = []; // Of each field that is open, whether its result has begun.
    private StringBuilder _text = new();
    private List<TextBoxContent> _boxes = [];

    /// <summary>How many changes were tracked.</summary>
    public int Changes { get; private set; }

    /// <summary>How many notes at the foot or the end are pointed to.</summary>
    public int Notes { get; private set; }

    /// <summary>How many pieces are hidden.</summary>
    public int Hidden { get; private set; }

    /// <summary>How many pictures there are.</summary>
    public int Pictures { get; private set; }

    /// <summary>How many files are embedded.</summary>
    public int Objects { get; private set; }

    /// <summary>The words of a paragraph, and the text boxes that hang on it.</summary>
    public (string Text, IReadOnlyList<TextBoxContent> Boxes) Read(Paragraph paragraph)
    {
        _text = new();
        _boxes = [];
        foreach (var child in paragraph.ChildElements)
            Append(child);
        // The code of a field ends with its paragraph at the latest; else one without an end would swallow the rest.
        if (_fields.Contains(false))
            _fields.Clear();
        return (_text.ToString(), _boxes);
    }

    private void Append(OpenXmlElement element)
    {
        switch (element)
        {
            case DeletedRun or MoveFromRun:
                Changes++;
                break;
            case InsertedRun or MoveToRun:
                Changes++;
                AppendChildren(element);
                break;
            case ParagraphProperties or FieldCode or DeletedText or DeletedFieldCode or RubyContent:
                break;
            case RunProperties properties:
                if (properties.Vanish is { } vanish && vanish.Val?.Value != false)
                    Hidden++;
                break;
            case FieldChar field:
                Pass(field);
                break;
            case AlternateContent either:
                if (Chosen(either) is { } chosen)
                    AppendChildren(chosen);
                break;
            case TextBoxContent box:
                _boxes.Add(box);
                break;
            case FootnoteReference or EndnoteReference:
                Notes++;
                break;
            case EmbeddedObject:
                Objects++;
                AppendChildren(element);
                break;
            case DocumentFormat.OpenXml.Drawing.Blip or DocumentFormat.OpenXml.Vml.ImageData:
                Pictures++;
                break;
            case OpenXmlUnknownElement { LocalName: var name } when LeftOut.Contains(name):
                break;
            default:
                if (Sign(element) is { } sign)
                    AppendResult(sign);
                else
                    AppendChildren(element);
                break;
        }
    }

    private static string? Sign(OpenXmlElement element) =>
        element switch
        {
            Text text => text.Text,
            OpenXmlUnknownElement { LocalName: "t" } text => text.InnerText,
            OpenXmlUnknownElement { LocalName: "tab" } => "\t",
            OpenXmlUnknownElement { LocalName: "br" or "cr" } => "\n",
            Math.Text text => text.Text,
            TabChar or PositionalTab => "\t",
            Break or CarriageReturn => "\n",
            NoBreakHyphen => "-",
            SymbolChar => "□", // Of a font with pictures: mostly boxes to tick.
            _ => null,
        };

    /// <summary>What a field was computed from is no words of the document.</summary>
    private void AppendResult(string words)
    {
        if (!_fields.Contains(false))
            _text.Append(words);
    }

    private void AppendChildren(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
            Append(child);
    }

    private void Pass(FieldChar field)
    {
        switch (field.FieldCharType?.InnerText)
        {
            case "begin":
                _fields.Push(false);
                break;
            case "separate" when _fields.TryPop(out _):
                _fields.Push(true);
                break;
            case "end":
                _fields.TryPop(out _);
                break;
        }
    }

    /// <summary>The same for newer and for older programs: the newer one, unless it has nothing to read.</summary>
    internal static OpenXmlElement? Chosen(AlternateContent either)
    {
        var newer = either.GetFirstChild<AlternateContentChoice>();
        var older = either.GetFirstChild<AlternateContentFallback>();
        return newer is not null && (HasWords(newer) || older is null || !HasWords(older))
            ? newer
            : older;
    }

    private static bool HasWords(OpenXmlElement element) => element.Descendants<Text>().Any();
}
