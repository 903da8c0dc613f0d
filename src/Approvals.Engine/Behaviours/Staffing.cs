using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Finds somebody for a step whose definition has a rule for want of somebody, or for whoever began the case.
/// </summary>
internal static class Staffing
{
    /// <summary>The group that hands on what nobody is found for.</summary>
    private const string LeadingGroupOffice = "leading-group-office";

    /// <summary>The task for whom there is; null where there is nobody, and the case has an incident now.</summary>
    public static OpenTask? Find(Step step, Instance self, Assignment rules, OpenTask task)
    {
        if (step.Now.Staffing is not { } staff)
            return task;
        var wanted = new StaffedStep(
            self.Element,
            rules.Duty,
            task.Assignee,
            task.CandidateUsers,
            task.CandidateGroups
        );
        var found = StaffingOutcome.Of(staff, rules, wanted);
        return found.For switch
        {
            StaffedFor.AsDefined => task,
            StaffedFor.Superior => task with
            {
                Assignee = found.Person,
                CandidateUsers = [],
                CandidateGroups = [],
                InsteadOf = NameOf(task),
                Why = found.Why,
            },
            StaffedFor.ToHandOn => task with
            {
                Assignee = null,
                CandidateUsers = [],
                CandidateGroups = [LeadingGroupOffice],
                InsteadOf = NameOf(task),
                Why = found.Why,
            },
            _ => Wait(step, self, task, found.Why),
        };
    }

    private static OpenTask? Wait(Step step, Instance self, OpenTask task, StaffingReason why)
    {
        var found =
            why == StaffingReason.ApproverIsStarter
                ? "whoever could began the case himself"
                : "there is nobody who could";
        step.Fail(
            self,
            IncidentKind.Nobody,
            $"Expected somebody to do '{task.Name}' ({NameOf(task)}), but {found}. "
                + "Fill the post or grant the role, then try again."
        );
        return null;
    }

    private static string NameOf(OpenTask task) =>
        task.Assignee ?? string.Join(", ", task.CandidateUsers.Concat(task.CandidateGroups));
}
