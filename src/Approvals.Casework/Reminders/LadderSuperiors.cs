using Approvals.Casework.People;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>Who is a superior of a task by the ladder. Pure.</summary>
internal static class LadderSuperiors
{
    /// <summary>Those who are meant by a role; none where nobody is.</summary>
    public static IEnumerable<PersonId> Of(
        LadderRole role,
        RemindedTask task,
        LadderSetting setting
    )
    {
        var (directory, day) = (setting.Directory, setting.Today);
        return role switch
        {
            LadderRole.SectionHead => Found(HeadOf(task, setting)),
            LadderRole.LeaderInCharge => Found(LeaderOf(task, setting)),
            LadderRole.MainLeader => Found(directory.MainLeaderOf(task.UnitId, day)),
            LadderRole.LeadingGroupOffice => directory
                .Rows.People.Where(p => p.UnitId == task.UnitId)
                .Select(p => p.Id)
                .Where(p => directory.Holds(p, Role.LeadingGroupOffice, day))
                .OrderBy(p => p.Value, StringComparer.Ordinal),
            _ => throw new System.Diagnostics.UnreachableException(role.ToString()),
        };
    }

    // The head of who has it, who is no head of his own leaders; what nobody has is the head's of the department that
    // leads.
    private static PersonId? HeadOf(RemindedTask task, LadderSetting setting)
    {
        var (directory, day) = (setting.Directory, setting.Today);
        if (task.Assignee is not { } assignee)
            return
                task.DepartmentId is { } leads
                && directory.HeadOf(task.UnitId, leads, day) is { } ofCase
                ? ofCase
                : LeaderOf(task, setting);
        return
            directory.Find(assignee) is { } found
            && directory.HeadOf(task.UnitId, found.DepartmentId, day) is { } head
            && directory.RankOf(head, day) <= directory.RankOf(assignee, day)
            ? head
            : directory.SuperiorOf(assignee, day);
    }

    // By the measure, the field, the department that leads, and last the department of who has it.
    private static PersonId? LeaderOf(RemindedTask task, LadderSetting setting)
    {
        var (directory, unit, day) = (setting.Directory, task.UnitId, setting.Today);
        if (
            task.LeaderPostId is { } post
            && directory.HoldersOf(unit, post, day) is [var holder, ..]
        )
            return holder;
        if (task.FieldId is { } field && directory.LeaderOf(unit, field, day) is { } ofField)
            return ofField;
        if (task.DepartmentId is { } leads && directory.LeaderOf(unit, leads, day) is { } ofCase)
            return ofCase;
        return
            task.Assignee is { } assignee
            && directory.Find(assignee) is { } found
            && directory.LeaderOf(unit, found.DepartmentId, day) is { } ofAssignee
            ? ofAssignee
            : directory.MainLeaderOf(unit, day);
    }

    private static PersonId[] Found(PersonId? person) => person is { } found ? [found] : [];
}
