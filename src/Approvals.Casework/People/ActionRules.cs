using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>Who may do something to a case.</summary>
internal enum Who
{
    /// <summary>Who has the task, or may take it where nobody has.</summary>
    Assignee,

    /// <summary>Who has the task and took it from a group.</summary>
    Claimer,

    /// <summary>Who is named or in a group of the task, while nobody has it.</summary>
    Candidate,

    /// <summary>Who did the step before.</summary>
    Sender,

    /// <summary>Who was asked to prepare it.</summary>
    Preparer,

    /// <summary>Who added it.</summary>
    Adder,

    /// <summary>Who began the case.</summary>
    Starter,

    /// <summary>
    /// Who works in the field: handler, section head, leader in charge, office, leading-group office.
    /// </summary>
    Worker,

    /// <summary>Who is or was something in the case, and who may know of it.</summary>
    Involved,

    /// <summary>The leading-group office.</summary>
    LeadingGroupOffice,

    /// <summary>The office.</summary>
    Office,

    /// <summary>The main leader.</summary>
    MainLeader,

    /// <summary>The system administrator.</summary>
    SystemAdministrator,

    /// <summary>The system itself.</summary>
    System,
}

/// <summary>Whose word an action needs beside the one who acts.</summary>
internal enum Word
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>The leader in charge agrees.</summary>
    LeaderInCharge,

    /// <summary>The main leader agrees.</summary>
    MainLeader,

    /// <summary>The main leader agrees, and the audit administrator has been told.</summary>
    MainLeaderAndAudit,
}

/// <summary>One way in which an action is allowed.</summary>
internal sealed record ActionWay(Who Who, Word Word = Word.None);

/// <summary>Who may do what to a case: one row an action, any of its ways is enough.</summary>
internal static class ActionRules
{
    private static readonly ActionWay LeadingGroupOfficeAgreed = new(
        Who.LeadingGroupOffice,
        Word.MainLeader
    );

    private static readonly ActionWay Repair = new(Who.LeadingGroupOffice, Word.MainLeaderAndAudit);

    private static readonly ActionWay BySystem = new(Who.System);

    public static FrozenDictionary<CaseAction, ImmutableArray<ActionWay>> Ways { get; } =
        new Dictionary<CaseAction, ImmutableArray<ActionWay>>
        {
            [CaseAction.Start] = [new(Who.Worker), BySystem],
            [CaseAction.Claim] = [new(Who.Candidate)],
            [CaseAction.Release] = [new(Who.Claimer), BySystem], // Of whom asks to step aside.
            [CaseAction.Complete] = [new(Who.Assignee)],
            [CaseAction.Return] = [new(Who.Assignee)],
            [CaseAction.Withdraw] = [new(Who.Sender)],
            [CaseAction.Transfer] = [new(Who.Assignee), BySystem], // All that a leaver has.
            [CaseAction.Delegate] = [new(Who.Assignee)],
            [CaseAction.Prepare] = [new(Who.Preparer)],
            [CaseAction.AddInstance] = [new(Who.Assignee)],
            [CaseAction.RemoveInstance] = [new(Who.Adder)],
            [CaseAction.Copy] = [new(Who.Assignee)],
            [CaseAction.Urge] = [new(Who.Starter), new(Who.LeadingGroupOffice), BySystem],
            [CaseAction.Supervise] =
            [
                new(Who.LeadingGroupOffice),
                new(Who.MainLeader),
                BySystem, // The ladder of reminders, once a task.
            ],
            [CaseAction.Raise] = [new(Who.Candidate)],
            [CaseAction.Decline] = [new(Who.Assignee)],
            [CaseAction.AskRecusal] = [new(Who.Involved)],
            [CaseAction.Activate] = [new(Who.Assignee)],
            [CaseAction.Suspend] = [LeadingGroupOfficeAgreed],
            [CaseAction.Resume] = [LeadingGroupOfficeAgreed, BySystem], // The day that was set has come.
            [CaseAction.Cancel] =
            [
                new(Who.Starter, Word.LeaderInCharge),
                new(Who.LeadingGroupOffice),
            ],
            [CaseAction.Move] = [Repair],
            [CaseAction.ChangeDue] =
            [
                new(Who.LeadingGroupOffice, Word.LeaderInCharge),
                BySystem, // A new calendar moves what rests on it.
            ],
            [CaseAction.SetVariables] = [Repair],
            [CaseAction.Retry] =
            [
                new(Who.SystemAdministrator),
                new(Who.LeadingGroupOffice),
                BySystem,
            ],
            [CaseAction.ResolveIncident] = [Repair],
            [CaseAction.ThrowError] = [Repair, BySystem],
            [CaseAction.ThrowEscalation] = [new(Who.Assignee), BySystem],
            [CaseAction.Deliver] = [new(Who.Office), new(Who.LeadingGroupOffice), BySystem],
            [CaseAction.DeliverSignal] = [new(Who.LeadingGroupOffice), BySystem],
            [CaseAction.Migrate] = [new(Who.LeadingGroupOffice)],
            [CaseAction.FireTimer] = [BySystem],
            [CaseAction.CompleteFunction] = [BySystem],
            [CaseAction.FailFunction] = [BySystem],
        }.ToFrozenDictionary();

    /// <summary>What is done in the duty of a task, and so not by whom the duty is closed to.</summary>
    public static ImmutableArray<CaseAction> OfDuty { get; } =
    [
        CaseAction.Claim,
        CaseAction.Complete,
        CaseAction.Return,
        CaseAction.Transfer,
        CaseAction.Delegate,
        CaseAction.Prepare,
        CaseAction.AddInstance,
        CaseAction.Activate,
    ];

    /// <summary>What steers a case as a whole.</summary>
    public static ImmutableArray<CaseAction> OfCase { get; } =
    [
        CaseAction.Supervise,
        CaseAction.Suspend,
        CaseAction.Resume,
        CaseAction.Cancel,
        CaseAction.Move,
        CaseAction.ChangeDue,
        CaseAction.SetVariables,
        CaseAction.Retry,
        CaseAction.ResolveIncident,
        CaseAction.ThrowError,
        CaseAction.Deliver,
        CaseAction.DeliverSignal,
        CaseAction.Migrate,
    ];

    /// <summary>
    /// What the unit may still do to what a body outside owns: begin it, and enter what that body sends.
    /// </summary>
    public static ImmutableArray<CaseAction> OfForeignOwner { get; } =
    [
        CaseAction.Start,
        CaseAction.Deliver,
        CaseAction.FireTimer,
        CaseAction.CompleteFunction,
        CaseAction.FailFunction,
        CaseAction.Retry,
    ];
}
