using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>What the styles of paragraphs say about numbers.</summary>
internal sealed class WordStyles
{
    private const int MaxParents = 20; // Word itself has at most eleven; a circle has no end.

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _standard;

    public WordStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id)
                continue;
            _styles.TryAdd(id, style);
            if (style.Default?.Value == true && style.Type?.InnerText == "paragraph")
                _standard ??= id;
        }
    }

    /// <summary>The properties of numbers of a paragraph in a style, with the style that has them.</summary>
    public (NumberingProperties Numbers, string Style)? NumbersOf(string? style)
    {
        foreach (var parent in Chain(style))
        {
            if (
                parent.StyleParagraphProperties?.NumberingProperties is
                { NumberingId: not null } own
            )
                return (own, parent.StyleId!.Value!);
        }

        return null;
    }

    /// <summary>The number of a list style; null where there is none.</summary>
    public int? ListOf(string style) =>
        _styles
            .GetValueOrDefault(style)
            ?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;

    /// <summary>Whether a style is of a table of contents: it says again what stands below.</summary>
    public bool IsContents(string? style) =>
        style is not null
        && _styles.GetValueOrDefault(style)?.StyleName?.Val?.Value is { } name
        && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiDigit(name[^1]);

    private IEnumerable<Style> Chain(string? style)
    {
        var id = style ?? _standard;
        for (var count = 0; count < MaxParents && id is not null; count++)
        {
            if (_styles.GetValueOrDefault(id) is not { } found)
                yield break;
            yield return found;
            id = found.BasedOn?.Val?.Value;
        }
    }
}
