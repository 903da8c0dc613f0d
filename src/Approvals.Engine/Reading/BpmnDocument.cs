using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// A file of BPMN 2.0, to be read, changed and written. Whatever is not understood, diagrams and vendors' extensions
/// among it, stays as it is, and a change touches only what is changed. To run it: <see cref="Definitions"/>.
/// </summary>
public sealed class BpmnDocument
{
    private readonly XmlSource _source;

    private BpmnDocument(XmlSource source, Finding? problem)
    {
        _source = source;
        Problem = problem;
    }

    /// <summary>Why the file could not be read; null where it could. Its rule is <c>xml-malformed</c>,
    /// <c>xml-limits</c> or <c>not-bpmn</c>.</summary>
    public Finding? Problem { get; }

    /// <summary>The definitions: the element around all others.</summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public XmlNode Root =>
        Problem is null
            ? _source.Root
            : throw new InvalidOperationException("The file could not be read: see Problem.");

    /// <summary>The elements of BPMN in the order of the file, but for the definitions themselves; none where the file
    /// could not be read.</summary>
    public IEnumerable<BpmnElement> Elements =>
        Problem is null
            ? Root.Descendants()
                .Where(n => n.Namespace == BpmnNames.Model)
                .Select(n => new BpmnElement(n))
            : [];

    /// <summary>
    /// Reads a file. What makes it unreadable is said in <see cref="Problem"/>: no XML, a document type, too large,
    /// nested too deep, or no definitions of BPMN 2.0.
    /// </summary>
    public static BpmnDocument Read(string text) => Of(XmlSource.Read(text));

    /// <summary>The element with that id; null where there is none. Of several, the first.</summary>
    public BpmnElement? Find(string id) => Elements.FirstOrDefault(e => e.Id == id);

    /// <summary>The file as text: to the letter what was read, but for what was changed.</summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public string Write() =>
        Problem is null ? _source.Write() : throw new InvalidOperationException(Problem.Message);

    internal static BpmnDocument Of(XmlSource source)
    {
        if (source.Problem is { } problem)
        {
            var rule = problem.IsLimit ? "xml-limits" : "xml-malformed";
            return new(source, Fault(rule, problem));
        }
        var root = source.Root;
        if (root.LocalName == "definitions" && root.Namespace == BpmnNames.Model)
            return new(source, null);
        var found =
            root.Namespace.Length > 0
                ? $"found '{root.LocalName}' of the namespace '{root.Namespace}'"
                : $"found '{root.LocalName}' without a namespace";
        return new(
            source,
            Fault("not-bpmn", new("the definitions of BPMN 2.0", found, root.Line, root.Column))
        );
    }

    private static Finding Fault(string rule, XmlProblem at) =>
        new(rule, Severity.Error, null, at.Line, at.Column, at.Expected, at.Found);
}
