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
        var cancelled = new HashSet<int>();
        foreach (var instance in _step.State.Instances)
        {
            if (cancelled.Contains(instance.Scope) || IsVoid(instance))
                cancelled.Add(instance.Key);
        }
        return
        [
            .. _step.State.Passed.Where(p =>
                cancelled.Contains(p.Scope)
                || (p.Scope == Common.Key && (p.Element == Entry.Id || _region.Contains(p.Element)))
            ),
        ];
    }

    /// <summary>Cancels what comes after the target, and goes on there.</summary>
    public void GoBack(CancelReason why)
    {
        var (missing, surplus) = TokensAtJoins();
        foreach (
            var instance in _step.Inside(Common.Key).Where(i => IsVoid(i) || surplus.Contains(i))
        )
            _step.Cancel(instance, why);
        foreach (var flow in missing)
            _step.Enter(new(flow.Target, Common.Key, flow), gathers: true);
        Enter();
    }

    /// <summary>Cancels one token, with the scopes that are empty without it, and goes on at the target.</summary>
    public void Move(Instance from)
    {
        var at = from;
        while (at.Scope != Common.Key && _step.Inside(at.Scope).TrueForAll(i => GoesWith(i, at)))
            at = _step[at.Scope];
        _step.Cancel(at, CancelReason.Moved);
        Enter();
    }

    // What undoes something for a token is cancelled with it.
    private bool GoesWith(Instance one, Instance at)
    {
        for (var i = one; i.Key != at.Key; )
        {
            if (i.Compensates == 0 || _step.State.Find(i.Compensates) is not { } thrower)
                return false;
            i = thrower;
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

    private void Enter()
    {
        var path = new Stack<Element>([_target]);
        while (path.Peek() != Entry)
            path.Push(path.Peek().Scope.Owner!);
        var scope = Common.Key;
        while (path.Pop() is Element.Embedded around && around != _target)
        {
            scope = Scopes.Reopen(_step, scope, around).Key;
            foreach (var flow in DoneBeside(path.Peek(), scope))
                _step.Enter(new(flow.Target, scope, flow), gathers: true);
        }
        _step.Then(new Work.Arrive(_target, scope, null));
    }

    private Instance? ChildOfCommon(Instance from)
    {
        var at = from;
        while (at.Scope != 0 && at.Scope != Common.Key)
            at = _step[at.Scope];
        return at.Scope == 0 ? null : at;
    }
}
