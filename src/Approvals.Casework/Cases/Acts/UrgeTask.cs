using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// Asks who has an open task to get on with it (催办): at most once a day a task, by the clocks of the unit. Whoever has
/// it gets a letter; while nobody has it, all who may take it do.
/// </summary>
public sealed class UrgeTask(Office office)
{
    /// <summary>Urges.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The task.</param>
    /// <param name="deed">Who urges: the starter, the leading-group office or the system.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<ActAnswer> RunAsync(CaseId id, int key, Deed deed, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            db => UrgeAsync(db, id, key, deed, cancel),
            deed,
            cancel
        );

    private async Task<(ActAnswer, OfficeEntry?)> UrgeAsync(
        OfficeDb db,
        CaseId id,
        int key,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (found, otherwise) = await TaskAtHand.ReadAsync(office, id, key, cancel);
        if (found is not { } task)
            return (otherwise!, null);
        var now = office.Clock.Now();
        var verdict = task.May(CaseAction.Urge, deed, now);
        if (!verdict.IsAllowed)
            return (new ActAnswer.Refused(verdict), null);
        var day = task.DayOf(now);
        var last = await db.Set<TaskUrgeRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(u => u.CaseId == id && u.Key == key && u.UrgedOn == day, cancel);
        if (last is not null)
            return (new ActAnswer.Refused(UrgedAlready(task.Snapshot, last)), null);
        var unit = task.Loaded.Row.UnitId;
        db.Add(
            new TaskUrgeRow
            {
                CaseId = id,
                Key = key,
                UrgedOn = day,
                UnitId = unit,
                At = now,
                ById = deed.By,
            }
        );
        var told = task.Snapshot.Authority.WhoHas(
            task.Loaded,
            task.Process,
            task.State,
            task.Instance,
            now
        );
        // Whom the ladder has reminded today gets no second mail about it.
        var reminded = await db.Set<OutboxRow>()
            .Where(o => o.CaseId == id && o.Key == key && o.On == day && o.Rung != null)
            .Select(o => o.ReceiverId)
            .ToHashSetAsync(cancel);
        foreach (var person in told)
        {
            db.Add(
                OutboxRow.Of(
                    LetterCode.TaskUrged,
                    (unit, person),
                    string.Create(CultureInfo.InvariantCulture, $"{id}/{key}/{day:O}"),
                    now,
                    id,
                    key,
                    reminded.Contains(person) ? LetterWay.NoticeOnly : LetterWay.MailAndNotice
                )
            );
        }
        return (
            new ActAnswer.Done(told),
            new("task-urged")
            {
                UnitId = unit,
                Subject = id.ToString(),
                Details = new()
                {
                    ["key"] = key,
                    ["element"] = task.Instance.Element,
                    ["told"] = new JsonArray([.. told.Select(p => JsonValue.Create(p.Value))]),
                },
            }
        );
    }

    /// <summary>Why a task is not urged again today.</summary>
    internal static Verdict UrgedAlready(OfficeSnapshot snapshot, TaskUrgeRow last)
    {
        var calendar = snapshot.CalendarOf(last.UnitId);
        var time = calendar
            .WorkCalendar.ToZone(last.At)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Verdict.Refuse(
            "urged-already",
            ("time", time),
            ("person", last.ById is { } by ? snapshot.Directory.NameOf(by) : "")
        ) with
        {
            Other = last.ById,
        };
    }
}
