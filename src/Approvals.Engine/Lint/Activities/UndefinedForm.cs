namespace Approvals.Engine.Lint.Activities;

/// <summary>Where forms lie beside a process, those of its user tasks and actions are among them; where none do, they
/// are kept elsewhere.</summary>
internal static class UndefinedForm
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.Library.Forms.IsEmpty
            ? []
            : from process in file.Processes
            from named in process.FormKeys
            where file.Library.Form(named.Form) is null
            let node = file.Find(named.Element.Id)
            where node is not null
            orderby node.Xml.Line, node.Xml.Column
            select new Complaint(
                node,
                $"a form '{named.Form}' for {node}",
                "there is none in the files that were checked together"
            )
            {
                Called = named.Form,
            };
}
