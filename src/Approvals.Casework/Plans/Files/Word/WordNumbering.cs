using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>
/// Counts the automatic numbers of a document, paragraph by paragraph in their order, as Word does: all lists of one
/// pattern count on together, unless one begins anew; a level begins anew after one above it.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<int, AbstractNum> _patterns = [];
    private readonly Dictionary<int, NumberingInstance> _lists = [];
    private readonly Dictionary<int, int?[]> _counts = []; // By pattern, then by level; null before the first.
    private readonly HashSet<(int List, int Level)> _begun = [];

    public WordNumbering(Numbering? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var pattern in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (pattern.AbstractNumberId?.Value is { } id)
                _patterns.TryAdd(id, pattern);
        }

        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is { } id)
                _lists.TryAdd(id, list);
        }
    }

    /// <summary>The number of the next paragraph, with what keeps it from the words; empty where it has none.</summary>
    public string Next(ParagraphProperties? paragraph)
    {
        var style = paragraph?.ParagraphStyleId?.Val?.Value;
        var own = paragraph?.NumberingProperties;
        var inherited = _styles.NumbersOf(style);
        var list = own?.NumberingId?.Val?.Value ?? inherited?.Numbers.NumberingId?.Val?.Value;
        if (list is not { } id || PatternOf(id) is not { } pattern)
            return "";

        var level =
            own?.NumberingLevelReference?.Val?.Value
            ?? (own?.NumberingId is null ? LevelOfStyle(id, pattern, inherited?.Style) : null)
            ?? inherited?.Numbers.NumberingLevelReference?.Val?.Value
            ?? 0;
        return level is >= 0 and < Levels && LevelOf(id, pattern, level) is { } form
            ? Next(id, pattern, level, form)
            : "";
    }

    private string Next(int list, AbstractNum pattern, int level, Level form)
    {
        var patternId = pattern.AbstractNumberId!.Value;
        if (!_counts.TryGetValue(patternId, out var counts))
            _counts[patternId] = counts = new int?[Levels];

        if (StartOf(list, level) is { } anew && _begun.Add((list, level)))
            counts[level] = anew;
        else
            counts[level] = counts[level] is { } last ? last + 1 : Start(form);
        for (var below = level + 1; below < Levels; below++)
        {
            var after = LevelOf(list, pattern, below)?.LevelRestart?.Val?.Value;
            if (after is null || level < after)
                counts[below] = null;
        }

        var text = Written(list, pattern, counts, form);
        return text.Length == 0 || form.LevelSuffix?.Val?.InnerText == "nothing"
            ? text
            : text + ' ';
    }

    private string Written(int list, AbstractNum pattern, int?[] counts, Level form)
    {
        var template = form.LevelText?.Val?.Value ?? "";
        if (FormOf(form) == "bullet")
            return Bullet(template);

        var isFigures = form.IsLegalNumberingStyle is { } legal && legal.Val?.Value != false;
        var text = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            if (
                template[at] != '%'
                || at + 1 == template.Length
                || template[at + 1] is < '1' or > '9'
            )
            {
                text.Append(template[at]);
                continue;
            }

            var level = template[++at] - '1';
            if (LevelOf(list, pattern, level) is { } other)
                text.Append(
                    CountingForms.Write(
                        counts[level] ?? Start(other),
                        isFigures ? "decimal" : FormOf(other)
                    )
                );
        }

        return text.ToString();
    }

    /// <summary>The signs of picture fonts are no characters that others can read.</summary>
    private static string Bullet(string sign) =>
        sign.Any(c => c is >= '\uE000' and <= '\uF8FF') ? "•" : sign;

    private AbstractNum? PatternOf(int list)
    {
        // A pattern may only name a list style, whose list has the pattern itself.
        for (var hops = 0; hops < 2; hops++)
        {
            if (
                _lists.GetValueOrDefault(list)?.AbstractNumId?.Val?.Value is not { } id
                || _patterns.GetValueOrDefault(id) is not { } pattern
            )
                return null;
            if (pattern.NumberingStyleLink?.Val?.Value is not { } style)
                return pattern;
            if (_styles.ListOf(style) is not { } linked)
                return null;
            list = linked;
        }

        return null;
    }

    private Level? LevelOf(int list, AbstractNum pattern, int level) =>
        OverrideOf(list, level)?.Level
        ?? pattern.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private int? LevelOfStyle(int list, AbstractNum pattern, string? style) =>
        style is null
            ? null
            : Enumerable
                .Range(0, Levels)
                .Where(at =>
                    LevelOf(list, pattern, at)?.ParagraphStyleIdInLevel?.Val?.Value == style
                )
                .Select(at => (int?)at)
                .FirstOrDefault();

    private LevelOverride? OverrideOf(int list, int level) =>
        _lists
            .GetValueOrDefault(list)
            ?.Elements<LevelOverride>()
            .FirstOrDefault(o => o.LevelIndex?.Value == level);

    private int? StartOf(int list, int level) =>
        OverrideOf(list, level)?.StartOverrideNumberingValue?.Val?.Value;

    private static int Start(Level form) => form.StartNumberingValue?.Val?.Value ?? 0;

    /// <summary>A newer form stands beside one for older programs, which comes last.</summary>
    private static string FormOf(Level form) =>
        (form.NumberingFormat ?? form.Descendants<NumberingFormat>().LastOrDefault())
            ?.Val
            ?.InnerText
        ?? "decimal";
}
