using System.Buffers;
using Approvals.Engine.Model;
using Approvals.Feel;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Makes formulas of the texts of a process, whatever language they are in.</summary>
/// <param name="file">The file.</param>
/// <param name="vocabulary">The names that the process uses.</param>
internal sealed class ExpressionReader(BpmnFile file, Vocabulary vocabulary)
{
    private const string Rule = "foreign-expression";

    private static readonly SearchValues<char> NoPartOfName = SearchValues.Create("(){}[]$\"'/");

    private readonly Dictionary<XmlNode, Formula?> _read = []; // One may be referred to by many.
    private readonly string? _language = file.Root["expressionLanguage"];

    /// <summary>An element that is an expression of BPMN; null where there is none, or where it says nothing.</summary>
    public Formula? Expression(XmlNode? node)
    {
        if (node is null)
            return null;
        if (!_read.TryGetValue(node, out var formula))
            _read[node] = formula = Read(Passage.Of(node), node["language"] ?? _language);
        return formula;
    }

    /// <summary>An expression of FEEL that stands where nothing else can: our own and Zeebe's.</summary>
    public Formula Feel(Passage passage) =>
        Formula.Expression(passage.Text, vocabulary, passage.Line);

    /// <summary>
    /// A text that is literal unless it begins with <c>=</c> or holds <c>${…}</c>; null where it is in a language that
    /// we do not know, so that it is ignored, or refused where it decides how the process goes on.
    /// </summary>
    public Formula? Text(Passage? given, Severity severity = Severity.Warning)
    {
        if (given is not { } passage)
            return null;
        if (IsMarked(passage.Text))
            return Feel(passage);
        if (!Translation.HasDollar(passage.Text))
            return Formula.Of(passage.Text, passage.Line);
        return Translated(passage, Translation.OfText(passage.Text), severity);
    }

    /// <summary>The name of a variable, or an expression: as vendors write where a list is to be found.</summary>
    public Formula? NameOrExpression(Passage passage) =>
        Translation.HasDollar(passage.Text)
            ? Translated(passage, Translation.OfText(passage.Text), Severity.Error)
            : Feel(passage);

    /// <summary>Names with commas between, each a text of its own.</summary>
    public IEnumerable<Formula> Texts(Passage? given)
    {
        if (given is not { } passage)
            return [];
        var parts = IsMarked(passage.Text)
            ? [passage.Text]
            : Translation.SplitAtCommas(passage.Text);
        return parts.Select(part => Text(passage.With(part))).OfType<Formula>();
    }

    /// <summary>The name of a variable that is written to; null where the text is none, so that it is
    /// ignored.</summary>
    public string? Target(Passage passage)
    {
        var name = passage.Text.TrimStart('=').TrimStart();
        if (Translation.IsDollar(name))
            name = Translation.OfExpression(name) ?? name;
        if (!name.AsSpan().ContainsAny(NoPartOfName))
            return name;
        Ignore(passage, "the name of a variable");
        return null;
    }

    /// <summary>A FEEL text that the reader made.</summary>
    public Formula Made(Passage from, string feel) =>
        Formula.Translated(from.Text, feel, vocabulary, from.Line);

    /// <summary>Whether a language is FEEL, by any of its names; the absent one is.</summary>
    public static bool IsFeel(string? language) =>
        string.IsNullOrWhiteSpace(language)
        || language.Trim().ToUpperInvariant() is "FEEL" or "TEXT/FEEL" or "APPLICATION/FEEL"
        || (
            language.Contains("omg.org/spec/", StringComparison.OrdinalIgnoreCase)
            && language.Contains("/FEEL", StringComparison.OrdinalIgnoreCase)
        );

    private Formula? Read(Passage passage, string? language)
    {
        var text = passage.Text;
        if (text.Length == 0)
            return null;
        if (IsMarked(text))
            return Feel(passage);
        if (!IsFeel(language) || Translation.IsDollar(text))
            return Translated(passage, Translation.OfExpression(text), Severity.Error);
        var formula = Feel(passage);
        return formula.Problem is not null && Translation.HasDollar(text)
            ? Translated(passage, null, Severity.Error)
            : formula;
    }

    private static bool IsMarked(string text) =>
        text.StartsWith('=') && !text.StartsWith("==", StringComparison.Ordinal);

    private Formula? Translated(Passage passage, string? feel, Severity severity)
    {
        if (feel is not null)
        {
            var formula = Formula.Translated(passage.Text, feel, vocabulary, passage.Line);
            if (formula.Problem is null)
                return formula;
        }
        const string Expected = "an expression in FEEL, or one of the common subset in ${…}";
        if (severity == Severity.Error)
            file.Findings.Error(
                Rule,
                passage,
                Expected,
                $"'{Excerpt(passage.Text)}' is in another language"
            );
        else
            Ignore(passage, Expected);
        // Something is there, even if nobody knows what: an undecided condition, not an absent one.
        return severity == Severity.Error ? Made(passage, "null") : null;
    }

    private void Ignore(Passage passage, string expected)
    {
        var found = $"'{Excerpt(passage.Text)}' is in another language, and will be ignored";
        file.Findings.Warning(Rule, passage, expected, found);
    }

    private static string Excerpt(string text)
    {
        const int MaxLength = 80; // Of what is quoted in a message of one line.
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= MaxLength)
            return line;
        var end = char.IsHighSurrogate(line[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return line[..end] + "…";
    }
}
