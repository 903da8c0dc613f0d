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
    public Verdict MayStart(CompiledProcess process, NewCase wanted, Deed deed, DateTimeOffset now)
    {
        var calendar = office.CalendarOf(wanted.UnitId);
        var day = calendar.DateOf(now);
        var subject = SubjectOf(wanted, null, day) with
        {
            Consents = ConsentsOf(deed, CaseAction.Start),
        };
        if (deed.Seat is { } seat && process.Start is { Groups: { IsEmpty: false } groups })
        {
            // Whom the catalogue names begins it, whatever else their roles let them begin.
            var offered = Authority.MayBegin(office.Directory, seat, groups, day);
            return offered.IsAllowed && office.Directory.Find(seat)?.UnitId != wanted.UnitId
                ? Verdict.Refuse("other-unit", ("person", office.Directory.NameOf(seat)))
                : offered;
        }
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
        var subject = SubjectOf(loaded) with { Consents = ConsentsOf(deed, action) };
        var task = TaskOf(process, state, command);
        if (command is Command.AssignTask && subject.Recusals.Count > 0)
            task = task?.LeftByRecusal();
        var day = calendar.DateOf(now);
        if (!deed.IsBySystem && TypedIn(state, command) is { } name)
            return Verdict.Refuse("said-by-the-process", ("value", name));
        if (command is Command.WithdrawStep withdrawal)
            return MayWithdraw(loaded, subject, process, state, withdrawal, deed, now);
        var verdict = Authority.MayDo(
            office.Directory,
            deed,
            action,
            subject,
            task,
            day,
            calendar.IsWorkingDay
        );
        if (
            verdict.IsAllowed
            && command is Command.SuspendCase suspension
            && WhyNotSuspended(suspension, deed, now) is { } vague
        )
            return vague;
        // Somebody may have resumed it, and suspended it again until later.
        if (
            verdict.IsAllowed
            && command is Command.ResumeCase
            && deed.IsBySystem
            && !(loaded.Row.SuspendedUntil <= now)
        )
            return Verdict.Refuse("not-by-the-system", ("action", StoredCode.Of(action)));
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
        return verdict.IsAllowed && !deed.IsBySystem && task is not null
            ? MayGet(command, subject, task, day) ?? verdict
            : verdict;
    }

    /// <summary>Whether whom a command brings into a task may come into it; null where it brings in nobody.</summary>
    private Verdict? MayGet(Command command, CaseSubject subject, TaskFacts task, DateOnly day) =>
        command switch
        {
            Command.AssignTask c => Authority.MayReceive(
                office.Directory,
                new(c.Person),
                subject,
                task,
                day
            ),
            // Who prepares, and whose opinion is asked for, has not the duty: so its roles are not asked for.
            Command.DelegateTask c => Authority.MayTakePart(
                office.Directory,
                new(c.Person),
                subject,
                day
            ),
            Command.AddSigner c => Authority.MayTakePart(
                office.Directory,
                new(c.Person),
                subject,
                day
            ),
            _ => null,
        };

    /// <summary>A step is taken back together with what came of it: each task that goes is asked about, as each may
    /// have been opened.</summary>
    private Verdict MayWithdraw(
        LoadedCase loaded,
        CaseSubject subject,
        CompiledProcess process,
        CaseState state,
        Command.WithdrawStep withdrawal,
        Deed deed,
        DateTimeOffset now
    )
    {
        var calendar = office.CalendarOf(loaded.Row.UnitId);
        var verdict = Verdict.Allow("withdraws");
        foreach (var task in WithdrawnWith(loaded, process, state, withdrawal, now))
        {
            verdict = Authority.MayDo(
                office.Directory,
                deed,
                CaseAction.Withdraw,
                subject,
                task,
                calendar.DateOf(now),
                calendar.IsWorkingDay
            );
            if (!verdict.IsAllowed)
                break;
        }
        return verdict;
    }

    /// <summary>The tasks that go where a step is taken back; the step itself where none does.</summary>
    private IReadOnlyList<TaskFacts> WithdrawnWith(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Command.WithdrawStep withdrawal,
        DateTimeOffset now
    )
    {
        var steps = state.Passed.Where(p => p.Element == withdrawal.To).ToList();
        var done = steps.FindLast(p => p.By == withdrawal.By) ?? steps.LastOrDefault();
        var step = new TaskFacts
        {
            Element = withdrawal.To,
            SubmittedBy = done?.By is { } by ? new PersonId(by) : null,
        };
        var moment = office.At(loaded.Row.UnitId, now);
        var after = Decider.Decide(process, state, withdrawal, moment).State;
        var gone = state
            .OpenTasks.Where(open => after.Find(open.Key)?.Task is null)
            .Select(open =>
            {
                var opening = loaded.Openings.FirstOrDefault(o => o.Key == open.Key);
                return step with
                {
                    IsOpened = opening?.PersonId is { } opener && opener != step.SubmittedBy,
                    Assignee = open.Task!.Assignee is { } holder
                        ? new PersonId(holder)
                        : opening?.PersonId,
                };
            })
            .ToList();
        return gone.Count == 0 ? [step] : gone;
    }

    /// <summary>What a suspension lacks: a reason, and until when. Null for nothing.</summary>
    private static Verdict? WhyNotSuspended(
        Command.SuspendCase suspension,
        Deed deed,
        DateTimeOffset now
    ) =>
        string.IsNullOrWhiteSpace(deed.Reason) ? Verdict.Refuse("reason-missing")
        : suspension.Until is not { } until ? Verdict.Refuse("until-missing")
        : until <= now ? Verdict.Refuse("until-in-past")
        : null;

    /// <summary>Whether somebody may do what is no command of the engine: copy, urge, supervise, step aside.</summary>
    /// <param name="loaded">The case.</param>
    /// <param name="process">Its definition.</param>
    /// <param name="state">What it stands at.</param>
    /// <param name="action">What.</param>
    /// <param name="instance">The open task that it is done to.</param>
    /// <param name="deed">Who wants to.</param>
    /// <param name="now">When.</param>
    public Verdict MayAct(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        CaseAction action,
        Instance instance,
        Deed deed,
        DateTimeOffset now
    )
    {
        var calendar = office.CalendarOf(loaded.Row.UnitId);
        var day = calendar.DateOf(now);
        var task = TaskOf(process, state, instance) with
        {
            IsForbidden = action == CaseAction.Copy && ForbidsCopies(process, state, instance),
            AddedBy = Adder(
                instance,
                s => s.Outcome == SignerOutcome.Open && s.AddedBy == deed.Seat?.Value
            ),
        };
        var subject = SubjectOf(loaded) with
        {
            Consents = ConsentsOf(deed, action),
            ExternalOwner = action is CaseAction.Urge or CaseAction.Supervise
                ? OwnerOutside(task, day)
                : null,
        };
        return Authority.MayDo(
            office.Directory,
            deed,
            action,
            subject,
            task,
            day,
            calendar.IsWorkingDay
        );
    }

    /// <summary>Whether somebody may ask that another steps aside in a case.</summary>
    public Verdict MayAskRecusal(LoadedCase loaded, Deed deed, DateTimeOffset now)
    {
        var calendar = office.CalendarOf(loaded.Row.UnitId);
        return Authority.MayDo(
            office.Directory,
            deed,
            CaseAction.AskRecusal,
            SubjectOf(loaded),
            task: null,
            calendar.DateOf(now),
            calendar.IsWorkingDay
        );
    }

    // The engine has no command for copies, so that it does not ask. What few may see is not copied from the step that
    // deals with it, whatever its case is.
    private static bool ForbidsCopies(CompiledProcess process, CaseState state, Instance task) =>
        state.ElementOf(process, task) is Element.UserTask { Assignment: var assignment }
        && (
            assignment.Forbids.HasFlag(TaskActions.Copy)
            || VisibilityClass.KindOf(assignment.Visibility) is { } kind
                && Authority.IsRestricted(kind)
        );

    /// <summary>The resident discipline group, where a task is theirs: it is not chased.</summary>
    private Role? OwnerOutside(TaskFacts task, DateOnly day) =>
        task.Assignee is { } holder
            ? office.Directory.Holds(holder, Role.ResidentDisciplineGroup, day)
                ? Role.ResidentDisciplineGroup
                : null
            : task.CandidateGroups.Contains(StoredCode.Of(Role.ResidentDisciplineGroup))
                ? Role.ResidentDisciplineGroup
                : null;

    /// <summary>Who has a task, or else all who may take it.</summary>
    public IReadOnlyList<PersonId> WhoHas(
        LoadedCase loaded,
        CompiledProcess process,
        CaseState state,
        Instance instance,
        DateTimeOffset now
    ) =>
        instance.Task!.Assignee is { } assignee
            ? [new(assignee)]
            :
            [
                .. office
                    .Directory.Rows.People.Where(p =>
                        p.UnitId == loaded.Row.UnitId && p.Status == PersonStatus.Active
                    )
                    .Select(p => p.Id)
                    .Where(person =>
                        MayAct(
                            loaded,
                            process,
                            state,
                            CaseAction.Claim,
                            instance,
                            new(Channel.Page) { By = person },
                            now
                        ).IsAllowed
                    )
                    .OrderBy(person => person.Value, StringComparer.Ordinal),
            ];

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
        command switch
        {
            Command.CompleteTask c => c.Values,
            Command.PrepareTask c => c.Values,
            _ => null,
        }
            is { } values
        && CaseStanding.Of(state) is not null
            ? CaseStanding.OfProcess.FirstOrDefault(values.Entries.ContainsKey)
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
                SubjectOf(loaded),
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

    /// <summary>Whether somebody may do a task of somebody who is away, in their seat.</summary>
    /// <param name="who">Who would, and who is away.</param>
    /// <param name="entry">The task, as it lies in the list of who is away.</param>
    /// <param name="persons">Who is what in the case.</param>
    /// <param name="now">When.</param>
    public bool MayStandIn(
        (PersonId By, PersonId For) who,
        InboxEntry entry,
        IEnumerable<CasePersonRow> persons,
        DateTimeOffset now
    )
    {
        var calendar = office.CalendarOf(entry.Task.UnitId);
        var task = new TaskFacts
        {
            Element = entry.Task.Element,
            Duty = entry.Task.Duty,
            Assignee = who.For,
        };
        return Authority
            .MayDo(
                office.Directory,
                new(Channel.Page) { By = who.By, ActingFor = who.For },
                CaseAction.Complete,
                SubjectOf(entry) with
                {
                    Circle = [.. persons.Select(p => p.AsFact(calendar))],
                },
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
    public CaseSubject SubjectOf(NewCase wanted, Deed deed, DateTimeOffset now) =>
        SubjectOf(wanted, deed.By, office.CalendarOf(wanted.UnitId).DateOf(now));

    /// <summary>Who there is for a case that begins.</summary>
    public CaseStaffing StaffOf(NewCase wanted, Deed deed, DateTimeOffset now)
    {
        var day = office.CalendarOf(wanted.UnitId).DateOf(now);
        return new(office.Directory, SubjectOf(wanted, deed.By, day), day);
    }

    /// <summary>Who there is for a case.</summary>
    public CaseStaffing StaffOf(LoadedCase loaded, DateTimeOffset now) =>
        new(office.Directory, SubjectOf(loaded), office.CalendarOf(loaded.Row.UnitId).DateOf(now));

    private static CaseSubject SubjectOf(NewCase wanted, PersonId? starter, DateOnly day)
    {
        var persons = wanted.Persons.ToList();
        if (starter is { } person)
            persons.Add((person, Duty.Starter));
        return new()
        {
            Kind = wanted.Kind,
            UnitId = wanted.UnitId,
            DepartmentId = wanted.DepartmentId,
            FieldId = wanted.FieldId,
            Circle = [.. persons.Select(p => new CasePerson(p.Item1, p.Item2, day))],
        };
    }

    /// <summary>What a case is to questions of authority.</summary>
    public CaseSubject SubjectOf(LoadedCase loaded)
    {
        var row = loaded.Row;
        var calendar = office.CalendarOf(row.UnitId);
        return new()
        {
            Kind = row.Kind,
            UnitId = row.UnitId,
            DepartmentId = row.DepartmentId,
            FieldId = row.FieldId,
            Circle = [.. loaded.Persons.Select(p => p.AsFact(calendar))],
            Recusals = [.. loaded.Recusals.Select(r => r.AsFact())],
        };
    }

    private static ImmutableArray<Consent> ConsentsOf(Deed deed, CaseAction action) =>
        [.. deed.Consents.Select(c => new Consent(c.By, action, c.Document))];

    /// <summary>Whether somebody may read what few may.</summary>
    public Verdict MayRead(LoadedCase loaded, Deed deed, DateTimeOffset now)
    {
        var day = office.CalendarOf(loaded.Row.UnitId).DateOf(now);
        var subject = SubjectOf(loaded);
        return deed.By is { } viewer
            ? Authority.MaySee(office.Directory, viewer, subject, Right.Read, day)
            : Verdict.Refuse("nobody-reads");
    }

    /// <summary>Whether somebody may read a text that few may: by the matrix, as what they are in the case or by a task
    /// that they have; or because a task that they have shows it, or is of its class. With the task, that
    /// ends.</summary>
    /// <param name="loaded">The case.</param>
    /// <param name="process">Its definition.</param>
    /// <param name="state">What it stands at.</param>
    /// <param name="text">The text.</param>
    /// <param name="deed">Who reads.</param>
    /// <param name="now">When.</param>
    public Verdict MayReadText(
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
        var subject = SubjectOf(loaded);
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
        return
            !verdict.IsAllowed
            && tasks.Any(t =>
                StepDuties.IsOfClass(process, state, t, text.Class)
                || Shows(process, state, t, Seal.Text(text.Seal), At(loaded, now))
            )
            ? Verdict.Allow("shown-by-the-task", ("person", office.Directory.NameOf(viewer)))
            : verdict;
    }

    // To look at what a task shows is not to sign it: so the capacity is taken to be the right one.
    private IEnumerable<Instance> TasksOf(
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
                deed with
                {
                    Capacity = TaskOf(process, state, task).Capacity,
                },
                now
            ).IsAllowed
        select task;

    private Moment At(LoadedCase loaded, DateTimeOffset now) => office.At(loaded.Row.UnitId, now);

    private static bool Shows(
        CompiledProcess process,
        CaseState state,
        Instance task,
        string seal,
        Moment now
    )
    {
        var setting = new Engine.Run.Forms.FormSetting(state.VariablesAt(task.Key), now);
        var draft = FormFacts.DraftOf(state, task.Key);
        return FormFacts.FormOf(process, state, task.Key, now) is { } form
            && form.Fields.Any(f =>
                SealReference.In(setting.Known(f.Key)).Contains(seal)
                || SealReference
                    .In(draft.Entries.GetValueOrDefault(f.Key) ?? Feel.Value.None)
                    .Contains(seal)
            );
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

    /// <summary>Whether somebody may refuse a person concerned the record: the office, with a reason and the opinion of
    /// the secrecy officer or of somebody of the discipline group, who is another.</summary>
    /// <returns>The verdict; and the opinion, where it is allowed.</returns>
    public (Verdict Verdict, ShownConsent? Opinion) MayWithhold(
        LoadedCase loaded,
        PersonId person,
        Deed deed,
        DateTimeOffset now
    )
    {
        var day = office.CalendarOf(loaded.Row.UnitId).DateOf(now);
        var subject = SubjectOf(loaded);
        bool Holds(PersonId one, params ReadOnlySpan<Role> roles)
        {
            foreach (var held in office.Directory.RolesOf(one, day))
            {
                if (held.UnitId == loaded.Row.UnitId && roles.Contains(held.Role))
                    return true;
            }
            return false;
        }
        if (!subject.EverHad(person, Duty.PersonConcerned))
            return (
                Verdict.Refuse("not-concerned", ("person", office.Directory.NameOf(person))),
                null
            );
        var opinion = deed.Consents.FirstOrDefault(c =>
            c.By != deed.By
            && c.By != person
            && Holds(c.By, Role.SecrecyOfficer, Role.ResidentDisciplineGroup)
        );
        return
            deed is { By: { } by }
            && by != person
            && !string.IsNullOrWhiteSpace(deed.Reason)
            && Holds(by, Role.Office)
            && opinion is not null
            ? (Verdict.Allow("withholding-founded"), opinion)
            : (Verdict.Refuse("withholding-not-founded"), null);
    }

    /// <summary>What an open task is to questions of authority.</summary>
    public static TaskFacts TaskOf(CompiledProcess process, CaseState state, Instance instance) =>
        Of(instance.Task!, instance, StepDuties.Of(process, state, instance));

    private static TaskFacts? TaskOf(CompiledProcess process, CaseState state, Command command)
    {
        if (KeyOf(command) is not { } key || state.Find(key) is not { } instance)
            return null;
        // A signer may be taken back who was asked for after the task was done, while it is open to nobody.
        if (command is Command.RemoveSigner removal)
            return new()
            {
                Element = instance.Element,
                AddedBy = Adder(instance, s => s.Person == removal.Person),
            };
        return instance.Task is null ? null : TaskOf(process, state, instance);
    }

    private static PersonId? Adder(Instance instance, Func<Signer, bool> which) =>
        instance.Signers.FirstOrDefault(which)?.AddedBy is { } by ? new PersonId(by) : null;

    private static TaskFacts Of(OpenTask task, Instance instance, Duty? duty) =>
        new()
        {
            Element = instance.Element,
            Duty = duty,
            Assignee = task.Assignee is { } assignee ? new PersonId(assignee) : null,
            CandidateUsers = [.. task.CandidateUsers.Select(user => new PersonId(user))],
            CandidateGroups = task.CandidateGroups,
            IsToHandOn = task.Why == StaffingReason.ToHandOn,
            PreparedBy = task.Delegation is { } delegation ? new PersonId(delegation.Person) : null,
            AddedCount = instance.Signers.Length,
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
            Command.DelegateTask c => c.Key,
            Command.TakeBackTask c => c.Key,
            Command.PrepareTask c => c.Key,
            Command.AddSigner c => c.Key,
            Command.RemoveSigner c => c.Key,
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
            Command.DelegateTask or Command.TakeBackTask => CaseAction.Delegate,
            Command.PrepareTask => CaseAction.Prepare,
            Command.AddSigner => CaseAction.AddInstance,
            Command.RemoveSigner => CaseAction.RemoveInstance,
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
