using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>How often an activity is done (BPMN 2.0, 10.3.8).</summary>
public abstract record Loop
{
    private Loop() { } // Closed: these kinds and no others.

    /// <summary>Again and again while a condition holds.</summary>
    /// <param name="TestsBefore">Whether the condition is asked before the first time, too.</param>
    /// <param name="Maximum">The most times; null for no limit of its own.</param>
    /// <param name="Condition">Null for: until the maximum is reached.</param>
    public sealed record Standard(bool TestsBefore, Formula? Maximum, Formula? Condition) : Loop;

    /// <summary>Once for each item of a list, or a number of times.</summary>
    public sealed record MultiInstance : Loop
    {
        /// <summary>One after another, or all at once.</summary>
        public bool IsSequential { get; init; }

        /// <summary>How many instances; null where a collection says it.</summary>
        public Formula? Cardinality { get; init; }

        /// <summary>The list with an item for each instance; null where a cardinality says how many.</summary>
        public Formula? Collection { get; init; }

        /// <summary>The names under which an instance reads its item; empty for none.</summary>
        public ImmutableArray<string> InputNames { get; init; } = [];

        /// <summary>The names under which an instance leaves its result: local to it.</summary>
        public ImmutableArray<string> OutputNames { get; init; } = [];

        /// <summary>What gives the result of an instance; null for the value under <see cref="OutputNames"/>.</summary>
        public Formula? OutputElement { get; init; }

        /// <summary>The variable that takes the list of the results; null for none.</summary>
        public string? OutputCollection { get; init; }

        /// <summary>Asked each time an instance completes; when true, the others are cancelled.</summary>
        public Formula? CompletionCondition { get; init; }

        /// <summary>When completing instances throw events.</summary>
        public LoopBehavior Behavior { get; init; } = LoopBehavior.All;

        /// <summary>What is thrown each time (None), or the first time (One); null for nothing.</summary>
        public EventDefinition? Throws { get; init; }

        /// <summary>What is thrown each time that its condition holds (Complex).</summary>
        public ImmutableArray<ConditionalThrow> ConditionalThrows { get; init; } = [];
    }
}

/// <summary>When completing instances of a multi-instance activity throw events (BPMN 2.0, table 10.30).</summary>
public enum LoopBehavior
{
    /// <summary>Never; a token leaves when all have completed.</summary>
    All,

    /// <summary>Each time one completes.</summary>
    None,

    /// <summary>When the first completes.</summary>
    One,

    /// <summary>As conditions say.</summary>
    Complex,
}

/// <summary>A condition, and the event that is thrown while it holds.</summary>
/// <param name="Condition">Asked each time an instance completes.</param>
/// <param name="Throws">What is thrown.</param>
public sealed record ConditionalThrow(Formula Condition, EventDefinition Throws);
