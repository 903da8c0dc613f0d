using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// What a command writes: the journal, the case, and what follows from the two states before and after it (open tasks,
/// timers, waits, calls) and from its facts (messages, letters, who did what). Everything is written by its key, and
/// nothing is read: a read could see a newer case than the one that was decided on.
/// </summary>
internal sealed class Projection(OfficeTables tables, CaseChange change)
{
    /// <summary>The outcome by which forms send back.</summary>
    private const string ReturnOutcome = "return";

    private readonly List<Statement> _statements = [];

    /// <summary>The statements, in their order: the one that fails when somebody else was first comes first.</summary>
    /// <param name="algorithm">How the journal is sealed.</param>
    public List<Statement> Statements(SealAlgorithm algorithm)
    {
        var journal = change.Journal(algorithm);
        var after = change.After(journal.Hash);
        if (change.Before.Version == 0)
            _statements.Add(tables.Cases.Insert(after));
        _statements.Add(tables.Journal.Insert(journal));
        if (change.Before.Version > 0)
            _statements.Add(tables.UpdateCase(after));

        var (before, now) = (change.StateBefore, change.StateAfter);
        Differences(before.Instances, now.Instances, WriteTask);
        Differences(before.Instances, now.Instances, WriteCall);
        Differences(before.Waits, now.Waits, WriteWait);
        if (before.IsSuspended != now.IsSuspended)
            HoldAll(now);
        if (before.IsSuspended && !now.IsSuspended)
            TellAll(now);
        WriteFacts();
        WriteStanding();
        return _statements;
    }

    // What the process of a measure says of itself, where it says something else than before.
    private void WriteStanding()
    {
        var step = StandingStep.Of(change.StateBefore, change.StateAfter, change.Decision.Facts);
        if (step is not { Now: var now })
            return;
        var row = CaseStandingRow.Of(change, now);
        // A process that stopped to say where it stands, and says it again, has its row already.
        if (step.Before is null)
            _statements.Add(tables.Standings.InsertIfNew(row));
        if (step.Changes)
            _statements.Add(tables.UpdateStanding(row));
        if (step.Turns)
            _statements.Add(tables.UpdateClosing(row));
        if (!step.Reports)
            return;
        _statements.Add(
            tables.Progress.Insert(
                new()
                {
                    CaseId = change.Before.Id,
                    Number = change.Number,
                    UnitId = change.Before.UnitId,
                    At = change.At,
                    ById = change.Deed.Seat,
                    Percent = now.Percent,
                    Text = now.Progress!,
                    Difficulty = now.Difficulty,
                    Help = now.Help,
                }
            )
        );
    }

    // What is in one of two rows in the order of their keys and not in the other, or different there.
    private static void Differences<T>(
        ReadOnlySpan<T> before,
        ReadOnlySpan<T> after,
        Action<T?, T?> write
    )
        where T : class
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            var order =
                i == before.Length ? 1
                : j == after.Length ? -1
                : KeyOf(before[i]).CompareTo(KeyOf(after[j]));
            var (old, current) = (order <= 0 ? before[i++] : null, order >= 0 ? after[j++] : null);
            if (!ReferenceEquals(old, current))
                write(old, current);
        }
    }

    private static int KeyOf<T>(T item) =>
        item switch
        {
            Instance instance => instance.Key,
            Wait wait => wait.Key,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private void WriteTask(Instance? before, Instance? after)
    {
        switch (before?.Task, after?.Task)
        {
            case (null, { } task):
                var opened = TaskOf(after!, task);
                _statements.Add(tables.Tasks.Insert(opened));
                WriteCandidates(null, task, opened);
                WriteLetter(opened, null);
                break;
            case ({ }, null):
                _statements.Add(tables.Tasks.Delete(change.Before.Id, before!.Key));
                break;
            case ({ } old, { } task) when old != task || before!.Element != after!.Element:
                var row = TaskOf(after!, task);
                if (
                    old.Assignee != task.Assignee
                    || old.Delegation != task.Delegation
                    || before!.Element != after!.Element
                )
                    _statements.Add(tables.UpdateTask(row));
                if (old.DueAt != task.DueAt || old.DueRule != task.DueRule)
                    _statements.Add(tables.UpdateTaskDue(row));
                WriteCandidates(old, task, row);
                WriteLetter(row, old.Assignee);
                if (old.Delegation is null && row.PreparerId is { } preparer)
                    WriteLetter(row, preparer);
                break;
        }
    }

    private TaskRow TaskOf(Instance instance, OpenTask task) =>
        new()
        {
            CaseId = change.Before.Id,
            Key = instance.Key,
            UnitId = change.Before.UnitId,
            Element = instance.Element,
            Name = task.Name,
            Assignee = task.Assignee is { } assignee ? new(assignee) : null,
            PreparerId = task.Delegation is { } delegation ? new(delegation.Person) : null,
            Lane = task.Lane,
            Form = task.Form,
            Duty = StepDuties.Of(change.Process, change.StateAfter, instance),
            Priority = task.Priority,
            OpenedAt = change.At,
            DueAt = task.DueAt,
            DueRule = task.DueRule,
            Calendar = change.Calendar,
            FollowUpAt = task.FollowUpAt,
            IsReturned = IsReturn,
            DueOrder = task.DueAt ?? TaskRow.Never,
        };

    /// <summary>Whether the command sends something back: by a command of its own, or by the way that the diagram
    /// draws for the outcome <see cref="ReturnOutcome"/>.</summary>
    private bool IsReturn =>
        change.Command is Command.ReturnTask
        || change.Command is Command.CompleteTask { Values.Entries: var given }
            && given.GetValueOrDefault("outcome") is Value.String { Text: ReturnOutcome };

    // Those of a task that somebody has are not offered to anybody.
    private void WriteCandidates(OpenTask? before, OpenTask after, TaskRow row)
    {
        var (old, current) = (CandidatesOf(before), CandidatesOf(after));
        var isDueChanged = before?.DueAt != after.DueAt;
        foreach (var candidate in isDueChanged ? old : old.Except(current))
            _statements.Add(tables.Candidates.Delete(row.CaseId, row.Key, candidate));
        foreach (var candidate in isDueChanged ? current : current.Except(old))
            _statements.Add(
                tables.Candidates.Insert(
                    new()
                    {
                        CaseId = row.CaseId,
                        Key = row.Key,
                        Candidate = candidate,
                        UnitId = row.UnitId,
                        DueOrder = row.DueOrder,
                    }
                )
            );
    }

    private static List<string> CandidatesOf(OpenTask? task) =>
        task is not { Assignee: null }
            ? []
            :
            [
                .. task
                    .CandidateUsers.Select(TaskCandidateRow.ForPerson)
                    .Concat(task.CandidateGroups)
                    .Distinct(StringComparer.Ordinal),
            ];

    private void WriteCall(Instance? before, Instance? after)
    {
        var (isCalled, wasCalled) = (IsCalled(after), IsCalled(before));
        if (isCalled && !wasCalled)
            _statements.Add(tables.FunctionCalls.Insert(CallOf(after!)));
        else if (wasCalled && !isCalled)
            _statements.Add(tables.FunctionCalls.Delete(change.Before.Id, before!.Key));
        else if (isCalled && before!.Request != after!.Request)
            _statements.Add(tables.UpdateCall(CallOf(after)));
    }

    private static bool IsCalled(Instance? instance) =>
        instance is { Request: not null, Incident: null };

    private FunctionCallRow CallOf(Instance instance) =>
        new()
        {
            CaseId = change.Before.Id,
            Key = instance.Key,
            UnitId = change.Before.UnitId,
            Element = instance.Element,
            Name = instance.Request!.Name,
            TryAt = change.At,
            IsHeld = change.StateAfter.IsSuspended,
        };

    private void WriteWait(Wait? before, Wait? after)
    {
        var (id, unit) = (change.Before.Id, change.Before.UnitId);
        switch (after ?? before)
        {
            case Wait.Timer when after is Wait.Timer timer:
                var row = TimerOf(timer);
                _statements.Add(
                    before is null ? tables.Timers.Insert(row) : tables.UpdateTimer(row)
                );
                break;
            case Wait.Timer timer:
                _statements.Add(tables.Timers.Delete(id, timer.Key));
                break;
            case Wait.Message or Wait.Signal when after is null:
                _statements.Add(tables.Subscriptions.Delete(id, before!.Key));
                break;
            case Wait.Message message:
                Subscribe(before, message, OutgoingKind.Message, message.Name);
                break;
            case Wait.Signal signal:
                Subscribe(before, signal, OutgoingKind.Signal, signal.Name);
                break;
        }

        void Subscribe(Wait? old, Wait wait, OutgoingKind kind, string name)
        {
            var subscription = new SubscriptionRow
            {
                CaseId = id,
                Key = wait.Key,
                UnitId = unit,
                Kind = kind,
                Name = name,
                Element = wait.Element,
            };
            _statements.Add(
                old is null
                    ? tables.Subscriptions.Insert(subscription)
                    : tables.UpdateSubscription(subscription)
            );
        }
    }

    private TimerRow TimerOf(Wait.Timer timer) =>
        new()
        {
            CaseId = change.Before.Id,
            Key = timer.Key,
            UnitId = change.Before.UnitId,
            Element = timer.Element,
            StartedAt = change.At,
            DueAt = timer.DueAt,
            DueRule = timer.Rule,
            Calendar = change.Calendar,
            TryAt = timer.DueAt,
            IsHeld = change.StateAfter.IsSuspended,
        };

    // The clock stands still for a suspended case; what fell due meanwhile fires when it goes on.
    private void HoldAll(CaseState state)
    {
        foreach (var wait in state.Waits)
        {
            if (wait is Wait.Timer timer)
                _statements.Add(tables.HoldTimer(TimerOf(timer)));
        }
        foreach (var instance in state.Instances)
        {
            if (IsCalled(instance))
                _statements.Add(tables.HoldCall(CallOf(instance)));
        }
    }

    // Whoever has a task in a case that goes on is told; but not who let it go on himself.
    private void TellAll(CaseState state)
    {
        var (id, unit) = (change.Before.Id, change.Before.UnitId);
        var holders = state
            .OpenTasks.Select(open => open.Task!.Assignee)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(person => person != change.Deed.By?.Value);
        foreach (var person in holders)
            _statements.Add(
                tables.Outbox.InsertIfNew(
                    OutboxRow.Of(
                        LetterCode.CaseResumed,
                        (unit, new(person)),
                        FormattableString.Invariant($"{id}/{change.Number}"),
                        change.At,
                        id,
                        null
                    )
                )
            );
    }

    private void WriteFacts()
    {
        foreach (var person in change.Concerned)
            WritePerson(person, Duty.PersonConcerned);
        var position = 0;
        var wasTaken = change.Decision.Facts.Any(f => f is CaseEvent.MessageReceived);
        foreach (var fact in change.Decision.Facts)
        {
            switch (fact)
            {
                case CaseEvent.MessageSent sent:
                    WriteMessage(sent, OutgoingKind.Message, sent.Name, position++, wasTaken);
                    break;
                case CaseEvent.SignalSent sent:
                    WriteMessage(sent, OutgoingKind.Signal, sent.Name, position++, wasTaken);
                    break;
                case CaseEvent.TaskClaimed claimed: // Who takes a task has opened it.
                    _statements.Add(
                        tables.Openings.InsertIfNew(
                            new()
                            {
                                CaseId = change.Before.Id,
                                Key = claimed.Key,
                                PersonId = new(claimed.By),
                                At = change.At,
                            }
                        )
                    );
                    break;
                case CaseEvent.TaskCompleted { By: { } by } done
                    when change.StateBefore.Find(done.Key) is { } instance
                        && StepDuties.Of(change.Process, change.StateBefore, instance) is { } duty:
                    WritePerson(new(by), duty);
                    // Who stands in for another has done it as well.
                    if (change.Deed.By is { } self && self.Value != by)
                        WritePerson(self, duty);
                    break;
            }
        }
    }

    /// <summary>Notes what somebody is in the case, unless it is known.</summary>
    private void WritePerson(PersonId person, Duty duty) =>
        _statements.Add(
            tables.Persons.InsertIfNew(
                new()
                {
                    CaseId = change.Before.Id,
                    PersonId = person,
                    Duty = duty,
                    UnitId = change.Before.UnitId,
                    Since = change.At,
                }
            )
        );

    private void WriteMessage(
        CaseEvent fact,
        OutgoingKind kind,
        string name,
        int position,
        bool wasTaken
    ) =>
        _statements.Add(
            tables.Messages.Insert(
                new()
                {
                    CaseId = change.Before.Id,
                    Number = change.Number,
                    Position = position,
                    UnitId = change.Before.UnitId,
                    Kind = kind,
                    Name = name,
                    Fact = FactJson.Write(fact),
                    WasTaken = wasTaken,
                    SentAt = change.At,
                    TryAt = change.At,
                }
            )
        );

    private void WriteLetter(TaskRow task, PersonId preparer) =>
        _statements.Add(
            tables.Outbox.InsertIfNew(
                OutboxRow.Of(
                    LetterCode.TaskToPrepare,
                    (task.UnitId, preparer),
                    FormattableString.Invariant($"{task.CaseId}/{task.Key}/{change.Number}"),
                    change.At,
                    task.CaseId,
                    task.Key
                )
            )
        );

    // Who has taken a task need not be told that it is theirs.
    private void WriteLetter(TaskRow task, string? formerAssignee)
    {
        if (
            task.Assignee is not { } receiver
            || receiver == change.Deed.By
            || receiver.Value == formerAssignee
        )
            return;
        var letter = task.IsReturned ? LetterCode.TaskReturned : LetterCode.TaskOpened;
        _statements.Add(
            tables.Outbox.InsertIfNew(
                new()
                {
                    UnitId = task.UnitId,
                    UniqueKey = $"{letter}/{task.CaseId}/{task.Key}/{receiver}",
                    Letter = letter,
                    ReceiverId = receiver,
                    CaseId = task.CaseId,
                    Key = task.Key,
                    CreatedAt = change.At,
                    TryAt = change.At,
                }
            )
        );
    }
}
