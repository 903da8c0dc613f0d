using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Reading;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Lint.Office;

/// <summary>The steps of a file that say how they decide, as they stand there and as they will run.</summary>
internal static class Deciding
{
    /// <summary>The process that a vote is a call of.</summary>
    public const string VoteProcess = "submit-item";

    /// <summary>They, in the order of the file.</summary>
    public static IEnumerable<(Node Node, Element.Activity Element, ApprovalRule Rule)> Of(
        LintSubject file
    ) =>
        from process in file.Processes
        from element in process.Elements.Values.OfType<Element.Activity>()
        let node = file.Find(element.Id)
        where element.Approval is not null && node is not null
        orderby node.Xml.Line, node.Xml.Column
        select (node, element, element.Approval);

    /// <summary>What people fill in at a step; null where it has no form, or one that is kept elsewhere.</summary>
    public static Form? FormOf(LintSubject file, Element.Activity element) =>
        (element as Element.UserTask)?.Assignment.Form is { } form ? file.Library.Form(form) : null;

    /// <summary>An attribute of ours, with its place; null where it is absent.</summary>
    public static XmlMember? Own(Node node, string attribute) =>
        node.Xml.Attribute(attribute, BpmnNames.Own);
}
