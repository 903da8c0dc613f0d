using Approvals.Casework.Calendar;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>When somebody acts on a task, and what they do otherwise: by the behaviour and by chance, the same for the
/// same person and task in every rehearsal.</summary>
internal sealed class Habits(Behaviour behaviour, Draws draws)
{
    /// <summary>The work of a measure leaves so many working days for its close-off.</summary>
    private const int LeftForCloseOff = 25;

    /// <summary>From so many working days on a task is work, and not an answer.</summary>
    private const int LongSpan = 30;

    /// <summary>Those of one case are given back so often at most: then it goes on.</summary>
    private const int MaxTurnsOtherwise = 2;

    /// <summary>The rule by which a person does something otherwise in a task; null where none fits.</summary>
    public BehaviourRule? Find(
        Conduct conduct,
        PersonId person,
        WatchedTask task,
        OfficeDirectory directory,
        DateOnly day
    )
    {
        if (task.Turn > MaxTurnsOtherwise && conduct is not (Conduct.Late or Conduct.Never))
            return null;
        foreach (var rule in behaviour.Rules.Where(r => r.Does == conduct))
        {
            if (
                Fits(rule, person, task, directory, day)
                && draws.Of(person.Value, task.Name, conduct.ToString()) < rule.Share
            )
                return rule;
        }
        return null;
    }

    /// <summary>On which day somebody acts; null for never.</summary>
    public DateOnly? ActsOn(
        PersonId person,
        WatchedTask task,
        OfficeDirectory directory,
        OfficeCalendar calendar,
        DateOnly today
    )
    {
        if (Find(Conduct.Never, person, task, directory, today) is not null)
            return null;
        var opened = calendar.OnOrAfter(calendar.DateOf(task.Task.OpenedAt));
        var first = opened < today ? calendar.OnOrAfter(today) : opened;
        if (task.Task.DueAt is not { } dueAt)
            return first;
        var due = calendar.OnOrBefore(calendar.DateOf(dueAt));
        if (Find(Conduct.Late, person, task, directory, today) is { } late)
            return Later(first, calendar.AddWorkingDays(due < first ? first : due, late.Days));
        var span = due > first ? calendar.WorkingDaysBetween(first, due) : 0;
        if (span <= 1)
            return first;
        var last = span > LongSpan ? span - LeftForCloseOff : span - 1;
        var share = span > LongSpan ? 0.8 + 0.2 * Draw() : 0.2 + 0.6 * Draw();
        return Later(first, calendar.AddWorkingDays(first, (int)(share * last)));

        double Draw() => draws.Of(person.Value, task.Name, "when");
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool Fits(
        BehaviourRule rule,
        PersonId person,
        WatchedTask task,
        OfficeDirectory directory,
        DateOnly day
    ) =>
        (rule.Persons.IsEmpty || rule.Persons.Contains(person.Value))
        && (rule.Steps.IsEmpty || rule.Steps.Contains(task.Task.Element))
        && (rule.Processes.IsEmpty || rule.Processes.Contains(task.Task.Process))
        && (rule.Measures.IsEmpty || task.Measure is { } number && rule.Measures.Contains(number))
        && (
            rule.Roles.IsEmpty
            || directory
                .RolesOf(person, day)
                .Any(held => rule.Roles.Contains(StoredCode.Of(held.Role)))
        );
}
