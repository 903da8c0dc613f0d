using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal.Filling;

/// <summary>Who fills in a form, when and about what: all that an answer depends on.</summary>
internal sealed record Respondent
{
    /// <summary>The task.</summary>
    public required WatchedTask Task { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required PersonId Seat { get; init; }

    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The people, posts and calendar that hold.</summary>
    public required OfficeSnapshot Snapshot { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is decided by chance.</summary>
    public required Draws Draws { get; init; }

    /// <summary>The section that leads the measure; null where there is none.</summary>
    public DepartmentId? Department { get; init; }

    /// <summary>Who does the work of the measure; null where nobody was named.</summary>
    public PersonId? Handler { get; init; }

    /// <summary>The rule by which they do something otherwise in this task; null where none fits.</summary>
    public required Func<Conduct, BehaviourRule?> Does { get; init; }

    /// <summary>Whether somebody is absent from a meeting, or the like: the rule of somebody else.</summary>
    public required Func<PersonId, Conduct, bool> OtherDoes { get; init; }

    /// <summary>Adds a file that proves what was done, and gives its hash; null where none can be added.</summary>
    public required Func<CancellationToken, Task<string?>> AddFileAsync { get; init; }

    /// <summary>How often it was tried in vain: other people, and later days, are named then.</summary>
    public int Attempt { get; init; }

    /// <summary>The day.</summary>
    public DateOnly Today => Calendar.DateOf(Now);

    /// <summary>The calendar of the unit.</summary>
    public OfficeCalendar Calendar => Snapshot.CalendarOf(Unit);

    /// <summary>Who is who.</summary>
    public OfficeDirectory Directory => Snapshot.Directory;

    /// <summary>A day some working days from now; each vain attempt makes it later.</summary>
    public DateOnly In(int workingDays) =>
        Calendar.AddWorkingDays(Today, workingDays + 10 * Attempt);

    /// <summary>Those of the unit who work there, by code.</summary>
    public IEnumerable<Person> Staff =>
        Directory
            .Rows.People.Where(p => p.UnitId == Unit && p.Status == PersonStatus.Active)
            .Where(p => !p.IsExternal && !Directory.IsAbsent(p.Id, Today))
            .OrderBy(p => p.Id.Value, StringComparer.Ordinal);

    /// <summary>Somebody of those who are given, another one at each attempt.</summary>
    public PersonId? Pick(IEnumerable<Person> from, string about)
    {
        var all = from.ToList();
        if (all.Count == 0)
            return null;
        var first = (int)(Draws.Of(Task.Name, about) * all.Count);
        return all[(first + Attempt) % all.Count].Id;
    }
}
