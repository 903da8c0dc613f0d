using System.Collections.Immutable;
using System.Diagnostics;
using Approvals.Feel;

namespace Approvals.Engine.Run;

// What each fact changes. Nothing is decided here: the same facts give the same state, with or without a definition.
public sealed partial class CaseState
{
    private const int RootKey = 1;

    /// <summary>Changes this state, which nobody else sees yet.</summary>
    internal void Apply(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.ElementEntered e:
                Enter(e);
                break;
            case CaseEvent.ActivityCompleted e:
                CompleteActivity(e);
                break;
            case CaseEvent.EventOccurred e:
                Remove(e.Key);
                break;
            case CaseEvent.GatewayPassed e:
                Remove(e.Key);
                break;
            case CaseEvent.TokenConsumed e:
                Remove(e.Key);
                break;
            case CaseEvent.ElementCancelled e:
                CancelElement(e.Key, e.Why);
                break;
            case CaseEvent.VariablesSet e:
                Change(e.Scope, e.Values, (i, values) => i with { Locals = i.Locals.With(values) });
                break;
            case CaseEvent.LoopCompleted e:
                CompleteLoop(e);
                break;
            case CaseEvent.WaitStarted e:
                _waits.Add(e.Wait);
                NextKey = e.Wait.Key + 1;
                break;
            case CaseEvent.TimerFired e:
                Fire(e);
                break;
            case CaseEvent.MessageReceived e:
                EndWait(e.Key, e.GoesOn);
                break;
            case CaseEvent.SignalReceived e:
                EndWait(e.Key, e.GoesOn);
                break;
            case CaseEvent.ConditionChanged e:
                ChangeCondition(e);
                break;
            case CaseEvent.WaitEnded e:
                EndWait(e.Key, goesOn: false);
                break;
            default:
                ApplyToInstance(happened);
                break;
        }
    }

    private void ApplyToInstance(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.TaskOpened e:
                Change(e.Key, e.Task, (i, task) => i.Opened(task));
                break;
            case CaseEvent.TaskClaimed e:
                Change(e.Key, e.By, (i, by) => i with { Task = i.Task! with { Assignee = by } });
                break;
            case CaseEvent.TaskReleased e:
                Change(e.Key, e, (i, _) => i.GivenTo(null));
                break;
            case CaseEvent.TaskAssigned e:
                Change(e.Key, e.Person, (i, person) => i.GivenTo(person));
                break;
            case CaseEvent.TaskCompleted e:
                Change(e.Key, e, (i, done) => i.Done(done));
                break;
            case CaseEvent.TaskDelegated
            or CaseEvent.TaskTakenBack
            or CaseEvent.TaskPrepared
            or CaseEvent.SignerAdded
            or CaseEvent.SignerRemoved
            or CaseEvent.SignerAnswered
            or CaseEvent.TaskSetAside:
                ApplyToTask(happened);
                break;
            case CaseEvent.DueChanged e:
                ChangeDue(e);
                break;
            case CaseEvent.FunctionRequested e:
                Change(e.Key, e.Request, (i, request) => i with { Request = request });
                break;
            case CaseEvent.FunctionCompleted e:
                Change(e.Key, e, (i, _) => i with { Request = null });
                break;
            case CaseEvent.FunctionFailed e:
                Change(
                    e.Key,
                    e.RetriesLeft,
                    (i, left) => i with { Request = i.Request! with { RetriesLeft = left } }
                );
                break;
            case CaseEvent.LoopStarted e:
                Change(
                    e.Key,
                    e,
                    (i, l) => i with { Repetition = new(l.Items, l.Total, l.Results) }
                );
                break;
            case CaseEvent.LoopResultKept e:
                Change(e.Key, e, (i, r) => i with { Repetition = i.Repetition!.With(r) });
                break;
            case CaseEvent.LoopExtended e:
                Change(e.Key, e, (i, x) => i with { Repetition = i.Repetition!.With(x) });
                break;
            case CaseEvent.LoopShortened e:
                Change(e.Key, e, (i, x) => i with { Repetition = i.Repetition!.With(x) });
                break;
            case CaseEvent.ProcessCalled e:
                Change(
                    e.Key,
                    e,
                    (i, c) =>
                        i with
                        {
                            Calls = c.Process,
                            Locals = c.Variables,
                            Given = c.Variables,
                        }
                );
                break;
            case CaseEvent.GatewayOpened e:
                Change(
                    e.Key,
                    e.Flows,
                    (i, flows) => i with { Phase = Phase.Resetting, Flows = flows }
                );
                break;
            case CaseEvent.CompensationStarted e:
                Change(
                    e.Key,
                    e.Kept,
                    (i, kept) => i with { Phase = Phase.Compensating, ToCompensate = kept }
                );
                break;
            case CaseEvent.CompensationTaken e:
                TakeCompensation(e);
                break;
            case CaseEvent.IncidentRaised e:
                Change(e.Key, e.Incident, (i, incident) => i with { Incident = incident });
                break;
            case CaseEvent.IncidentResolved e:
                Change(e.Key, e, (i, _) => i with { Incident = null });
                break;
            default:
                ApplyToCase(happened);
                break;
        }
    }

    private void ApplyToTask(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.TaskDelegated e:
                var delegation = new Delegation(e.Person, e.Scope, e.Until);
                Change(e.Key, delegation, (i, d) => i.DelegatedTo(d));
                break;
            case CaseEvent.TaskTakenBack e:
                Change(e.Key, e, (i, _) => i.DelegatedTo(null));
                break;
            case CaseEvent.TaskPrepared e:
                var draft = new Draft(e.Values, e.By);
                Change(e.Key, draft, (i, d) => i.DelegatedTo(null) with { Draft = d });
                break;
            case CaseEvent.SignerAdded e:
                var signer = new Signer(e.Person, e.Mode, e.By);
                Change(e.Key, signer, (i, s) => i with { Signers = i.Signers.Add(s) });
                break;
            case CaseEvent.SignerRemoved e:
                Change(
                    e.Key,
                    e.Person,
                    (i, person) => i with { Signers = i.Signers.RemoveAll(s => s.Person == person) }
                );
                break;
            case CaseEvent.SignerAnswered e:
                if (Remove(e.Key) is { } own)
                    Change(own.Scope, e, (i, answer) => i.Answered(answer));
                break;
            case CaseEvent.TaskSetAside e:
                Change(e.Key, e, (i, _) => i.AtRest());
                break;
            default:
                throw new UnreachableException(happened.GetType().Name);
        }
    }

    private void ApplyToCase(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.CaseStarted e:
                Process = e.Process;
                Version = e.Version;
                Status = CaseStatus.Running;
                NextKey = RootKey + 1;
                _instances.Add(
                    new(RootKey, e.Process, 0, null) { Calls = e.Process, Locals = e.Variables }
                );
                break;
            case CaseEvent.CaseCompleted:
                End(CaseStatus.Completed);
                break;
            case CaseEvent.CaseCancelled:
                End(CaseStatus.Cancelled);
                break;
            case CaseEvent.CaseSuspended:
                IsSuspended = true;
                break;
            case CaseEvent.CaseResumed:
                IsSuspended = false;
                break;
            case CaseEvent.CaseMigrated e:
                Migrate(e);
                break;
            case CaseEvent.CaseRedirected e:
                Redirect(e);
                break;
            case CaseEvent.CompensationKept e:
                Kept = Kept.Add(e.Kept);
                break;
            case CaseEvent.DocumentServed e:
                if (Find(e.Key) is { } visit)
                    Serve(new([e.Element], visit.Scope, e.Key));
                break;
            case CaseEvent.DecisionMade
            or CaseEvent.MessageSent
            or CaseEvent.SignalSent
            or CaseEvent.ErrorThrown
            or CaseEvent.EscalationThrown:
                break; // For those outside, and for history.
            default:
                throw new UnreachableException(happened.GetType().Name);
        }
    }

    private void Enter(CaseEvent.ElementEntered e)
    {
        var kept = e.Reopens == 0 ? null : Reopen(e.Reopens, e.Key);
        _instances.Add(
            new(e.Key, e.Element, e.Scope, e.Flow)
            {
                Phase =
                    e.Gathers ? Phase.Gathering
                    : kept is not null ? Phase.Compensating
                    : Phase.Active,
                Loop = e.Loop,
                Compensates = e.Compensates,
                Corrects = e.Corrects,
                IsSigner = e.Signs,
                Locals = kept?.Locals ?? Value.Context.Empty,
            }
        );
        NextKey = e.Key + 1;
        if (e.Loop > 0)
            Change(
                e.Scope,
                e,
                (i, _) =>
                    i with
                    {
                        Repetition = i.Repetition! with { Begun = i.Repetition.Begun + 1 },
                    }
            );
    }

    // What was done inside of a scope can be undone in the visit that reopens it.
    private Kept? Reopen(int completed, int visit)
    {
        var kept = Kept.FirstOrDefault(k => k.Key == completed);
        Kept = [.. Kept.Select(k => k.Scope == completed ? k with { Scope = visit } : k)];
        return kept;
    }

    private void CompleteActivity(CaseEvent.ActivityCompleted e)
    {
        if (Remove(e.Key) is not { } ended)
            return;
        if (ended.Loop > 0)
            Change(
                ended.Scope,
                e,
                (i, _) =>
                    i with
                    {
                        Repetition = i.Repetition! with { Completed = i.Repetition.Completed + 1 },
                    }
            );
        Pass(
            new(e.Element, ended.Scope, e.Key, e.By) { Corrects = ended.Corrects },
            isOneOfMany: ended.Loop > 0
        );
    }

    private void CompleteLoop(CaseEvent.LoopCompleted e)
    {
        if (Remove(e.Key) is { } ended)
            Pass(
                new(e.Element, ended.Scope, e.Key, null) { Corrects = ended.Corrects },
                isOneOfMany: false
            );
    }

    private void Pass(PassedStep step, bool isOneOfMany)
    {
        for (var i = 0; i < Passed.Length && !isOneOfMany; i++)
        {
            if (Passed[i].Element == step.Element && Passed[i].Scope == step.Scope)
            {
                Passed = Passed.RemoveAt(i);
                break;
            }
        }
        Passed = Passed.Add(step);
    }

    private void CancelElement(int key, CancelReason why)
    {
        if (Remove(key) is not { } ended)
            return;
        if (!Kept.IsEmpty)
            Kept = Kept.RemoveAll(k => k.Scope == key);
        if (ended.Loop > 0)
            Change(
                ended.Scope,
                why,
                (i, reason) => i with { Repetition = i.Repetition!.Without(reason) }
            );
    }

    private void TakeCompensation(CaseEvent.CompensationTaken e)
    {
        Change(e.Key, e.Kept, (i, kept) => i with { ToCompensate = i.ToCompensate.Remove(kept) });
        Kept = Kept.RemoveAll(k => k.Key == e.Kept);
    }

    private void Redirect(CaseEvent.CaseRedirected e) =>
        Passed = Passed.RemoveAll(p => e.Void.Contains(p));

    // With an instance end its waits, and what is known of the steps inside of it.
    private Instance? Remove(int key)
    {
        var at = _instances.IndexOf(key);
        if (at < 0)
            return null;
        var ended = _instances[at];
        _instances.RemoveAt(at);
        for (var i = _waits.Count - 1; i >= 0; i--)
        {
            if (_waits[i].Owner == key)
                _waits.RemoveAt(i);
        }
        for (var i = Passed.Length - 1; i >= 0; i--)
        {
            if (Passed[i].Scope == key)
                Passed = Passed.RemoveAt(i);
        }
        if (!Served.IsEmpty)
            KeepServed(ended);
        return ended;
    }

    // What was served inside of a scope stays served: it lies in the scope around from then on.
    private void KeepServed(Instance ended)
    {
        foreach (var served in Served.Where(s => s.Scope == ended.Key))
        {
            Served = Served.Remove(served);
            if (ended.Scope != 0)
                Serve(
                    served with
                    {
                        Scope = ended.Scope,
                        // The whole of a loop, and each of its instances, are the same element.
                        Path = ended.Repetition is not null
                            ? served.Path
                            : [ended.Element, .. served.Path],
                    }
                );
        }
    }

    private void Serve(Served served) =>
        Served = [
            .. Served.Where(s => s.Scope != served.Scope || !s.Path.SequenceEqual(served.Path)),
            served,
        ];

    private void Change<T>(int key, T by, Func<Instance, T, Instance> change)
    {
        var at = _instances.IndexOf(key);
        if (at >= 0)
            _instances.Replace(at, change(_instances[at], by));
    }

    private void Fire(CaseEvent.TimerFired e)
    {
        var at = _waits.IndexOf(e.Key);
        if (at < 0)
            return;
        if (e.NextAt is { } next)
            _waits.Replace(
                at,
                (Wait.Timer)_waits[at] with
                {
                    DueAt = next,
                    Left = e.Left,
                    Rule = null,
                }
            );
        else
            _waits.RemoveAt(at);
    }

    private void EndWait(int key, bool goesOn)
    {
        if (!goesOn && _waits.IndexOf(key) is var at and >= 0)
            _waits.RemoveAt(at);
    }

    private void ChangeCondition(CaseEvent.ConditionChanged e)
    {
        var at = _waits.IndexOf(e.Key);
        if (at < 0)
            return;
        if (e.GoesOn)
            _waits.Replace(at, (Wait.Condition)_waits[at] with { Holds = e.Holds });
        else
            _waits.RemoveAt(at);
    }

    private void ChangeDue(CaseEvent.DueChanged e)
    {
        var at = _waits.IndexOf(e.Key);
        if (at >= 0)
            _waits.Replace(
                at,
                (Wait.Timer)_waits[at] with
                {
                    DueAt = e.DueAt!.Value,
                    Rule = e.Rule,
                }
            );
        else
            Change(
                e.Key,
                e,
                (i, due) => i with { Task = i.Task! with { DueAt = due.DueAt, DueRule = due.Rule } }
            );
    }

    private void End(CaseStatus status)
    {
        var atEnd = Variables; // The instance that holds them is about to go.
        Status = status;
        IsSuspended = false;
        _instances.Clear();
        Variables = atEnd;
        _waits.Clear();
        Kept = [];
        Passed = [];
        Served = [];
    }

    private void Migrate(CaseEvent.CaseMigrated e)
    {
        var after = e.Elements.ToDictionary(r => r.From, r => r.To, StringComparer.Ordinal);
        var called = InsideOfCalls(); // What is called keeps its names.
        string Renamed(int scope, string before) =>
            called.Contains(scope) ? before : after.GetValueOrDefault(before, before);

        Process = e.Process;
        Version = e.Version;
        for (var i = 0; i < _waits.Count; i++)
        {
            var scope = Find(_waits[i].Owner)?.Scope ?? RootKey;
            _waits.Replace(i, _waits[i] with { Element = Renamed(scope, _waits[i].Element) });
        }
        for (var i = 0; i < _instances.Count; i++)
        {
            var instance = _instances[i];
            var scope = instance.Scope;
            _instances.Replace(
                i,
                instance with
                {
                    Element = i == 0 ? e.Process : Renamed(scope, instance.Element),
                    Calls = i == 0 ? e.Process : instance.Calls,
                    Flow = instance.Flow is { } flow ? Renamed(scope, flow) : null,
                    Flows = [.. instance.Flows.Select(f => Renamed(scope, f))],
                }
            );
        }
        Kept = [.. Kept.Select(k => k with { Element = Renamed(k.Scope, k.Element) })];
        Passed = [.. Passed.Select(p => p with { Element = Renamed(p.Scope, p.Element) })];
        Served =
        [
            .. Served.Select(s => s with { Path = [.. s.Path.Select(p => Renamed(s.Scope, p))] }),
        ];
    }

    private HashSet<int> InsideOfCalls()
    {
        var called = new HashSet<int>();
        for (var i = 1; i < _instances.Count; i++) // Whatever is around an instance comes before it.
        {
            if (_instances[i].Calls is not null || called.Contains(_instances[i].Scope))
                called.Add(_instances[i].Key);
        }
        return called;
    }
}
