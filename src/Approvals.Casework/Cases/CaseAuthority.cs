using System.Collections.Immutable;
using System.Diagnostics;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>Asks <see cref="Authority"/> about the commands of a case: what they are for it, and what the case
/// is.</summary>
internal sealed class CaseAuthority(OfficeSnapshot office)
{
    /// <summary>Whether somebody may begin a case.</summary>
    public Verdict MayStart(NewCase wanted, Deed deed, DateTimeOffset now)
    {
        var calendar = office.CalendarOf(wanted.UnitId);
        var day = calendar.DateOf(now);
        var subject = SubjectOf(wanted, now) with
        {
            Consents = ConsentsOf(deed, CaseAction.Start),
        };
        return Authority.MayDo(
            office.Directory,
            deed,
            CaseAction.Start,
            subject,
            null,
            day,
            calendar.IsWorkingDay
        );
    }

    /// <summary>Whether somebody may give a command to a case.</summary>
    public Verdict MayRun(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Command command,
        Deed deed,
        DateTimeOffset now
    )
    {
        var calendar = office.CalendarOf(loaded.Row.UnitId);
        var action = ActionOf(command);
        var subject = SubjectOf(loaded.Row, loaded.Persons) with
        {
            Consents = ConsentsOf(deed, action),
        };
        var task = TaskOf(process, state, command);
        var day = calendar.DateOf(now);
        if (!deed.IsBySystem && TypedIn(state, command) is { } name)
            return Verdict.Refuse("said-by-the-process", ("value", name));
        var verdict = Authority.MayDo(
            office.Directory,
            deed,
            action,
            subject,
            task,
            day,
            calendar.IsWorkingDay
        );
        if (!deed.IsBySystem && OfferedBy(loaded, process, state, command, now) is { } offered)
        {
            // What came by letter is entered by the office; what people do themselves, those do whom the case names.
            var raised = Authority.MayDo(
                office.Directory,
                deed,
                CaseAction.Raise,
                subject,
                offered,
                day,
                calendar.IsWorkingDay
            );
            return raised.IsAllowed || !verdict.IsAllowed ? raised : verdict;
        }
        // What the system hands over was asked before, when it was proposed.
        return
            verdict.IsAllowed
            && !deed.IsBySystem
            && command is Command.AssignTask assign
            && task is not null
            ? Authority.MayReceive(office.Directory, new(assign.Person), subject, task, day)
            : verdict;
    }

    /// <summary>The action of a case that a command does, as though it were a task; null where it does none.</summary>
    private TaskFacts? OfferedBy(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Command command,
        DateTimeOffset now
    ) =>
        command is Command.DeliverMessage { Key: var key }
        && CaseActions
            .Of(process, state, office.At(loaded.Row.UnitId, now))
            .FirstOrDefault(a => a.Key == key)
            is { } offered
            ? new()
            {
                Element = offered.Element,
                CandidateUsers = [.. offered.Users.Select(user => new PersonId(user))],
                CandidateGroups = offered.Groups,
            }
            : null;

    /// <summary>What of that which only the process of a measure says, somebody wants to give with a task; null for
    /// nothing.</summary>
    private static string? TypedIn(CaseState state, Command command) =>
        command is Command.CompleteTask complete && CaseStanding.Of(state.Variables) is not null
            ? CaseStanding.OfProcess.FirstOrDefault(complete.Values.Entries.ContainsKey)
            : null;

    /// <summary>Whether somebody might have done a task, had nobody been there first.</summary>
    public bool MightHave(LoadedCase loaded, OpenTask opened, Deed deed, DateTimeOffset now)
    {
        var calendar = office.CalendarOf(loaded.Row.UnitId);
        var instance = new Instance(0, "", 0, null);
        return Authority
            .MayDo(
                office.Directory,
                deed with
                {
                    Capacity = Capacity.None,
                },
                CaseAction.Complete,
                SubjectOf(loaded.Row, loaded.Persons),
                Of(opened, instance, null),
                calendar.DateOf(now),
                calendar.IsWorkingDay
            )
            .IsAllowed;
    }

    /// <summary>Whether somebody may take a task that lies in one of their lists; true where they have it.</summary>
    public bool MayClaim(PersonId person, InboxEntry entry, DateTimeOffset now)
    {
        if (entry.Candidate is not { } candidate)
            return true;
        var calendar = office.CalendarOf(entry.Task.UnitId);
        var task = new TaskFacts
        {
            Element = entry.Task.Element,
            Duty = entry.Task.Duty,
            CandidateUsers = candidate == TaskCandidateRow.ForPerson(person.Value) ? [person] : [],
            CandidateGroups = [candidate],
        };
        return Authority
            .MayDo(
                office.Directory,
                new(Channel.Page) { By = person },
                CaseAction.Claim,
                SubjectOf(entry),
                task,
                calendar.DateOf(now),
                calendar.IsWorkingDay
            )
            .IsAllowed;
    }

    /// <summary>Whether somebody may see what the case of a task in their list is about. Who has a task sees
    /// that.</summary>
    public bool MaySeeTitle(PersonId person, InboxEntry entry, DateTimeOffset now)
    {
        if (entry.Candidate is null)
            return true;
        var day = office.CalendarOf(entry.Task.UnitId).DateOf(now);
        return Authority
            .MaySee(office.Directory, person, SubjectOf(entry), Right.Metadata, day)
            .IsAllowed;
    }

    private static CaseSubject SubjectOf(InboxEntry entry) =>
        new()
        {
            Kind = entry.Kind,
            UnitId = entry.Task.UnitId,
            DepartmentId = entry.DepartmentId,
            FieldId = entry.FieldId,
        };

    /// <summary>What a case that begins is to questions of authority.</summary>
    public CaseSubject SubjectOf(NewCase wanted, DateTimeOffset now)
    {
        var day = office.CalendarOf(wanted.UnitId).DateOf(now);
        return new()
        {
            Kind = wanted.Kind,
            UnitId = wanted.UnitId,
            DepartmentId = wanted.DepartmentId,
            FieldId = wanted.FieldId,
            Circle = [.. wanted.Persons.Select(p => new CasePerson(p.Person, p.Duty, day))],
        };
    }

    /// <summary>What a case is to questions of authority.</summary>
    public CaseSubject SubjectOf(CaseRow row, IEnumerable<CasePersonRow> persons)
    {
        var calendar = office.CalendarOf(row.UnitId);
        return new()
        {
            Kind = row.Kind,
            UnitId = row.UnitId,
            DepartmentId = row.DepartmentId,
            FieldId = row.FieldId,
            Circle = [.. persons.Select(p => p.AsFact(calendar))],
        };
    }

    private static ImmutableArray<Consent> ConsentsOf(Deed deed, CaseAction action) =>
        [.. deed.Consents.Select(c => new Consent(c.By, action, c.Document))];

    /// <summary>Whether somebody may read a text that few may: by the matrix, as what they are in the case or by a task
    /// that they have; or because a task that they have shows it. With the task, that ends.</summary>
    /// <param name="loaded">The case.</param>
    /// <param name="process">Its definition.</param>
    /// <param name="state">What it stands at.</param>
    /// <param name="text">The text.</param>
    /// <param name="deed">Who reads.</param>
    /// <param name="now">When.</param>
    public Verdict MayRead(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        RestrictedTextRow text,
        Deed deed,
        DateTimeOffset now
    )
    {
        if (deed.By is not { } viewer)
            return Verdict.Refuse("nobody-reads");
        var day = office.CalendarOf(loaded.Row.UnitId).DateOf(now);
        var tasks = TasksOf(loaded, process, state, deed, now).ToList();
        var duties = tasks
            .Select(task => StepDuties.Of(process, state, task))
            .OfType<Duty>()
            .Select(duty => new CasePerson(viewer, duty, day));
        var subject = SubjectOf(loaded.Row, loaded.Persons);
        var verdict = Authority.MaySee(
            office.Directory,
            viewer,
            subject with
            {
                Kind = VisibilityClass.KindOf(text.Class) ?? subject.Kind,
                Circle = [.. subject.Circle, .. duties],
            },
            Right.Read,
            day
        );
        return !verdict.IsAllowed
            && tasks.Any(t => Shows(process, state, t, Seal.Text(text.Seal), now))
            ? Verdict.Allow("shown-by-the-task", ("person", office.Directory.NameOf(viewer)))
            : verdict;
    }

    /// <summary>The open tasks that somebody has and may complete.</summary>
    public IEnumerable<Instance> TasksOf(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Deed deed,
        DateTimeOffset now
    ) =>
        from task in state.OpenTasks
        where
            task.Task!.Assignee is { } assignee
            && assignee == deed.Seat?.Value
            && MayRun(
                loaded,
                process,
                state,
                new Command.CompleteTask(task.Key, Feel.Value.Context.Empty),
                deed,
                now
            ).IsAllowed
        select task;

    private static bool Shows(
        CompiledProcess process,
        CaseState state,
        Instance task,
        string seal,
        DateTimeOffset now
    )
    {
        var setting = new Engine.Run.Forms.FormSetting(state.VariablesAt(task.Key), now);
        var element = state.ElementOf(process, task) as Element.UserTask;
        return element?.Assignment.Form is { } id
            && process.Library.Form(id) is { } form
            && form.Fields.Any(f => SealReference.In(setting.Known(f.Key)).Contains(seal));
    }

    /// <summary>Whether somebody may destroy what few may read: the office, with a reason and the word of the main
    /// leader (archives and discipline group sign the list that this rests on).</summary>
    public Verdict MayDestroy(LoadedCase loaded, Deed deed, DateTimeOffset now)
    {
        var day = office.CalendarOf(loaded.Row.UnitId).DateOf(now);
        bool Holds(PersonId person, Role role) =>
            office
                .Directory.RolesOf(person, day)
                .Any(held => held.Role == role && held.UnitId == loaded.Row.UnitId);
        return
            deed is { By: { } by, Reason: not null }
            && Holds(by, Role.Office)
            && deed.Consents.Any(c => Holds(c.By, Role.MainLeader))
            ? Verdict.Allow("destruction-approved")
            : Verdict.Refuse("destruction-not-approved");
    }

    /// <summary>What an open task is to questions of authority.</summary>
    public static TaskFacts TaskOf(CompiledProcess process, CaseState state, Instance instance) =>
        Of(instance.Task!, instance, StepDuties.Of(process, state, instance));

    private static TaskFacts? TaskOf(CompiledProcess process, CaseState state, Command command)
    {
        if (command is Command.WithdrawStep withdrawal)
        {
            var passed = state.Passed.LastOrDefault(p => p.Element == withdrawal.To);
            return new()
            {
                Element = withdrawal.To,
                SubmittedBy = passed?.By is { } by ? new PersonId(by) : null,
            };
        }
        return KeyOf(command) is { } key && state.Find(key) is { Task: not null } instance
            ? TaskOf(process, state, instance)
            : null;
    }

    private static TaskFacts Of(OpenTask task, Instance instance, Duty? duty) =>
        new()
        {
            Element = instance.Element,
            Duty = duty,
            Assignee = task.Assignee is { } assignee ? new PersonId(assignee) : null,
            CandidateUsers = [.. task.CandidateUsers.Select(user => new PersonId(user))],
            CandidateGroups = task.CandidateGroups,
            // Who has what is offered to several has taken it from them.
            IsClaimed =
                task.Assignee is not null
                && !(task.CandidateUsers.IsEmpty && task.CandidateGroups.IsEmpty),
        };

    /// <summary>The task that a command is about; null where it is about none.</summary>
    public static int? KeyOf(Command command) =>
        command switch
        {
            Command.CompleteTask c => c.Key,
            Command.ClaimTask c => c.Key,
            Command.ReleaseTask c => c.Key,
            Command.AssignTask c => c.Key,
            Command.ReturnTask c => c.Key,
            Command.AddInstance c => c.Key,
            Command.RemoveInstance c => c.Key,
            Command.ActivateActivity c => c.Key,
            Command.ThrowEscalation c => c.Key,
            Command.ChangeDue c => c.Key,
            _ => null,
        };

    private static CaseAction ActionOf(Command command) =>
        command switch
        {
            Command.StartCase => CaseAction.Start,
            Command.CompleteTask => CaseAction.Complete,
            Command.ClaimTask => CaseAction.Claim,
            Command.ReleaseTask => CaseAction.Release,
            Command.AssignTask => CaseAction.Transfer,
            Command.FireTimer => CaseAction.FireTimer,
            Command.DeliverMessage => CaseAction.Deliver,
            Command.DeliverSignal => CaseAction.DeliverSignal,
            Command.CompleteFunction => CaseAction.CompleteFunction,
            Command.FailFunction => CaseAction.FailFunction,
            Command.ThrowError => CaseAction.ThrowError,
            Command.ThrowEscalation => CaseAction.ThrowEscalation,
            Command.ReturnTask => CaseAction.Return,
            Command.WithdrawStep => CaseAction.Withdraw,
            Command.AddInstance => CaseAction.AddInstance,
            Command.RemoveInstance => CaseAction.RemoveInstance,
            Command.ActivateActivity => CaseAction.Activate,
            Command.MoveToken => CaseAction.Move,
            Command.SetVariables => CaseAction.SetVariables,
            Command.SuspendCase => CaseAction.Suspend,
            Command.ResumeCase => CaseAction.Resume,
            Command.RetryIncident => CaseAction.Retry,
            Command.ResolveIncident => CaseAction.ResolveIncident,
            Command.ChangeDue => CaseAction.ChangeDue,
            Command.CancelCase => CaseAction.Cancel,
            Command.MigrateCase => CaseAction.Migrate,
            _ => throw new UnreachableException(command.GetType().Name),
        };
}
