using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Whoever decides can say why, in words of their own: the form of a step that decides has an opinion, and none that
/// stands in it already.
/// </summary>
internal static class OpinionAsked
{
    private const string Opinion = "opinion"; // The type of the component.

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        where
            step.Rule.Kind
                is ApprovalKind.Single
                    or ApprovalKind.Sequential
                    or ApprovalKind.Countersign
                    or ApprovalKind.AnyOne
        let form = Deciding.FormOf(file, step.Element)
        where form is not null
        let opinions = form.Fields.Where(f => f.Kind.Type == Opinion).ToList()
        let given = opinions.Find(f => f.Proposed is not Value.Null)
        where opinions.Count == 0 || given is not null
        select new Complaint(
            step.Node,
            $"the form '{form.Id}' of {step.Element} to ask for an opinion",
            given is null ? "it has none" : $"one stands in '{given.Key}' before anybody gave it"
        );
}
