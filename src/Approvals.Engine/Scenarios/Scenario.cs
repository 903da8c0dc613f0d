using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>One run of a process, and what must happen in it: what a scenario file says, read.</summary>
/// <param name="Name">What the run is called.</param>
internal sealed record Scenario(string Name)
{
    /// <summary>The id of the process; null for the only one of the file.</summary>
    public string? Process { get; init; }

    public Value.Context Variables { get; init; } = Value.Context.Empty;

    /// <summary>What the clock shows at the beginning.</summary>
    public required Moment Begin { get; init; }

    /// <summary>Further files of BPMN and DMN, relative to this one.</summary>
    public ImmutableArray<string> Definitions { get; init; } = [];

    public ImmutableArray<ScenarioStep> Steps { get; init; } = [];

    /// <summary>What must be true at the end, by the names of instances.</summary>
    public ImmutableArray<EndCheck> Ends { get; init; } = [];
}

/// <summary>A step: first it checks, then it does something, then it checks what came of that.</summary>
internal sealed record ScenarioStep
{
    /// <summary>The name of the first instance.</summary>
    public const string Main = "main";

    /// <summary>The instance that it is about.</summary>
    public string On { get; init; } = Main;

    public ImmutableArray<StepCheck> Before { get; init; } = [];

    public ScenarioAction? Action { get; init; }

    /// <summary>The reason for which the action must be rejected; null where it must not be.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>How many receivers must take the message or signal.</summary>
    public int? Correlated { get; init; }

    /// <summary>The steps that must count no more.</summary>
    public ImmutableArray<string>? Void { get; init; }
}

/// <summary>What must be true of an instance at the end.</summary>
/// <param name="On">The name of the instance.</param>
internal sealed record EndCheck(string On)
{
    public EndState? End { get; init; }

    /// <summary>The elements in the order of completion: each item may be several that come in any order.</summary>
    public ImmutableArray<ImmutableArray<string>>? Trace { get; init; }

    public ImmutableArray<string> Never { get; init; } = [];

    public Value.Context Variables { get; init; } = Value.Context.Empty;

    public ImmutableArray<string> Absent { get; init; } = [];

    /// <summary>Whether it cannot be true of an instance that has never begun.</summary>
    public bool NeedsInstance =>
        End is not null || Trace is { IsEmpty: false } || Variables.Entries.Count > 0;
}

/// <summary>How an instance stands.</summary>
internal enum EndState
{
    Completed,
    Running,
    Failed,
    Cancelled,
}
