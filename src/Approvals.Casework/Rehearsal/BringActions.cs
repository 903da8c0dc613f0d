using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Rehearsal;

/// <summary>
/// What people bring by themselves while a refund waits: a payment, or, where the behaviour says so, an objection, a
/// request for instalments, and in the end the word of the finance section that nothing will come.
/// </summary>
internal sealed class BringActions(Stage stage, TaskBook book, ActOnTask act)
{
    private const string Process = "clawback";
    private const string Objection = "objection";
    private const string Instalments = "instalments-asked";
    private const string Exception = "exception";

    /// <summary>From when the wait begins to when somebody pays, in working days.</summary>
    private const int PaysWithin = 12;

    /// <summary>So long the finance section waits for somebody who does not pay: the last rung is past then.</summary>
    private const int GivesUpAfter = 40;

    private static readonly string[] Payments = ["payment", "part-payment"];

    private readonly Dictionary<(CaseId, int), DateOnly> _since = [];
    private readonly HashSet<CaseId> _over = [];
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);

    /// <summary>Brings what is brought on this day.</summary>
    /// <returns>How many acts that were.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var done = 0;
        var cases = book
            .All.Where(t => t.Task.Process == Process)
            .Select(t => t.Task.CaseId)
            .Distinct()
            .Where(id => !_over.Contains(id))
            .ToList();
        foreach (var id in cases)
        {
            if (await new ReadCase(stage.Office).RunAsync(id, cancel) is not { } view)
                continue;
            if (view.Status != CaseStatus.Running)
                _over.Add(id);
            else
                done += await BringAsync(view, cancel);
        }
        return done;
    }

    private async Task<int> BringAsync(CaseView view, CancellationToken cancel)
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var today = calendar.DateOf(stage.Clock.Now());
        var done = 0;
        foreach (var wait in WaitsOf(view))
        {
            if (!_since.TryGetValue((view.Id, wait.Key), out var since))
                _since.Add((view.Id, wait.Key), since = today);
            var waited = since < today ? calendar.WorkingDaysBetween(since, today) : 0;
            if (
                ActionOf(wait, waited, snapshot.Directory, today) is { } action
                && PersonFor(action, snapshot.Directory, today) is { } by
            )
                done += await act.BringAsync(wait.Watched, action, by, cancel) ? 1 : 0;
        }
        return done;
    }

    // Each refund offers the same actions, in the same order: those of one stand at the same place in each list.
    private List<WaitingRefund> WaitsOf(CaseView view)
    {
        var offers = view.Actions.ToLookup(a => a.Element);
        var payments = Payments.SelectMany(p => offers[p]).ToList();
        return
        [
            .. payments.Select(
                (payment, i) =>
                {
                    var objection = offers[Objection].ElementAtOrDefault(i);
                    var person = objection?.Candidates is [var first, ..] ? first : $"{i}";
                    var task = new WaitingTask(view.Id, payment.Key, payment.Element, payment.Label)
                    {
                        Title = $"{view.Title}/{person}",
                        Process = Process,
                        OpenedAt = view.StartedAt,
                    };
                    return new WaitingRefund(
                        payment,
                        objection,
                        offers[Instalments].ElementAtOrDefault(i),
                        offers[Exception].ElementAtOrDefault(i),
                        new(person),
                        new(task, 1) { Measure = stage.Cases.GetValueOrDefault(view.Id)?.Number }
                    );
                }
            ),
        ];
    }

    private ActionView? ActionOf(
        WaitingRefund wait,
        int waited,
        OfficeDirectory directory,
        DateOnly today
    )
    {
        if (waited >= 1 && wait.Objection is { } objects && Does(Conduct.Object) && Once("object"))
            return objects;
        if (
            waited >= 2
            && wait.Instalments is { } asks
            && Does(Conduct.Instalments)
            && Once("parts")
        )
            return asks;
        if (Does(Conduct.NotPay))
            return waited >= GivesUpAfter && Once("exception") ? wait.Exception : null;
        return waited >= (int)(stage.Draws.Of(wait.Watched.Name, "pays") * PaysWithin)
            ? wait.Payment
            : null;

        bool Does(Conduct conduct) =>
            stage.Habits.Find(conduct, wait.Person, wait.Watched, directory, today) is not null;
        bool Once(string what) => _once.Add($"{wait.Watched.Name}/{what}");
    }

    private PersonId? PersonFor(ActionView action, OfficeDirectory directory, DateOnly today) =>
        directory
            .Rows.People.Where(p => p.UnitId == stage.Unit && p.Status == PersonStatus.Active)
            .Where(p => !directory.IsAbsent(p.Id, today))
            .Where(p =>
                action.Candidates.Contains(p.Id.Value)
                || directory.GroupsOf(p.Id, today).Any(action.Candidates.Contains)
            )
            .OrderByDescending(p => action.Candidates.Contains(p.Id.Value))
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Id;
}

/// <summary>A refund that waits, with what can be brought to it.</summary>
internal sealed record WaitingRefund(
    ActionView Payment,
    ActionView? Objection,
    ActionView? Instalments,
    ActionView? Exception,
    PersonId Person,
    WatchedTask Watched
)
{
    /// <summary>The key of the wait.</summary>
    public int Key => Payment.Key;
}
