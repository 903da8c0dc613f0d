using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Puts a case back to an earlier step, or a token anywhere: which tokens and steps become void, which joins have to
/// know again what they knew, and the scopes that have to be opened once more.
/// </summary>
internal sealed partial class Redirection
{
    private readonly Step _step;
    private readonly Element _target;
    private readonly HashSet<string> _region;

    private Redirection(Step step, Element target, Instance common, Element entry)
    {
        _step = step;
        _target = target;
        Common = common;
        Entry = entry;
        _region = entry.Scope.Reach.ForwardFrom(entry);
    }

    /// <summary>The innermost open scope in which both the target and what goes back lie.</summary>
    public Instance Common { get; }

    /// <summary>What lies directly in that scope: the target, or the sub-process around it.</summary>
    public Element Entry { get; }

    /// <summary>The way to an element from where an instance stands; null where no scope around has it.</summary>
    public static Redirection? Find(Step step, Instance from, string to)
    {
        for (var at = from; at.Scope != 0; )
        {
            at = step[at.Scope];
            if (step.ContentOf(at) is not { } content)
                continue;
            if (step.ElementIn(at.Key, to) is not { } target)
                continue;
            for (var entry = target; entry is not null; entry = entry.Scope.Owner)
            {
                if (entry.Scope == content)
                    return new(step, target, at, entry);
            }
        }
        return null;
    }

    /// <summary>Whether flows lead from the target to where an instance stands.</summary>
    public bool LeadsTo(Instance from) =>
        ChildOfCommon(from) is { } child
        && child.Element != Entry.Id
        && _region.Contains(child.Element);

    /// <summary>Whether the target can be entered: not where it lies in one of many that are not open.</summary>
    public bool CanEnter()
    {
        for (var around = _target; around != Entry; )
        {
            around = around.Scope.Owner!;
            if (around is Element.Activity { Loop: not null })
                return false;
        }
        return true;
    }

    /// <summary>The steps in the common scope that count no more, with those inside of what is cancelled.</summary>
    public List<PassedStep> VoidSteps()
    {
        var cancelled = Cancelled();
        return
        [
            .. _step.State.Passed.Where(p =>
                cancelled.Contains(p.Scope)
                || (p.Scope == Common.Key && (p.Element == Entry.Id || _region.Contains(p.Element)))
            ),
        ];
    }

    /// <summary>Whether anybody has worked on what is cancelled, but has not completed it: a signer has answered, a
    /// draft was made, somebody has sent it back.</summary>
    public bool IsWorkedOn() =>
        Cancelled() is var cancelled
        && _step
            .State.Instances.ToArray()
            .Any(i =>
                cancelled.Contains(i.Key)
                && (
                    i.Draft is not null
                    || i.Phase == Phase.SetAside
                    || i.Signers.Any(s => s.Outcome != SignerOutcome.Open)
                )
            );

    /// <summary>The step between the target and here by which a document was served since the target was done; null
    /// where none was.</summary>
    public string? ServedBetween()
    {
        if (_step.State.Served.IsEmpty)
            return null;
        var cancelled = Cancelled();
        var since = _step
            .State.Passed.Where(p => p.Scope == Common.Key && p.Element == Entry.Id)
            .Select(p => p.Key)
            .DefaultIfEmpty()
            .Max();
        return _step
            .State.Served.FirstOrDefault(s =>
                s.Key >= since
                && (
                    cancelled.Contains(s.Scope) || (s.Scope == Common.Key && IsBehindTarget(s.Path))
                )
            )
            ?.Path[^1];
    }

    /// <summary>Cancels what comes after the target, and goes on there.</summary>
    public void GoBack(CancelReason why)
    {
        CancelRest(why);
        Enter(corrects: 0);
    }

    /// <summary>Goes on at the target, which leads straight back to a task that is set aside.</summary>
    public void GoBackFor(Instance task)
    {
        _step.CancelInside(task.Key, CancelReason.Returned); // Added signers: they are asked anew.
        Waiting.Stop(_step, w => w.Owner == task.Key);
        _step.Emit(new CaseEvent.TaskSetAside(task.Key));
        Enter(task.Key);
    }

    /// <summary>A step that was to lead straight back ends by another way: what it was to leave alone is void, as after
    /// any return.</summary>
    /// <param name="step">The step.</param>
    /// <param name="correction">The visit, as it was before it was interrupted.</param>
    public static void MakePlain(Step step, Instance correction)
    {
        if (
            correction.Corrects == correction.Scope
            || step.State.Find(correction.Corrects) is not { } task
            || Find(step, task, correction.Element) is not { } way
        )
            return;
        step.Emit(
            new CaseEvent.CaseRedirected(
                RedirectKind.Return,
                task.Element,
                correction.Element,
                [.. way.VoidSteps()],
                null,
                null
            )
        );
        way.CancelRest(CancelReason.Returned);
    }

    private void CancelRest(CancelReason why)
    {
        var (missing, surplus) = TokensAtJoins();
        foreach (
            var instance in _step.Inside(Common.Key).Where(i => IsVoid(i) || surplus.Contains(i))
        )
        {
            if (_step.State.Find(instance.Key) is not null) // Not ended with the task that it leads back to.
                _step.Cancel(instance, why);
        }
        foreach (var flow in missing)
            _step.Enter(new(flow.Target, Common.Key, flow), gathers: true);
    }

    /// <summary>Cancels one token, with the scopes that are empty without it, and goes on at the target.</summary>
    public void Move(Instance from)
    {
        var at = Emptied(from);
        // What leads straight back to a task is one token with it.
        while (at.Corrects != at.Scope && _step.State.Find(at.Corrects) is { } task)
            at = Emptied(task);
        _step.Cancel(at, CancelReason.Moved);
        Enter(corrects: 0);
    }

    // The outermost scope in which nothing is left without a token.
    private Instance Emptied(Instance from)
    {
        var at = from;
        while (at.Scope != Common.Key && _step.Inside(at.Scope).TrueForAll(i => GoesWith(i, at)))
            at = _step[at.Scope];
        return at;
    }

    private HashSet<int> Cancelled()
    {
        var cancelled = new HashSet<int>();
        foreach (var instance in _step.State.Instances)
        {
            if (cancelled.Contains(instance.Scope) || IsVoid(instance))
                cancelled.Add(instance.Key);
        }
        return cancelled;
    }

    // From level to level: beside the way to the target what lies behind that counts, on it what lies inside.
    private bool IsBehindTarget(ImmutableArray<string> path)
    {
        var way = new Stack<Element>([_target]);
        while (way.Peek() != Entry)
            way.Push(way.Peek().Scope.Owner!);
        foreach (var id in path)
        {
            var at = way.Pop();
            if (at.Id != id)
                return at.Scope.Reach.ForwardFrom(at).Contains(id);
            if (way.Count == 0)
                return true;
        }
        return true;
    }

    // What undoes something for a token, or corrects something for it, is cancelled with it.
    private bool GoesWith(Instance one, Instance at)
    {
        for (var i = one; i.Key != at.Key; )
        {
            var awaits = i.Compensates != 0 ? i.Compensates : i.Corrects;
            if (awaits == 0 || _step.State.Find(awaits) is not { } who)
                return false;
            i = who;
        }
        return true;
    }

    private bool IsVoid(Instance instance)
    {
        if (instance.Scope != Common.Key)
            return false;
        if (instance.Phase == Phase.Gathering && instance.Flow is { } id)
        {
            var flow = Entry.Scope.Flows.FirstOrDefault(f => f.Id == id);
            return flow is not null && IsInRegion(flow.Source);
        }
        return instance.Element == Entry.Id || _region.Contains(instance.Element);
    }

    private bool IsInRegion(Element element) => element == Entry || _region.Contains(element.Id);

    private void Enter(int corrects)
    {
        var path = new Stack<Element>([_target]);
        while (path.Peek() != Entry)
            path.Push(path.Peek().Scope.Owner!);
        var scope = Common.Key;
        while (path.Pop() is Element.Embedded around && around != _target)
        {
            scope = Scopes.Reopen(_step, scope, around, corrects).Key;
            if (corrects != 0)
            {
                corrects = scope; // Nothing in it goes on from there: it ends with the target.
                continue;
            }
            foreach (var flow in DoneBeside(path.Peek(), scope))
                _step.Enter(new(flow.Target, scope, flow), gathers: true);
        }
        _step.Then(new Work.Arrive(_target, scope, null) { Corrects = corrects });
    }

    private Instance? ChildOfCommon(Instance from)
    {
        var at = from;
        while (at.Scope != 0 && at.Scope != Common.Key)
            at = _step[at.Scope];
        return at.Scope == 0 ? null : at;
    }
}
