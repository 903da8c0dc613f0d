using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>Reads what letters are about, as it stands when they are sent, and leaves out all that no letter may
/// say.</summary>
internal sealed class LetterReading(Office office, OfficeSnapshot snapshot, OfficeDb db)
{
    private readonly DateTimeOffset _now = office.Clock.Now();

    /// <summary>Who is who now.</summary>
    public OfficeSnapshot Snapshot => snapshot;

    /// <summary>The instant at which it is read.</summary>
    public DateTimeOffset Now => _now;

    /// <summary>The database.</summary>
    public OfficeDb Db => db;

    /// <summary>The office's day in a unit.</summary>
    public DateOnly TodayIn(UnitId unit) => snapshot.CalendarOf(unit).DateOf(_now);

    /// <summary>What is the same in every letter to somebody: who they are, and the day.</summary>
    public LetterView ViewOf(OutboxRow row) =>
        new()
        {
            Office = office.Letters,
            Today = TodayIn(row.UnitId),
            ReceiverPost = PostOf(row.ReceiverId, row.UnitId)?.Name,
            StandsInForPost = row.StandsInFor is { } away ? PostOf(away, row.UnitId)?.Name : null,
            Rung = row.Rung,
            IsPersonal = false,
        };

    /// <summary>The highest post that somebody holds now; null for none.</summary>
    public Post? PostOf(PersonId person, UnitId unit) =>
        snapshot.Directory.PostsOf(person, TodayIn(unit)) is [var highest, ..] ? highest : null;

    /// <summary>What there is about the case and the task of a row.</summary>
    public async Task<LetterFacts> OfTaskAsync(OutboxRow row, CancellationToken cancel)
    {
        var view = ViewOf(row);
        if (row.CaseId is not { } id)
            return new(row, view);
        var about = await AboutAsync(id, cancel);
        var isConcerned = await db.Set<CasePersonRow>()
            .AnyAsync(
                p =>
                    p.CaseId == id
                    && p.PersonId == row.ReceiverId
                    && p.Duty == Duty.PersonConcerned,
                cancel
            );
        var task = row.Key is { } key
            ? await db.Set<TaskRow>()
                .AsNoTracking()
                .SingleOrDefaultAsync(t => t.CaseId == id && t.Key == key, cancel)
            : null;
        return new(
            row,
            view with
            {
                IsPersonal = isConcerned,
                Items = [ItemOf(about, task, row.ReceiverId, isConcerned)],
                Count = 1,
            }
        )
        {
            IsRunning = about.Status == CaseStatus.Running,
            IsSuspended = about.IsSuspended,
            IsTaskOpen = row.Key is null || task is not null,
            IsTheirs = task is null || await IsTheirsAsync(task, row.ReceiverId, cancel),
        };
    }

    /// <summary>What a letter may know of a case.</summary>
    public async Task<CaseInLetter> AboutAsync(CaseId id, CancellationToken cancel) =>
        await (
            from one in db.Set<CaseRow>()
            where one.Id == id
            from carries in db.Set<EntryCaseRow>().Where(e => e.CaseId == id).DefaultIfEmpty()
            from entry in db.Set<EntryRow>().Where(e => e.Id == carries.EntryId).DefaultIfEmpty()
            from standing in db.Set<EntryStandingRow>()
                .Where(s => s.EntryId == carries.EntryId)
                .DefaultIfEmpty()
            select new CaseInLetter(
                one.Id,
                one.UnitId,
                one.Status,
                one.IsSuspended,
                one.Kind,
                (int?)entry.Number,
                (MeasureVisibility?)entry.Visibility,
                (Secrecy?)entry.Secrecy,
                (Light?)standing.Light
            )
        ).SingleAsync(cancel);

    /// <summary>A task as an item of a letter.</summary>
    /// <param name="about">Its case.</param>
    /// <param name="task">The task; null where the letter is about none.</param>
    /// <param name="receiver">Who gets the letter.</param>
    /// <param name="isConcerned">Whether the case is about them.</param>
    public LetterItem ItemOf(CaseInLetter about, TaskRow? task, PersonId receiver, bool isConcerned)
    {
        var calendar = snapshot.CalendarOf(about.UnitId);
        var reference =
            isConcerned ? LetterReference.Personal
            : about.IsRestricted ? LetterReference.Restricted
            : about.Measure is not null ? LetterReference.Measure
            : LetterReference.Other;
        var isMeasure = reference == LetterReference.Measure;
        DateOnly? dueOn = task?.DueAt is { } due ? calendar.DateOf(due) : null;
        return new()
        {
            TaskId =
                task is not null && office.Letters.LoginAddress is not null
                    ? OpaqueTaskId.Of(office.Keys, task.CaseId, task.Key)
                    : null,
            Reference = reference,
            Measure = isMeasure ? about.Measure : null,
            Verb = reference switch
            {
                LetterReference.Personal => LetterVerb.Read,
                LetterReference.Restricted => LetterVerb.Handle, // What is asked would tell what it is.
                _ when task is null => LetterVerb.Read,
                _ => VerbOf(task, receiver),
            },
            DueOn = dueOn,
            WorkDaysLeft = dueOn is { } day
                ? WorkDaysLeft(calendar, calendar.DateOf(_now), day)
                : null,
            Light = isMeasure ? about.Light : null,
        };
    }

    /// <summary>Working days from a day to the last day permitted: 0 on it, negative after it.</summary>
    public static int WorkDaysLeft(OfficeCalendar calendar, DateOnly today, DateOnly dueOn) =>
        dueOn >= today
            ? calendar.CountWorkingDays(today.AddDays(1), dueOn)
            : -calendar.CountWorkingDays(dueOn.AddDays(1), today);

    private static LetterVerb VerbOf(TaskRow task, PersonId receiver) =>
        task.PreparerId == receiver
            ? LetterVerb.Prepare
            : task.Duty switch
            {
                Duty.Approver or Duty.MainLeader or Duty.FinanceLeader or Duty.ProjectLeader =>
                    LetterVerb.Sign,
                Duty.Verifier
                or Duty.Reviewer
                or Duty.Acceptor
                or Duty.LegalReviewer
                or Duty.SecrecyChecker => LetterVerb.Check,
                Duty.Voter => LetterVerb.Vote,
                Duty.Reader => LetterVerb.Read,
                _ => LetterVerb.Handle,
            };

    private async Task<bool> IsTheirsAsync(
        TaskRow task,
        PersonId receiver,
        CancellationToken cancel
    )
    {
        if (task.Assignee == receiver || task.PreparerId == receiver)
            return true;
        if (task.Assignee is { } holder)
            return Substitutions
                .Open(snapshot, _now)
                .Any(s => s.UnitId == task.UnitId && s.For == holder && s.By == receiver);
        var directory = snapshot.Directory;
        ImmutableArray<string> theirs =
        [
            TaskCandidateRow.ForPerson(receiver.Value),
            .. directory.GroupsOf(receiver, TodayIn(task.UnitId)),
        ];
        return await db.Set<TaskCandidateRow>()
            .AnyAsync(
                c =>
                    c.CaseId == task.CaseId
                    && c.Key == task.Key
                    && theirs.AsEnumerable().Contains(c.Candidate),
                cancel
            );
    }
}
