using System.Collections.Immutable;
using Approvals.Engine;
using Approvals.Engine.Run;
using static Approvals.Cli.OfficeVerbs.ActNeeds;

namespace Approvals.Cli.OfficeVerbs;

/// <summary>What can be done to a case besides completing a task: one row an action.</summary>
internal static class CaseActs
{
    public static readonly ImmutableArray<CaseAct> All =
    [
        new("claim", "KEY", Key, w => new Command.ClaimTask(w.Key, w.By)),
        new("release", "KEY", Key, w => new Command.ReleaseTask(w.Key)),
        new("assign", "KEY --to PERSON", Key | To, w => new Command.AssignTask(w.Key, w.To)),
        new(
            "return",
            "KEY --to ELEMENT",
            Key | To | Reason,
            w => new Command.ReturnTask(w.Key, w.To)
        ),
        new("withdraw", "ELEMENT", Name, w => new Command.WithdrawStep(w.Name)),
        new("suspend", "", Reason, _ => new Command.SuspendCase()),
        new("resume", "", None, _ => new Command.ResumeCase()),
        new("cancel", "", Reason, _ => new Command.CancelCase()),
        new(
            "due",
            "KEY --at INSTANT|none",
            Key | At | Reason,
            w => new Command.ChangeDue(w.Key, w.At)
        ),
        new("retry", "KEY", Key, w => new Command.RetryIncident(w.Key)),
        new(
            "resolve",
            "KEY [NAME=VALUE...]",
            Key | Values | Reason,
            w => new Command.ResolveIncident(w.Key, w.Values)
        ),
        new(
            "set",
            "NAME=VALUE...",
            Values | Reason,
            w => new Command.SetVariables(CaseKey, w.Values)
        ),
        new("move", "KEY --to ELEMENT", Key | To | Reason, w => new Command.MoveToken(w.Key, w.To)),
        new("message", "NAME [--key VALUE] [NAME=VALUE...]", Name | Values)
        {
            News = w => new Outgoing.Message(w.Name, w.CorrelationKey, w.Values),
        },
        new("signal", "NAME [NAME=VALUE...]", Name | Values)
        {
            News = w => new Outgoing.Signal(w.Name, w.Values),
        },
        new("add", "KEY [--item VALUE]", Key, w => new Command.AddInstance(w.Key, w.Item)),
        new(
            "remove",
            "KEY [--item VALUE]",
            Key | Reason,
            w => new Command.RemoveInstance(w.Key, w.Item)
        ),
        new(
            "activate",
            "KEY ACTIVITY",
            Key | Name,
            w => new Command.ActivateActivity(w.Key, w.Name)
        ),
    ];

    /// <summary>The key of the case as a whole.</summary>
    private const int CaseKey = 1;
}

/// <summary>An action.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Usage">What is typed after the name.</param>
/// <param name="Needs">What it cannot do without; values may be none, but for <c>set</c>.</param>
/// <param name="Command">The command that it gives; null for news.</param>
internal sealed record CaseAct(
    string Name,
    string Usage,
    ActNeeds Needs,
    Func<ActWords, Command>? Command = null
)
{
    /// <summary>What the case is told; null for a command.</summary>
    public Func<ActWords, Outgoing>? News { get; init; }
}

/// <summary>What an action cannot do without.</summary>
[Flags]
internal enum ActNeeds
{
    None = 0,

    /// <summary>A key, as the first word.</summary>
    Key = 1,

    /// <summary>A name, as the next word.</summary>
    Name = 2,

    /// <summary>Pairs of names and values, as all other words.</summary>
    Values = 4,

    /// <summary><c>--to</c>.</summary>
    To = 8,

    /// <summary><c>--at</c>.</summary>
    At = 16,

    /// <summary><c>--reason</c>.</summary>
    Reason = 32,
}
