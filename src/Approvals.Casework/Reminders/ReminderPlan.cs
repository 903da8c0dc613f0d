using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders;

/// <summary>
/// Who is reminded of what on a day by the ladder, who is not and why, and what is done beside. The same tasks and
/// setting give the same plan.
/// </summary>
public sealed record ReminderPlan
{
    private ReminderPlan() { } // By Of only.

    /// <summary>Who is reminded, in the order of the tasks and the rows of the ladder.</summary>
    public required ImmutableArray<Reminder> Reminders { get; init; }

    /// <summary>Who is not, or not by mail.</summary>
    public required ImmutableArray<LeftOut> LeftOut { get; init; }

    /// <summary>What is done beside.</summary>
    public required ImmutableArray<PlannedAct> Acts { get; init; }

    /// <summary>Plans a day.</summary>
    /// <param name="tasks">The open tasks of a unit that have a due day.</param>
    /// <param name="setting">What the plan rests on.</param>
    public static ReminderPlan Of(IEnumerable<RemindedTask> tasks, LadderSetting setting)
    {
        var (reminders, leftOut) = (new List<Reminder>(), new List<LeftOut>());
        var acts = new List<PlannedAct>();
        foreach (var task in tasks.OrderBy(t => t.DueOn).ThenBy(t => t.CaseId).ThenBy(t => t.Key))
        {
            if (RungsOf(task, setting) is not [.., var highest] rungs)
                continue;
            if (WhyNone(task, setting) is { } reason)
            {
                leftOut.Add(new(task, highest, null, reason));
                continue;
            }
            leftOut.AddRange(
                rungs[..^1].Select(r => new LeftOut(task, r, null, LeftOutReason.Overtaken))
            );
            acts.AddRange(
                from rung in rungs
                where !task.IsOfLadder
                from act in setting.Ladder.ActsOf(rung, task.IsExternal, task.IsRestricted)
                select new PlannedAct(task, rung, act)
            );
            var told = new TaskReminders(task, highest, setting);
            reminders.AddRange(told.Reminders);
            leftOut.AddRange(told.LeftOut);
        }
        return new()
        {
            Reminders = Throttled(reminders, leftOut, setting.Settings.MaxSingle),
            LeftOut = [.. leftOut],
            Acts = [.. acts],
        };
    }

    /// <summary>The rungs of a task that were passed since the last plan, the day itself among them, in
    /// order.</summary>
    private static ImmutableArray<int> RungsOf(RemindedTask task, LadderSetting setting)
    {
        // What is due on a day off is worked to the last working day before.
        var workOn = setting.Calendar.OnOrBefore(task.DueOn);
        return
        [
            .. from rung in ReminderLadder.Of(workOn, setting.Calendar, setting.Ladder.Rungs)
            where
                rung.On <= setting.Today
                && rung.On >= task.RemindersFrom
                && !(rung.On <= setting.Since)
            select rung.WorkingDays,
        ];
    }

    private static LeftOutReason? WhyNone(RemindedTask task, LadderSetting setting) =>
        task.IsExternal
        || task.Assignee is { } assignee && setting.Directory.Find(assignee) is { IsExternal: true }
            ? LeftOutReason.External
        : task.IsSuspended ? LeftOutReason.Suspended
        : null;

    // Who would get more single mails than are bearable gets the digest alone; the notices stay.
    private static ImmutableArray<Reminder> Throttled(
        List<Reminder> reminders,
        List<LeftOut> leftOut,
        int most
    )
    {
        HashSet<PersonId> drowned =
        [
            .. reminders
                .Where(r => r.Way == LetterWay.MailAndNotice)
                .GroupBy(r => r.Receiver)
                .Where(mails => mails.Count() > most)
                .Select(mails => mails.Key),
        ];
        return
        [
            .. reminders.Select(reminder =>
            {
                if (reminder.Way == LetterWay.NoticeOnly || !drowned.Contains(reminder.Receiver))
                    return reminder;
                var (task, rung, receiver) = (reminder.Task, reminder.Rung, reminder.Receiver);
                leftOut.Add(new(task, rung, receiver, LeftOutReason.InDigest));
                return reminder with { Way = LetterWay.NoticeOnly };
            }),
        ];
    }
}
