using Approvals.Casework.Cases;
using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Rehearsal;

/// <summary>The office calls a meeting of a body for which items wait, unless one is called already.</summary>
internal sealed class HoldMeetings(Stage stage)
{
    private const string Process = "meeting";

    /// <summary>From the summons to the meeting: the agenda freezes two working days before, and the resident
    /// discipline group has its notice three before.</summary>
    private const int NoticeWorkingDays = 6;

    private readonly Dictionary<MeetingBody, CaseId> _called = [];

    /// <summary>Calls what has to be called.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var pool = await new AgendaPool(stage.Office).ListAsync(stage.Unit, null, false, cancel);
        var waiting = pool.Where(i => i.Status == AgendaStatus.Pooled).Select(i => i.Body);
        foreach (var body in waiting.Distinct().Order())
        {
            if (_called.TryGetValue(body, out var before) && await IsRunningAsync(before, cancel))
                continue;
            if (await CallAsync(body, cancel) is { } called)
                _called[body] = called;
        }
    }

    private async Task<bool> IsRunningAsync(CaseId id, CancellationToken cancel) =>
        await new ReadCase(stage.Office).RunAsync(id, cancel) is { Status: CaseStatus.Running } view
        && view.Tasks.Any(t => t.Element != "archive");

    private async Task<CaseId?> CallAsync(MeetingBody body, CancellationToken cancel)
    {
        var snapshot = await stage.Office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(stage.Unit);
        var today = calendar.DateOf(stage.Clock.Now());
        var meetsOn = calendar.AddWorkingDays(today, NoticeWorkingDays);
        var secretary = snapshot
            .Directory.Rows.People.Where(p => p.UnitId == stage.Unit)
            .Where(p => snapshot.Directory.Holds(p.Id, Role.Office, today))
            .Where(p => !snapshot.Directory.IsAbsent(p.Id, today))
            .OrderBy(p => p.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();
        if (secretary is null)
            return null;
        var code = StoredCode.Of(body);
        var answer = await new Catalogue(stage.Office).StartAsync(
            new(stage.Unit, Process, FormattableString.Invariant($"{code} {meetsOn:yyyy-MM-dd}"))
            {
                Kind = RecordKind.MeetingMinutes,
                Variables = Value.Context.Of(
                    ("body", Value.Of(code)),
                    ("meetsOn", Value.Of(meetsOn)),
                    ("chair", Value.None),
                    ("notEntitled", Value.Of(Array.Empty<Value>()))
                ),
            },
            Stage.By(secretary.Id),
            cancel
        );
        if (answer is not CaseAnswer.Done done)
            return null;
        stage.Acts++;
        return done.Id;
    }
}
