using System.Xml;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>What is found wrong while a model is read.</summary>
internal sealed class ProblemList
{
    private const int MaxProblems = 1_000; // Nobody reads more, and a broken file may have one a cell.
    private const int MaxLength = 1_000; // Characters: a name in a broken file may have a million.
    private const int MaxShown = 60;

    private readonly List<DmnProblem> _problems = [];

    public IReadOnlyList<DmnProblem> All => _problems;

    /// <summary>A text of the file as messages show it.</summary>
    public static string Shortened(string text) =>
        text.Length <= MaxShown ? text : text[..(MaxShown - 1)] + "…";

    public void Add(DmnProblem problem)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(problem);
    }

    public void Add(DmnSeverity severity, XElement element, string message)
    {
        var line = (IXmlLineInfo)element;
        Add(
            new(
                severity,
                message.Length <= MaxLength ? message : message[..(MaxLength - 1)] + "…",
                element
                    .AncestorsAndSelf()
                    .Select(e => e.Attribute("id")?.Value)
                    .FirstOrDefault(id => id is not null),
                line.LineNumber,
                line.LinePosition
            )
        );
    }

    /// <summary>Adds why a text is no FEEL.</summary>
    public void Add(DmnSeverity severity, XElement element, FeelExpression text) =>
        Add(
            severity,
            element,
            $"{text.Problem!.Message} (in '{Shortened(text.Text)}', character {text.Problem.At.Start + 1})"
        );
}
