using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>A step is drawn as it decides: what it says and what it does are one.</summary>
internal static class ApprovalShape
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        let problem = Problem(step.Element, step.Rule.Kind)
        where problem is not null
        select new Complaint(step.Node, problem.Value.Expected, problem.Value.Found)
        {
            Attribute = Deciding.Own(step.Node, "approval"),
        };

    private static (string Expected, string Found)? Problem(
        Element.Activity step,
        ApprovalKind kind
    ) =>
        kind switch
        {
            ApprovalKind.Vote
                when step
                    is not Element.CallActivity { CalledElement.Literal: Deciding.VoteProcess } => (
                $"{step} to call '{Deciding.VoteProcess}', as a vote takes a meeting and no paper that goes round",
                "it does something else"
            ),
            ApprovalKind.Sequential
                when step.Loop is not Loop.MultiInstance { IsSequential: true } => (
                $"{step} to ask one after another (a sequential multi-instance)",
                "it does not"
            ),
            ApprovalKind.Sequential
                when step.Loop is Loop.MultiInstance { CompletionCondition: null } => (
                $"{step} to stop where somebody returns it (a completion condition)",
                "it asks the rest all the same"
            ),
            ApprovalKind.Countersign
            or ApprovalKind.AnyOne
                when step.Loop is not Loop.MultiInstance { IsSequential: false } => (
                $"{step} to ask all at the same time (a parallel multi-instance)",
                "it does not"
            ),
            ApprovalKind.AnyOne when !EndsWithFirst(step.Loop) => (
                $"{step} to end with the first answer (numberOfCompletedInstances >= 1)",
                "it awaits others, and what several decide is counted in a vote"
            ),
            _ => null,
        };

    private static bool EndsWithFirst(Loop? loop) =>
        loop is Loop.MultiInstance { CompletionCondition.Text: var text }
        && text.Replace(" ", "", StringComparison.Ordinal).TrimStart('=')
            is "numberOfCompletedInstances>=1"
                or "numberOfCompletedInstances>0"
                or "numberOfCompletedInstances=1";
}
