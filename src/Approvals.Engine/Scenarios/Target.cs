using System.Collections.Immutable;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What an action is about: an instance or a wait, by the id of its element.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Id">The id of the element.</param>
/// <param name="Nth">Which of several in the order in which they began, from 0.</param>
/// <param name="Where">Values of variables that it sees; null for any.</param>
internal sealed record Target(TargetKind Kind, string Id, int Nth, Value.Context? Where)
{
    /// <summary>The one that is meant; null where there is no such thing.</summary>
    public Found? In(PlayedCase on) =>
        Kind.In(on.State).Where(f => f.Element == Id && Fits(on, f)).Skip(Nth).FirstOrDefault();

    /// <summary>Says that there is no such thing, and what there is.</summary>
    public string AbsenceIn(PlayedCase on)
    {
        var there = Kind.In(on.State).Select(f => f.Element).Order(StringComparer.Ordinal);
        return $"Expected an {Kind.Name} '{Id}', but there are only {Mismatch.Show(there)}.";
    }

    private bool Fits(PlayedCase on, Found found) =>
        Where is null
        || Where.Entries.All(e =>
            Sameness.Of(e.Value, on.Read(e.Key, found.Instance) ?? Value.None)
        );
}

/// <summary>Something in a case that an action may be about.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Element">The id of its element.</param>
/// <param name="Instance">The instance that it is, or with which it ends.</param>
internal sealed record Found(int Key, string Element, Instance? Instance)
{
    /// <summary>Keys are counted from 1: there is nothing with this one.</summary>
    public static Found Nothing { get; } = new(0, "", null);
}

/// <summary>A kind of thing that an action may be about.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="In">All of the kind in a case, in the order in which they began.</param>
internal sealed record TargetKind(string Name, Func<CaseState, IEnumerable<Found>> In)
{
    /// <summary>What waits for a person, or for somebody outside of the engine.</summary>
    public static TargetKind Task { get; } =
        new(
            "open task",
            state => Instances(state, i => i.Task is not null || i.Request is not null)
        );

    public static TargetKind Signed { get; } =
        new("task with added signers", state => Instances(state, i => !i.Signers.IsEmpty));

    public static TargetKind Request { get; } =
        new("open request", state => Instances(state, i => i.Request is not null));

    public static TargetKind Incident { get; } =
        new("open incident", state => Instances(state, i => i.Incident is not null));

    public static TargetKind Loop { get; } =
        new("open loop", state => Instances(state, i => i.Repetition is not null));

    public static TargetKind Active { get; } =
        new("active element", state => Instances(state, _ => true));

    public static TargetKind Due { get; } =
        new(
            "open task or timer",
            state => Instances(state, i => i.Task is not null).Concat(Timers(state))
        );

    private static ImmutableArray<Found> Instances(CaseState state, Func<Instance, bool> isOne)
    {
        var all = ImmutableArray.CreateBuilder<Found>();
        foreach (var instance in state.Instances)
        {
            if (isOne(instance))
                all.Add(new(instance.Key, instance.Element, instance));
        }
        return all.ToImmutable();
    }

    private static ImmutableArray<Found> Timers(CaseState state)
    {
        var all = ImmutableArray.CreateBuilder<Found>();
        foreach (var wait in state.Waits)
        {
            if (wait is Wait.Timer)
                all.Add(new(wait.Key, wait.Element, state.Find(wait.Owner)));
        }
        return all.ToImmutable();
    }
}
