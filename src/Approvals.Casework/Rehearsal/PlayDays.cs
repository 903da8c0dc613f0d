using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>Plays day after day: what falls due, then what people do whose day it is, until nothing more is to be done
/// on it.</summary>
internal sealed class PlayDays(Stage stage, TaskBook book, Behaviour behaviour)
{
    /// <summary>So often people look into their inboxes on one day at the most: a meeting takes many turns.</summary>
    private const int MaxPasses = 60;

    /// <summary>Cases that ask each other for more than this on one day ask without end; the rest is for the next
    /// look.</summary>
    private const int MaxRounds = 50;

    /// <summary>One act after the other.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    private readonly ActOnTask _act = new(stage);
    private readonly HoldMeetings _meetings = new(stage);
    private readonly TakeLeave _leaves = new(stage, behaviour);
    private readonly BringActions _actions = new(stage, book, new(stage));

    /// <summary>Plays one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task RunAsync(DateOnly day, CancellationToken cancel)
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var opens = calendar.OpenOf(day);
        await WorkUntilAsync(opens, cancel);
        if (calendar.IsWorkingDay(day))
        {
            stage.Clock.MoveTo(opens);
            await _leaves.RunAsync(day, cancel);
            await OpenCasesAsync(cancel);
            await _meetings.RunAsync(cancel);
            await _actions.RunAsync(cancel);
            await GoOnAsync(cancel);
            for (var pass = 0; pass < MaxPasses && await PassAsync(cancel) > 0; pass++)
                await GoOnAsync(cancel);
        }
    }

    private async Task GoOnAsync(CancellationToken cancel)
    {
        for (var round = 0; round < MaxRounds && await stage.Work.GoOnAsync(cancel); round++)
            cancel.ThrowIfCancellationRequested();
    }

    // Each thing at its time: a timer of midnight fires then, and not when people come to work.
    private async Task WorkUntilAsync(DateTimeOffset until, CancellationToken cancel)
    {
        var work = stage.Work;
        for (
            var next = await work.NextDueAtAsync(cancel);
            next <= until;
            next = await work.NextDueAtAsync(cancel)
        )
        {
            stage.Clock.MoveTo(next);
            await work.RunAsync(cancel);
        }
    }

    private async Task OpenCasesAsync(CancellationToken cancel)
    {
        var opened = await new OpenDueCases(stage.Office).RunAsync(
            stage.Unit,
            null,
            Stage.By(stage.Opener),
            null,
            cancel
        );
        foreach (var one in opened?.Opened ?? [])
        {
            stage.Cases.Add(one.CaseId, one);
            stage.Acts++;
        }
    }

    private async Task<int> PassAsync(CancellationToken cancel)
    {
        var due = await book.RefreshAsync(cancel);
        if (due.Count == 0)
            return 0;
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var today = calendar.DateOf(stage.Clock.Now());
        var inboxes = new Inboxes(stage);
        var done = 0;
        foreach (var watched in due)
        {
            var by = watched.Doer!.Value;
            if (snapshot.Directory.IsAbsent(by, today))
                by = snapshot.Directory.SubstituteFor(by, today)?.By ?? by;
            var inbox = await inboxes.OfAsync(by, cancel);
            if (!inbox.TryGetValue((watched.Task.CaseId, watched.Task.Key), out var line))
            {
                PutOff(watched, today, calendar.AddWorkingDays(today, 1));
                continue;
            }
            stage.Clock.Advance(Between);
            if (await _act.RunAsync(watched, line, by, cancel))
                done++;
            else
                PutOff(
                    watched,
                    today,
                    calendar.AddWorkingDays(today, 1 << Math.Min(watched.Tries, 4))
                );
        }
        return done;
    }

    private static void PutOff(WatchedTask watched, DateOnly today, DateOnly until)
    {
        watched.Tries++;
        watched.ActOn = until > today ? until : today.AddDays(1);
    }
}
