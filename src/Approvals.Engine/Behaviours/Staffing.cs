using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Finds somebody for a step whose definition has a rule for want of somebody, or for whoever began the case. It
/// raises, hands over or waits; it never lets the step pass.
/// </summary>
internal static class Staffing
{
    /// <summary>The group that hands on what nobody is found for.</summary>
    private const string LeadingGroupOffice = "leading-group-office";

    /// <summary>The task for whom there is; null where there is nobody, and the case has an incident now.</summary>
    public static OpenTask? Find(Step step, Instance self, Assignment rules, OpenTask task)
    {
        if (
            step.Now.Staffing is not { } staff
            || rules is { NobodyFound: VacancyRule.None, ApproverIsStarter: StarterRule.None }
        )
            return task;
        var wanted = new StaffedStep(
            self.Element,
            rules.Duty,
            task.Assignee,
            task.CandidateUsers,
            task.CandidateGroups
        );
        var able = staff.Able(wanted).ToList();
        var starter =
            rules.ApproverIsStarter != StarterRule.None || !staff.StarterMay(wanted)
                ? staff.Starter
                : null;
        if (able.Exists(one => one != starter))
            return task;
        var (rule, why) = (able.Count, rules.ApproverIsStarter) switch
        {
            (> 0, StarterRule.Superior) => (VacancyRule.Superior, StaffingReason.ApproverIsStarter),
            (> 0, StarterRule.Refuse) => (VacancyRule.Wait, StaffingReason.ApproverIsStarter),
            _ => (rules.NobodyFound, StaffingReason.NobodyFound),
        };
        return rule switch
        {
            VacancyRule.Superior when FirstAbove(staff, wanted, starter) is { } above => task with
            {
                Assignee = above,
                CandidateUsers = [],
                CandidateGroups = [],
                InsteadOf = NameOf(task),
                Why = why,
            },
            VacancyRule.LeadingGroupOffice => task with
            {
                Assignee = null,
                CandidateUsers = [],
                CandidateGroups = [LeadingGroupOffice],
                InsteadOf = NameOf(task),
                Why = StaffingReason.ToHandOn,
            },
            VacancyRule.None => task,
            _ => Wait(step, self, task, why),
        };
    }

    private static string? FirstAbove(IStaffing staff, StaffedStep wanted, string? starter) =>
        staff.Above(wanted).FirstOrDefault(above => above != starter);

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
