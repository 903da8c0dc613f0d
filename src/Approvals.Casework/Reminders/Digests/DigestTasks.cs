using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders.Digests;

/// <summary>The tasks of one person, by the headings of a digest. Pure.</summary>
public sealed record DigestTasks
{
    /// <summary>How many working days ahead is soon (handbook on mail, section 5).</summary>
    public const int SoonDays = 5;

    /// <summary>Past their day.</summary>
    public required ImmutableArray<RemindedTask> Overdue { get; init; }

    /// <summary>Due on the day itself.</summary>
    public required ImmutableArray<RemindedTask> DueToday { get; init; }

    /// <summary>Due in the working days after it.</summary>
    public required ImmutableArray<RemindedTask> DueSoon { get; init; }

    /// <summary>Sent back to them, and not due that soon.</summary>
    public required ImmutableArray<RemindedTask> Returned { get; init; }

    /// <summary>All else.</summary>
    public required ImmutableArray<RemindedTask> Later { get; init; }

    /// <summary>Whether there is nothing to say: what is due later says nothing.</summary>
    public bool IsEmpty =>
        Overdue.IsEmpty && DueToday.IsEmpty && DueSoon.IsEmpty && Returned.IsEmpty;

    /// <summary>The tasks of a person: those that they have, those that nobody has and they may take, and those of
    /// whom they stand in for; none of a case that stands still, or that a body outside answers for.</summary>
    /// <param name="person">The person.</param>
    /// <param name="tasks">The open tasks of the unit, or as many of them as can be theirs.</param>
    /// <param name="standIns">Who stands in for whom.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    /// <param name="today">The day.</param>
    public static DigestTasks Of(
        PersonId person,
        IEnumerable<RemindedTask> tasks,
        IReadOnlyDictionary<PersonId, PersonId> standIns,
        OfficeCalendar calendar,
        DateOnly today
    )
    {
        bool IsTheirs(RemindedTask task) =>
            task.Assignee is { } holder
                ? holder == person || standIns.TryGetValue(holder, out var by) && by == person
                : task.MayTake.Contains(person);
        var soonest = calendar.AddWorkingDays(today, SoonDays);
        var theirs = tasks
            .Where(task => task is { IsExternal: false, IsSuspended: false } && IsTheirs(task))
            .OrderBy(task => task.DueOn)
            .ThenBy(task => task.CaseId)
            .ThenBy(task => task.Key)
            .ToLookup(task =>
                task.DueOn < today ? Heading.Overdue
                : task.DueOn == today ? Heading.DueToday
                : task.DueOn <= soonest ? Heading.DueSoon
                : task.IsReturned ? Heading.Returned
                : Heading.Later
            );
        return new()
        {
            Overdue = [.. theirs[Heading.Overdue]],
            DueToday = [.. theirs[Heading.DueToday]],
            DueSoon = [.. theirs[Heading.DueSoon]],
            Returned = [.. theirs[Heading.Returned]],
            Later = [.. theirs[Heading.Later]],
        };
    }

    private enum Heading
    {
        Overdue,
        DueToday,
        DueSoon,
        Returned,
        Later,
    }
}
