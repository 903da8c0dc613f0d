using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

// What joins must know again after a way back: they had tokens from branches that do not begin at the target, and will
// not get them once more.
internal sealed partial class Redirection
{
    /// <summary>The flows by which tokens are put back to joins between the target and here; and the tokens that would
    /// open one of them before what goes back has come again.</summary>
    private (List<SequenceFlow> Missing, List<Instance> Surplus) TokensAtJoins()
    {
        var here = _step.Inside(Common.Key).Where(IsVoid).ToList();
        var beside = _step.Inside(Common.Key).Where(i => !IsVoid(i)).ToList();
        var (missing, surplus) = (new List<SequenceFlow>(), new List<Instance>());
        foreach (var join in JoinsIn(Entry.Scope, _region).Where(join => IsPassed(join, here)))
        {
            var done = join
                .Incoming.Where(f => !IsInRegion(f.Source))
                .Where(f => !beside.Exists(i => i.Flow == f.Id || LeadsTo(i.Element, f.Source)))
                .ToList();
            var waiting = beside
                .Where(i => i.Phase == Phase.Gathering && i.Element == join.Id)
                .ToList();
            var most = MostAt(join, Common.Key, waiting.Count + done.Count);
            missing.AddRange(done.Take(most - waiting.Count));
            surplus.AddRange(waiting.Skip(most));
        }
        return (missing, surplus);
    }

    /// <summary>The flows by which tokens came to the joins behind an entry of a scope that is opened once more: all in
    /// it was done.</summary>
    private IEnumerable<SequenceFlow> DoneBeside(Element entry, int scope)
    {
        var region = entry.Scope.Reach.ForwardFrom(entry);
        foreach (var join in JoinsIn(entry.Scope, region))
        {
            var done = join
                .Incoming.Where(f => f.Source != entry && !region.Contains(f.Source.Id))
                .ToList();
            foreach (var flow in done.Take(MostAt(join, scope, done.Count)))
                yield return flow;
        }
    }

    // An inclusive gateway remembers nothing: it waits for what can still arrive.
    private static IEnumerable<Element> JoinsIn(Scope scope, HashSet<string> region) =>
        scope.Elements.Where(e =>
            e is Element.ParallelGateway or Element.ComplexGateway { ActivationCondition: not null }
            && e.Incoming.Length > 1
            && region.Contains(e.Id)
        );

    private bool IsPassed(Element join, List<Instance> here) =>
        !here.Exists(i => i.Element == join.Id && i.Phase == Phase.Gathering)
        && Entry.Scope.Reach.ForwardFrom(join) is var beyond
        && here.Exists(i => beyond.Contains(i.Element));

    private int MostAt(Element join, int scope, int tokens) =>
        join is Element.ComplexGateway gateway
            ? ComplexGateway.MostThatWait(_step, scope, gateway, tokens)
            : tokens;

    private bool LeadsTo(string from, Element to) =>
        from == to.Id
        || (
            _step.ElementIn(Common.Key, from) is { } element
            && element.Scope.Reach.ForwardFrom(element).Contains(to.Id)
        );
}
