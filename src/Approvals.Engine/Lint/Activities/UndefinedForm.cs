using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Activities;

/// <summary>Where forms lie beside a process, the form of a user task is one of them; where none do, they are kept
/// elsewhere.</summary>
internal static class UndefinedForm
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.Library.Forms.IsEmpty
            ? []
            : from process in file.Processes
            from element in process.Elements.Values
            let form = (element as Element.UserTask)?.Assignment.Form
            where form is not null && file.Library.Form(form) is null
            let node = file.Find(element.Id)
            where node is not null
            orderby node.Xml.Line, node.Xml.Column
            select new Complaint(
                node,
                $"a form '{form}' for {node}",
                "there is none in the files that were checked together"
            )
            {
                Called = form,
            };
}
