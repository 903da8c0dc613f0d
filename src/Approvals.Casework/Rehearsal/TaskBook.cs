using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>All tasks of a rehearsal: those that are open, with whose turn it is and when they mean to act, and those
/// that were.</summary>
internal sealed class TaskBook(Stage stage)
{
    private readonly Dictionary<(CaseId, int), WatchedTask> _open = [];
    private readonly Dictionary<(CaseId, string), int> _turns = [];
    private readonly List<WatchedTask> _all = [];

    /// <summary>All, in the order in which they opened.</summary>
    public IReadOnlyList<WatchedTask> All => _all;

    /// <summary>Those that are open.</summary>
    public IEnumerable<WatchedTask> Open => _all.Where(t => t.EndedOn is null);

    /// <summary>Reads what is open now.</summary>
    /// <returns>Those whose turn somebody is on this day, in order.</returns>
    public async Task<IReadOnlyList<WatchedTask>> RefreshAsync(CancellationToken cancel)
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var today = snapshot.CalendarOf(stage.Unit).DateOf(stage.Clock.Now());
        var tasks = await new WaitingTasks(stage.Office).ListAsync(stage.Unit, cancel);
        var inboxes = new Inboxes(stage);
        var here = new HashSet<(CaseId, int)>(tasks.Count);
        var due = new List<WatchedTask>();
        foreach (var task in tasks)
        {
            here.Add((task.CaseId, task.Key));
            var watched = Watch(task);
            if (
                watched.Task.Assignee != task.Assignee
                || watched.Doer is null && watched.LookedOn != today
            )
                await PlanAsync(watched, task, inboxes, snapshot, today, cancel);
            else if (watched.Task.DueAt != task.DueAt && watched.Doer is { } doer)
                Plan(watched, task, doer, snapshot, today);
            if (watched.ActOn <= today && !task.IsSuspended)
                due.Add(watched);
        }
        foreach (var (key, gone) in _open.Where(t => !here.Contains(t.Key)).ToList())
        {
            gone.EndedOn ??= today;
            _open.Remove(key);
        }
        return due;
    }

    private WatchedTask Watch(WaitingTask task)
    {
        if (_open.TryGetValue((task.CaseId, task.Key), out var known))
            return known;
        var turn = _turns.GetValueOrDefault((task.CaseId, task.Element)) + 1;
        _turns[(task.CaseId, task.Element)] = turn;
        var watched = new WatchedTask(task, turn)
        {
            Measure = stage.Cases.GetValueOrDefault(task.CaseId)?.Number,
        };
        _open.Add((task.CaseId, task.Key), watched);
        _all.Add(watched);
        return watched;
    }

    private async Task PlanAsync(
        WatchedTask watched,
        WaitingTask task,
        Inboxes inboxes,
        OfficeSnapshot snapshot,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (task.Assignee is { } assignee)
        {
            Plan(watched, task, assignee, snapshot, today);
            return;
        }
        (watched.Task, watched.LookedOn) = (task, today);
        var able = new List<PersonId>();
        foreach (var person in PeopleOf(task, snapshot, today))
        {
            if ((await inboxes.OfAsync(person, cancel)).ContainsKey((task.CaseId, task.Key)))
                able.Add(person);
        }
        var there = able.FindAll(p => !snapshot.Directory.IsAbsent(p, today));
        if (there.Count + able.Count == 0)
            (watched.Doer, watched.ActOn, watched.Problem) = (null, null, "nobody");
        else
            Plan(
                watched,
                task,
                stage.Draws.OneOf(there.Count > 0 ? there : able, watched.Name, "claim"),
                snapshot,
                today
            );
    }

    private void Plan(
        WatchedTask watched,
        WaitingTask task,
        PersonId doer,
        OfficeSnapshot snapshot,
        DateOnly today
    )
    {
        watched.Task = task;
        watched.Doer = doer;
        watched.Problem = null;
        watched.ActOn = stage.Habits.ActsOn(
            doer,
            watched,
            snapshot.Directory,
            snapshot.CalendarOf(stage.Unit),
            today
        );
    }

    private static IEnumerable<PersonId> PeopleOf(
        WaitingTask task,
        OfficeSnapshot snapshot,
        DateOnly today
    ) =>
        snapshot
            .Directory.Rows.People.Where(p => p.Status == PersonStatus.Active)
            .Where(p =>
                task.CandidatePersons.Contains(p.Id)
                || snapshot.Directory.GroupsOf(p.Id, today).Any(task.Candidates.Contains)
            )
            .Select(p => p.Id)
            .OrderBy(p => p.Value, StringComparer.Ordinal);
}
