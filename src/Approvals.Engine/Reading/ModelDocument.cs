using Approvals.Engine.Model;
using Approvals.Feel.Dmn;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>A file of BPMN or of DMN, told apart by its outermost element.</summary>
public sealed class ModelDocument
{
    private const string DmnNamespaces = "/spec/DMN/"; // Of all versions; the reader of DMN says which it knows.

    private ModelDocument(BpmnDocument bpmn)
    {
        Bpmn = bpmn;
        Problem = bpmn.Problem;
    }

    private ModelDocument(DmnDocument dmn)
    {
        Dmn = dmn;
        Problem = dmn.Problem is { } problem ? DecisionModels.FindingOf(problem) : null;
    }

    /// <summary>The file, where it is BPMN, or where it cannot be told what it is.</summary>
    public BpmnDocument? Bpmn { get; }

    /// <summary>The file, where it is DMN.</summary>
    public DmnDocument? Dmn { get; }

    /// <summary>Why the file could not be read; null where it could.</summary>
    public Finding? Problem { get; }

    /// <summary>Reads a file. What makes it unreadable is said in <see cref="Problem"/>.</summary>
    public static ModelDocument Read(string text)
    {
        var source = XmlSource.Read(text);
        var isDmn =
            source.Problem is null
            && source.Root.Namespace.Contains(DmnNamespaces, StringComparison.Ordinal);
        return isDmn ? new(DmnDocument.Of(source)) : new(BpmnDocument.Of(source));
    }

    /// <summary>The file as text: to the letter what was read, but for what was changed.</summary>
    /// <exception cref="InvalidOperationException">The file could not be read.</exception>
    public string Write() => Dmn?.Write() ?? Bpmn!.Write();
}
