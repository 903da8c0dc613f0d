namespace Approvals.Engine.Lint.References;

/// <summary>A shape or an edge of a diagram shows an element that exists (12.2).</summary>
internal static class DiagramReference
{
    private const string Diagrams = "http://www.omg.org/spec/BPMN/20100524/DI";

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from diagram in file.Root.Xml.Children
        where diagram.Namespace == Diagrams
        from shown in diagram.Descendants()
        where shown.Namespace == Diagrams
        let attribute = shown.Attribute("bpmnElement")
        where
            attribute is not null
            && file.Resolve(shown, attribute.Value) is Reference.Missing or Reference.UnknownPrefix
        select new Complaint(
            file.Root,
            $"an element '{attribute.Value}' for the {shown.LocalName} of the diagram",
            "there is none in this file"
        )
        {
            Attribute = attribute,
        };
}
