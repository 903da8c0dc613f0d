using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>What a decision has still to do before the case is at rest. Done in the order in which it was
/// noted.</summary>
internal abstract record Work
{
    private Work() { } // Closed: these kinds and no others.

    /// <summary>The key of the instance without which it is void.</summary>
    public abstract int Scope { get; }

    /// <summary>A token comes to an element.</summary>
    public sealed record Arrive(Element Element, int In, SequenceFlow? Flow) : Work
    {
        /// <summary>The key of the instance that waits for it, where it undoes something; else 0.</summary>
        public int Compensates { get; init; }

        /// <summary>The key of the task to which it leads straight when it is done, or of the sub-process around it
        /// that does; else 0.</summary>
        public int Corrects { get; init; }

        /// <summary>The variables that what it undoes had of its own.</summary>
        public Value.Context? Locals { get; init; }

        public override int Scope => In;
    }

    /// <summary>An event catches what was thrown, or came from outside.</summary>
    public sealed record Catch(Element Element, int Owner, Value.Context Payload) : Work
    {
        /// <summary>The wait that was triggered; null for what is not awaited but caught: errors,
        /// escalations.</summary>
        public Wait? Wait { get; init; }

        public override int Scope => Owner;
    }

    /// <summary>An instance of a loop, which has been entered, begins.</summary>
    public sealed record Begin(int Key) : Work
    {
        public override int Scope => Key;
    }

    /// <summary>An instance of a multi-instance activity was completed, and what it threw is on its way.</summary>
    public sealed record LoopOn(Instance One) : Work
    {
        public override int Scope => One.Scope;
    }

    /// <summary>A token ended in a scope: perhaps it was the last.</summary>
    public sealed record EndToken(int In) : Work
    {
        public override int Scope => In;
    }

    /// <summary>A loop, a thrower of compensation, a called scope: what it waited for is done.</summary>
    public sealed record Resume(int Key) : Work
    {
        public override int Scope => Key;
    }
}
