using System.Collections.Immutable;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>What an instance waits for, outside of itself.</summary>
/// <param name="Key">Its key, counted within the case.</param>
/// <param name="Owner">The key of the instance with which it ends.</param>
/// <param name="Element">The element that catches: an event or a receive task.</param>
/// <param name="Definition">Which of the event's definitions, from 0.</param>
public abstract record Wait(int Key, int Owner, string Element, int Definition) : IKeyed
{
    /// <summary>A timer.</summary>
    /// <param name="DueAt">When it fires.</param>
    /// <param name="Cycle">The text by which the firing after that is found; null where there is none.</param>
    /// <param name="Left">How many firings are left after the next; null for no limit.</param>
    public sealed record Timer(
        int Key,
        int Owner,
        string Element,
        int Definition,
        DateTimeOffset DueAt,
        string? Cycle,
        int? Left
    ) : Wait(Key, Owner, Element, Definition)
    {
        /// <summary>The text that the first firing was computed from, such as <c>5 workdays</c>; null where it was set
        /// by hand since, or has fired.</summary>
        public string? Rule { get; init; }
    }

    /// <summary>A message.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="CorrelationKey">What its sender must name; null where the name is enough.</param>
    /// <param name="Properties">The values that the message must carry, in the order of the definition.</param>
    public sealed record Message(
        int Key,
        int Owner,
        string Element,
        int Definition,
        string Name,
        Value? CorrelationKey,
        ImmutableArray<Value> Properties
    ) : Wait(Key, Owner, Element, Definition);

    /// <summary>A signal.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Signal(int Key, int Owner, string Element, int Definition, string Name)
        : Wait(Key, Owner, Element, Definition);

    /// <summary>A condition.</summary>
    /// <param name="Holds">Whether it was true when it was last looked at.</param>
    public sealed record Condition(int Key, int Owner, string Element, int Definition, bool Holds)
        : Wait(Key, Owner, Element, Definition);
}
