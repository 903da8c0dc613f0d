using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Whoever decides can say why, in words of their own: a form that asks for an outcome asks for an opinion, too, and
/// none stands in it already.
/// </summary>
internal static class OpinionAsked
{
    private const string Outcome = "outcome"; // What an answer is called, where a step asks for one.
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
        where given is not null || (opinions.Count == 0 && form.Fields.Any(f => f.Key == Outcome))
        select new Complaint(
            step.Node,
            $"the form '{form.Id}' of {step.Element} to ask for an opinion",
            given is null ? "it has none" : $"one stands in '{given.Key}' before anybody gave it"
        );
}
