namespace Approvals.Engine.Model;

/// <summary>What triggers an event that catches, or what an event throws (BPMN 2.0, 10.5.5).</summary>
public abstract record EventDefinition
{
    private EventDefinition() { } // Closed: these kinds and no others.

    /// <summary>A point in time, or the end of a time, once or repeated.</summary>
    /// <param name="Rule">Which.</param>
    public sealed record Timer(TimerRule Rule) : EventDefinition;

    /// <summary>A message between participants.</summary>
    /// <param name="Rule">Which; null where the file names none.</param>
    public sealed record Message(MessageRule? Rule) : EventDefinition;

    /// <summary>A signal to all who wait for it.</summary>
    /// <param name="Name">Its name, literal or computed; null where the file names none.</param>
    public sealed record Signal(Formula? Name) : EventDefinition;

    /// <summary>A condition that becomes true.</summary>
    /// <param name="Condition">The condition.</param>
    public sealed record Conditional(Formula Condition) : EventDefinition;

    /// <summary>An error: the thrower ends, the nearest catcher goes on.</summary>
    /// <param name="Code">Its code, or its name where it has no code; null catches all.</param>
    /// <param name="CodeVariable">Of a catcher: the variable that takes the code.</param>
    public sealed record Error(string? Code, string? CodeVariable = null) : EventDefinition;

    /// <summary>An escalation: the nearest catcher is told.</summary>
    /// <param name="Code">Its code, or its name where it has no code; null catches all.</param>
    /// <param name="CodeVariable">Of a catcher: the variable that takes the code.</param>
    public sealed record Escalation(string? Code, string? CodeVariable = null) : EventDefinition;

    /// <summary>A jump within a scope.</summary>
    /// <param name="Name">The name that pairs throwers with their catcher.</param>
    public sealed record Link(string Name) : EventDefinition;

    /// <summary>Undoes activities that have completed.</summary>
    /// <param name="Activity">The id of the activity to undo; null for all of the scope.</param>
    /// <param name="Waits">Whether the thrower waits until they are undone.</param>
    public sealed record Compensation(string? Activity, bool Waits = true) : EventDefinition;

    /// <summary>Cancels the transaction around.</summary>
    public sealed record Cancel : EventDefinition;

    /// <summary>Ends all in the scope at once.</summary>
    public sealed record Terminate : EventDefinition;
}
