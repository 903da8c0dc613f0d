using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>What a request does to the open tasks of its case. Each is asked about as it stands at that time, so that
/// it can be done again after a crash.</summary>
internal sealed class RecusalTasks(Office office)
{
    /// <summary>Takes the declined task from him, where he still has it.</summary>
    public async Task TakeAwayAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var at = await ReadAsync(row, cancel);
        if (Declined(at, row) is { } task && IsHis(task, row))
            await GiveAsync(row, new Command.ReleaseTask(task.Key), cancel);
    }

    /// <summary>The duty of the task that was declined; null where none was, where it names none, or where the task is
    /// not open any more.</summary>
    public async Task<Duty?> DutyOfAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var at = await ReadAsync(row, cancel);
        return Declined(at, row) is { } task ? StepDuties.Of(at.Process, at.State, task) : null;
    }

    /// <summary>Gives the tasks on to others where he steps aside; gives the declined one back to him where he does
    /// not.</summary>
    /// <exception cref="InvalidOperationException">The case did not take it; it is tried again.</exception>
    public async Task HandOnAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var at = await ReadAsync(row, cancel);
        if (at.State.Status != CaseStatus.Running)
            return;
        var declined = Declined(at, row);
        if (row.Status != RecusalStatus.Granted)
        {
            if (declined is { } back && IsLeft(back))
                await GiveAsync(row, new Command.AssignTask(back.Key, row.PersonId.Value), cancel);
            return;
        }
        foreach (var task in at.State.OpenTasks)
        {
            if (IsHis(task, row) ? Decides(at, row, task) : task == declined && IsLeft(task))
                await HandOnAsync(at, row, task, cancel);
        }
    }

    private async Task HandOnAsync(
        TasksAt at,
        CaseRecusalRow row,
        Instance task,
        CancellationToken cancel
    )
    {
        if (Receiver(at, row, task) is { } receiver)
        {
            await GiveAsync(row, new Command.AssignTask(task.Key, receiver.Value), cancel);
            return;
        }
        if (task.Task!.Assignee is not null)
            await GiveAsync(row, new Command.ReleaseTask(task.Key), cancel);
        if (!OthersMayTake(at, task))
            await TellOfficeAsync(at, row, task, cancel);
    }

    // Whom the decision names, where he may have it; else those whose group it is; else who stands in, or above.
    private static PersonId? Receiver(TasksAt at, CaseRecusalRow row, Instance task)
    {
        // Who did not lead the talk does not sign its record.
        if (
            at.State.ElementOf(at.Process, task) is Element.Activity { Approval: { } rule }
            && rule.IsAbout(ApprovalSubject.TalkRecord)
        )
            return null;
        var facts = Free(at, task);
        if (
            row.ReplacementId is { } named
            && Authority.MayReceive(at.Directory, named, at.Subject, facts, at.Day).IsAllowed
        )
            return named;
        if (OthersMayTake(at, task))
            return null;
        var next = Recusal.Replacement(
            at.Directory,
            row.PersonId,
            facts.Duty ?? Duty.Approver,
            at.Subject,
            at.Day
        );
        return
            next is { } person
            && Authority.MayDoStep(at.Directory, person, at.Subject, facts, at.Day).IsAllowed
            ? next
            : null;
    }

    private static bool OthersMayTake(TasksAt at, Instance task) =>
        Authority.AbleTo(at.Directory, at.Subject, Free(at, task), at.Day).Any();

    private static TaskFacts Free(TasksAt at, Instance task) =>
        CaseAuthority.TaskOf(at.Process, at.State, task) with
        {
            Assignee = null,
        };

    // What is his own to do in the case, and a vote, stay his.
    private static bool Decides(TasksAt at, CaseRecusalRow row, Instance task) =>
        !task.IsSigner
        && (
            task.Element == row.Element
            || StepDuties.Of(at.Process, at.State, task) is not { } duty
            || (duty != Duty.Voter && Duties.Impartial.Contains(duty))
        );

    private static Instance? Declined(TasksAt at, CaseRecusalRow row) =>
        row.Key is { } key
        && at.State.Find(key) is { Task: not null } task
        && task.Element == row.Element
            ? task
            : null;

    private static bool IsHis(Instance task, CaseRecusalRow row) =>
        task.Task!.Assignee == row.PersonId.Value;

    private static bool IsLeft(Instance task) =>
        task.Task
            is { Assignee: null, CandidateUsers.IsEmpty: true, CandidateGroups.IsEmpty: true };

    private async Task GiveAsync(CaseRecusalRow row, Command command, CancellationToken cancel)
    {
        var asked = Deed.OfClock with
        {
            Reason = FormattableString.Invariant($"回避申请第{row.Number}号"),
        };
        var answer = await office.Cases.RunAsync(row.CaseId, command, asked, cancel);
        if (answer is CaseAnswer.Done)
            return;
        throw new InvalidOperationException(
            $"Expected case {row.CaseId} to take {command} for {row.Request}, but the answer is {answer}. "
                + "It is tried again as the case stands then."
        );
    }

    // Nobody is found: the leading-group office hands it to somebody, or goes to the superior body.
    private async Task TellOfficeAsync(
        TasksAt at,
        CaseRecusalRow row,
        Instance task,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var now = office.Clock.Now();
        foreach (var person in at.Directory.Rows.People)
        {
            if (
                person.UnitId != row.UnitId
                || !at.Directory.Holds(person.Id, Role.LeadingGroupOffice, at.Day)
            )
                continue;
            var letter = OutboxRow.Of(
                LetterCode.NobodyTakesOver,
                (row.UnitId, person.Id),
                FormattableString.Invariant($"{row.Request}/{task.Key}"),
                now,
                row.CaseId,
                task.Key
            );
            if (!await db.Set<OutboxRow>().AnyAsync(o => o.UniqueKey == letter.UniqueKey, cancel))
                db.Add(letter);
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<TasksAt> ReadAsync(CaseRecusalRow row, CancellationToken cancel)
    {
        var loaded = (await office.Loading.ReadAsync(row.CaseId, cancel))!;
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        return new(
            await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel),
            Stored.ReadState(loaded.Row.State),
            snapshot.Directory,
            snapshot.Authority.SubjectOf(loaded),
            snapshot.CalendarOf(row.UnitId).DateOf(office.Clock.Now())
        );
    }

    private sealed record TasksAt(
        CompiledProcess Process,
        CaseState State,
        OfficeDirectory Directory,
        CaseSubject Subject,
        DateOnly Day
    );
}
