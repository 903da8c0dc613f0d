using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>What goes round for reading decides nothing: silence, or a circle around a name, is no consent.</summary>
internal static class ReadingDecidesNothing
{
    private const string Outcome = "outcome";

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        where step.Rule.Kind is ApprovalKind.Circulate or ApprovalKind.Notify
        where
            Deciding.FormOf(file, step.Element)?.Fields.Any(f => f.Key == Outcome) == true
            || step.Element.Outputs.Any(o => o.Target == Outcome)
        select new Complaint(
            step.Node,
            $"{step.Element} to give no outcome, as it is only read",
            "it does: whoever is to decide is asked by approvals:approval=\"single\" or \"countersign\""
        )
        {
            Attribute = Deciding.Own(step.Node, "approval"),
        };
}
