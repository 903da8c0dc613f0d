namespace Approvals.Engine.Lint.Events;

/// <summary>
/// An activity for compensation belongs to a compensation event on a border: else it is never done (10.7.1).
/// </summary>
internal static class CompensationActivity
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var used = Compensations.Handlers(file).SelectMany(handlers => handlers).ToHashSet();
        return from activity in file.All("activity")
            where activity.IsForCompensation && !used.Contains(activity)
            select new Complaint(
                activity,
                $"an association of {activity} with a compensation event on a border",
                "there is none, and it is never done"
            ).UnlessExecutable();
    }
}
