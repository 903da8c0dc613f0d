using System.Collections.Immutable;
using Approvals.Casework;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Recusals;
using Approvals.Casework.Storage;
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
            "KEY --to ELEMENT [--straight-back]",
            Key | To | Reason,
            w => new Command.ReturnTask(w.Key, w.To) { StraightBack = w.StraightBack }
        ),
        new(
            "delegate",
            "KEY --to PERSON [--until DAY]",
            Key | To,
            w => new Command.DelegateTask(w.Key, w.To, null, w.UntilAt)
        ),
        new("take-back", "KEY", Key, w => new Command.TakeBackTask(w.Key)),
        new(
            "prepare",
            "KEY [NAME=VALUE...]",
            Key | Values,
            w => new Command.PrepareTask(w.Key, w.Values)
        ),
        new(
            "sign",
            "KEY --to PERSON [--mode before|after|beside]",
            Key | To,
            w => new Command.AddSigner(w.Key, w.To, w.Mode)
        ),
        new(
            "unsign",
            "KEY --to PERSON",
            Key | To | Reason,
            w => new Command.RemoveSigner(w.Key, w.To)
        ),
        new("withdraw", "ELEMENT", Name, w => new Command.WithdrawStep(w.Name)),
        new(
            "suspend",
            "--until DAY",
            Reason | Until,
            w => new Command.SuspendCase { Until = w.UntilAt }
        ),
        new("resume", "", None)
        {
            Case = (office, id, _, deed, cancel) =>
                new ResumeCase(office).RunAsync(id, deed, cancel),
        },
        new("cancel", "", Reason, _ => new Command.CancelCase()),
        new(
            "due",
            "KEY --at INSTANT|none",
            Key | At | Reason,
            w => new Command.ChangeDue(w.Key, w.At)
        ),
        new("copy", "KEY --to PERSON[,PERSON...]", Key | To)
        {
            Desk = (office, id, w, deed, cancel) =>
                new CopyCase(office).RunAsync(id, w.Key, w.Persons, deed, cancel),
        },
        new("urge", "KEY", Key)
        {
            Desk = (office, id, w, deed, cancel) =>
                new UrgeTask(office).RunAsync(id, w.Key, deed, cancel),
        },
        new("supervise", "KEY [--to PERSON] --until DAY", Key | Until | Reason)
        {
            Case = (office, id, w, deed, cancel) =>
                new OpenSupervision(office).RunAsync(
                    id,
                    w.Key,
                    new(w.To.Length == 0 ? null : new PersonId(w.To), w.Reason, w.Until!.Value),
                    deed,
                    cancel
                ),
        },
        new("decline", "KEY", Key | Reason)
        {
            Desk = (office, id, w, deed, cancel) =>
                new DeclineTask(office).RunAsync(id, w.Key, deed, cancel),
        },
        new("ask-recusal", "--person PERSON", Person | Reason)
        {
            Desk = (office, id, w, deed, cancel) =>
                new AskRecusal(office).RunAsync(id, new(w.Person), deed, cancel),
        },
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
/// <param name="Command">The command that it gives; null where it is none, but one of the others.</param>
internal sealed record CaseAct(
    string Name,
    string Usage,
    ActNeeds Needs,
    Func<ActWords, Command>? Command = null
)
{
    /// <summary>What the case is told; null for a command.</summary>
    public Func<ActWords, Outgoing>? News { get; init; }

    /// <summary>What is done to the case by more than a command; null for others.</summary>
    public Func<
        Office,
        CaseId,
        ActWords,
        Deed,
        CancellationToken,
        Task<CaseAnswer>
    >? Case { get; init; }

    /// <summary>What is done beside the case, and does not move it; null for others.</summary>
    public Func<
        Office,
        CaseId,
        ActWords,
        Deed,
        CancellationToken,
        Task<ActAnswer>
    >? Desk { get; init; }
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

    /// <summary><c>--until</c>.</summary>
    Until = 64,

    /// <summary><c>--person</c>.</summary>
    Person = 128,
}
