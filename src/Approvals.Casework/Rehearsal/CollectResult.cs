using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Rehearsal.Results;

namespace Approvals.Casework.Rehearsal;

/// <summary>Puts together what came of a rehearsal.</summary>
internal sealed class CollectResult(Stage stage, TaskBook book, RehearsalRequest request)
{
    /// <summary>Whether nothing is to be done about a measure any more: it is closed, closed for its period, out of the
    /// plan, or somebody else's.</summary>
    public static bool IsOver(LedgerLine line) =>
        LedgerRules.IsOver(line.Standing.Status) || line.ExternalOwner is not null;

    /// <summary>The same, also of one that never ends and whose next period has begun since.</summary>
    private bool WasOver(LedgerLine line) => IsOver(line) || stage.Closed.Contains(line.Number);

    /// <summary>Collects it.</summary>
    /// <param name="days">The first and the last day.</param>
    /// <param name="staffMovedFrom">The day in the files of the staff that was moved.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RehearsalResult> RunAsync(
        (DateOnly First, DateOnly Last) days,
        DateOnly? staffMovedFrom,
        CancellationToken cancel
    )
    {
        var page = await stage.LedgerAsync(cancel);
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var tasks = book.All.Select(t => TaskOf(t, calendar)).ToList();
        return new()
        {
            Unit = stage.Unit,
            FirstOn = days.First,
            LastOn = days.Last,
            Seed = request.Seed,
            Behaviour = request.Behaviour,
            StaffMovedFrom = staffMovedFrom,
            Measures = [.. page.Lines.Select(line => EndOf(line, tasks))],
            Tasks = tasks,
            Mails = stage.Mails.All,
            Checks = await new RehearsalChecks(stage, book).RunAsync(page, days.Last, cancel),
            FullDays = FullDaysOf(tasks, snapshot.Directory, calendar, days),
            MovedDates = MovedDatesOf(page, tasks, calendar),
            Names = snapshot.Directory.Rows.People.ToDictionary(p => p.Id, p => p.Name),
            Acts = stage.Acts,
        };
    }

    private static PlayedTask TaskOf(WatchedTask task, OfficeCalendar calendar) =>
        new(task.Task.CaseId, task.Task.Title, task.Task.Element, task.Task.Name)
        {
            Measure = task.Measure,
            Doer = task.Doer,
            DoneBy = task.DoneBy,
            OpenedOn = calendar.DateOf(task.Task.OpenedAt),
            DueOn = task.Task.DueAt is { } due ? calendar.DateOf(due) : null,
            EndedOn = task.EndedOn,
            Problem = task.Problem,
        };

    private MeasureEnd EndOf(LedgerLine line, List<PlayedTask> tasks) =>
        new(
            line,
            WasOver(line),
            WasOver(line)
                ? null
                : tasks
                    .Where(t => t.Measure == line.Number && t.EndedOn is null)
                    .MinBy(t => t.OpenedOn)
        );

    private List<FullDay> FullDaysOf(
        List<PlayedTask> tasks,
        OfficeDirectory directory,
        OfficeCalendar calendar,
        (DateOnly First, DateOnly Last) days
    )
    {
        var counts = new SortedDictionary<(DateOnly On, string Person), int>();
        foreach (var task in tasks)
        {
            if (task.Doer is not { } doer || !directory.Holds(doer, Role.TeamMember, task.OpenedOn))
                continue;
            var last = task.EndedOn ?? days.Last;
            for (var day = task.OpenedOn; day <= last; day = day.AddDays(1))
            {
                if (calendar.IsWorkingDay(day))
                    counts[(day, doer.Value)] = counts.GetValueOrDefault((day, doer.Value)) + 1;
            }
        }
        return
        [
            .. counts
                .Where(c => c.Value > request.Behaviour.LeaderItems)
                .Select(c => new FullDay(new(c.Key.Person), c.Key.On, c.Value)),
        ];
    }

    private static List<MovedDate> MovedDatesOf(
        LedgerPage page,
        List<PlayedTask> tasks,
        OfficeCalendar calendar
    )
    {
        var measures = page
            .Lines.Where(l => l.DueOn is not null)
            .Select(l => ($"{l.Number} {l.Heading ?? l.Text}", l.DueOn!.Value));
        var steps = tasks
            .Where(t => t.DueOn is not null)
            .Select(t => ($"{t.Title}：{t.Name}", t.DueOn!.Value));
        return
        [
            .. measures
                .Concat(steps)
                .Where(d => !calendar.IsWorkingDay(d.Item2))
                .Distinct()
                .OrderBy(d => d.Item2)
                .Select(d => new MovedDate(d.Item1, d.Item2, calendar.OnOrBefore(d.Item2))),
        ];
    }
}
