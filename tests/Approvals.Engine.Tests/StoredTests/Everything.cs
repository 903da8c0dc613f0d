using System.Collections.Immutable;
using System.Globalization;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.StoredTests;

/// <summary>One of everything that can be stored, with all that it can hold.</summary>
internal static class Everything
{
    public static readonly DateTimeOffset Monday = At("2026-01-05T09:00:00+08:00");

    /// <summary>Values of every kind but functions.</summary>
    public static readonly ImmutableArray<Value> Values =
    [
        Value.None,
        Value.True,
        Value.False,
        Value.Of(0m),
        Value.Of(-1m),
        Value.Of(8_000.50m),
        Value.Of(1.000m),
        Value.Of(decimal.MaxValue),
        Value.Of(decimal.MinValue),
        Value.Of(long.MaxValue),
        Value.Of(long.MinValue),
        Value.Of(0.0000000000000000000000000001m),
        Value.Of(""),
        Value.Of("请示 \"& <ü> 𠮷\n"),
        Value.Of("half of one: \uD842"),
        Feel("@\"2026-01-31\""),
        Feel("@\"-99999-02-28\""),
        Feel("@\"23:59:59.999999999\""),
        Feel("@\"10:00:00Z\""),
        Feel("@\"10:00:00+08:00\""),
        Feel("@\"10:00:00@Asia/Shanghai\""),
        Feel("@\"2026-01-31T10:00:00\""),
        Feel("@\"2026-01-31T10:00:00.5-03:30\""),
        Feel("@\"2026-07-01T10:00:00@Europe/Berlin\""),
        Feel("@\"P3DT4H5M6.789S\""),
        Feel("@\"-PT0.000000001S\""),
        Feel("@\"P1Y2M\""),
        Feel("@\"-P11M\""),
        Value.List.Empty,
        Feel("[1, [2, [\"drei\", null]], {a: []}]"),
        Value.Context.Empty,
        Feel("{z: 1, a: {\"$date\": 2, \"\": 3, \"$$\": {}}, \"中 文\": true}"),
        Value.Context.Of(("half \uD842", Value.Of(1)), ("$", Value.None)),
        Feel("[1..5)"),
        Feel("(\"a\"..\"b\"]"),
        Feel("(> @\"2026-01-31\")"),
        new Value.Range(Value.Of(10), true, Value.Of(10), true) { Inverted = true },
    ];

    private static readonly Value.Context Amount = Value.Context.Of(
        ("amount", Value.Of(8_000.50m)),
        ("why", Value.Of("办公用品"))
    );

    private static readonly OpenTask Task = new("审批 purchase")
    {
        Assignee = "li",
        CandidateUsers = ["li", "wang"],
        CandidateGroups = ["office", "处长"],
        Lane = "Office",
        DueAt = At("2026-01-07T17:30:00.123+08:00"),
        FollowUpAt = At("2026-01-06T00:00:00Z"),
        Priority = 50,
        Form = "form-1",
    };

    private static readonly FunctionRequest Request = new("pay", Amount, 3);

    private static readonly Incident NoFlow = new(
        IncidentKind.NoFlow,
        "Expected a flow, but there is none."
    );

    private static readonly Kept Kept = new(4, "Book", 1, Amount);

    private static readonly PassedStep Passed = new("Draft", 1, 2, "wang");

    /// <summary>Waits of every kind.</summary>
    public static readonly ImmutableArray<Wait> Waits =
    [
        new Wait.Timer(5, 1, "Remind", 1, Monday, "R3/2026-01-05T09:00:00+08:00/P1D", 2),
        new Wait.Timer(6, 3, "Late", 0, Monday, null, null),
        new Wait.Message(7, 1, "Answer", 1, "answer", Value.Of("A-7"), [Value.Of(1), Value.None]),
        new Wait.Signal(8, 1, "Stop", 2, "stop"),
        new Wait.Condition(9, 1, "Enough", 1, true),
    ];

    /// <summary>States, by what they hold.</summary>
    public static readonly ImmutableDictionary<string, CaseState> States = new Dictionary<
        string,
        CaseState
    >
    {
        ["new"] = CaseState.New,
        ["completed"] = new("p", "2", CaseStatus.Completed, false, 9, [], [], [], [], Amount),
        ["values"] = Running(
            Root with
            {
                Locals = new(Values.Select((v, i) => KeyValuePair.Create($"v{i}", v))),
            }
        ),
        ["task"] = Running(Root, At(2, "Approve") with { Flow = "f", Task = Task }),
        ["timers"] = Running([Root, At(3, "Wait")], Waits, isSuspended: true),
        ["due-rules"] = Running(
            [Root, At(2, "Approve") with { Task = Task with { DueRule = "5 workdays" } }],
            [new Wait.Timer(6, 2, "Late", 0, Monday, null, null) { Rule = "3 workdays 17:00" }],
            isSuspended: false
        ),
        ["raised-task"] = Running(
            Root,
            At(2, "Approve") with
            {
                Task = Task with { InsteadOf = "heads", Why = StaffingReason.ApproverIsStarter },
            },
            At(3, "Sign") with
            {
                Incident = new(IncidentKind.Nobody, "Expected somebody, but there is nobody."),
            }
        ),
        ["function"] = Running(Root, At(2, "Pay") with { Request = Request }),
        ["incident"] = Running(Root, At(2, "Decide") with { Incident = NoFlow }),
        ["loop"] = Running(
            Root,
            At(2, "Review") with
            {
                Repetition = new(new([Value.Of("li"), Value.Of("wang"), Value.Of("zhao")]), 3, "rs")
                {
                    Begun = 3,
                    Completed = 1,
                    Terminated = 1,
                    Results = ImmutableSortedDictionary<int, Value>.Empty.Add(2, Value.True),
                },
            },
            new Instance(3, "Review", 2, null)
            {
                Loop = 3,
                Locals = Amount,
                Task = Task,
            }
        ),
        ["loop-removed"] = Running(
            Root,
            At(2, "Review") with
            {
                Repetition = new(null, 3, null) { Begun = 3, Removed = 1 },
            }
        ),
        ["signing"] = Running(
            Root,
            At(2, "Approve") with
            {
                Phase = Phase.Signing,
                Holder = "li",
                Draft = new(Amount, "li"),
                Signers =
                [
                    new("zhao", SignerMode.Before, "li")
                    {
                        Outcome = SignerOutcome.Agree,
                        Opinion = "可以",
                    },
                    new("qian", SignerMode.After, "li"),
                    new("sun", SignerMode.Beside, null)
                    {
                        Outcome = SignerOutcome.Disagree,
                        IsLate = true,
                    },
                ],
            },
            new Instance(3, "Approve", 2, null) { IsSigner = true, Task = Task },
            At(4, "Approve") with
            {
                Task = Task with { Delegation = new("wang", "附件", Monday) },
            }
        ),
        ["set-aside"] = new(
            "p",
            null,
            CaseStatus.Running,
            false,
            9,
            [
                Root,
                At(6, "Approve") with
                {
                    Phase = Phase.SetAside,
                    Holder = "li",
                },
                At(7, "Draft") with
                {
                    Corrects = 6,
                    Task = Task,
                },
            ],
            [],
            [],
            [Passed with { Corrects = 6 }],
            Value.Context.Empty,
            [new(["Notify", "Serve"], 1, 5)]
        ),
        ["compensation"] = new(
            "p",
            null,
            CaseStatus.Running,
            false,
            9,
            [
                Root,
                At(6, "Undo") with
                {
                    Phase = Phase.Compensating,
                    ToCompensate = [4, 3],
                },
                At(7, "Refund") with
                {
                    Compensates = 6,
                },
            ],
            [],
            [Kept],
            [Passed],
            Value.Context.Empty
        ),
        ["gateways"] = Running(
            Root,
            At(2, "Join") with
            {
                Flow = "f1",
                Phase = Phase.Gathering,
            },
            At(3, "Complex") with
            {
                Phase = Phase.Resetting,
                Flows = ["f1", "f2"],
            }
        ),
        ["call"] = Running(
            Root,
            At(2, "Call") with
            {
                Calls = "sub",
                Locals = Amount,
                Given = Value.Context.Empty,
            },
            new Instance(3, "Inside", 2, "f9"),
            At(4, "Call") with
            {
                Calls = "sub",
                Given = Amount,
            }
        ),
    }.ToImmutableDictionary();

    /// <summary>Facts of every kind: all that the samples hold.</summary>
    public static ImmutableArray<CaseEvent> Facts => [.. FactSets.Values.SelectMany(set => set)];

    /// <summary>Facts by the sample that holds them. A sample is never changed: what is new gets one of its
    /// own.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<CaseEvent>> FactSets =>
        new Dictionary<string, ImmutableArray<CaseEvent>>
        {
            ["facts"] = FirstFacts,
            ["facts-merged"] =
            [
                new CaseEvent.TaskCompleted(2, "li", Amount) { MergedWith = "Check" },
            ],
            ["facts-assigned"] = [new CaseEvent.TaskAssigned(2, "wang", "li")],
            ["facts-signing"] =
            [
                new CaseEvent.TaskDelegated(2, "wang", "附件", Monday, "li", "忙"),
                new CaseEvent.TaskDelegated(2, "wang", null, null, null, null),
                new CaseEvent.TaskTakenBack(2, "li"),
                new CaseEvent.TaskPrepared(2, "wang", Amount),
                new CaseEvent.SignerAdded(2, "zhao", SignerMode.After, "li", "法规"),
                new CaseEvent.SignerRemoved(2, "zhao", "li", "不需要"),
                new CaseEvent.SignerAnswered(3, "zhao", SignerOutcome.Disagree, "金额不符"),
                new CaseEvent.TaskSetAside(2),
                new CaseEvent.DocumentServed(2, "Serve"),
                new CaseEvent.ElementEntered(3, "A", 2, null) { Signs = true },
                new CaseEvent.ElementEntered(4, "A", 1, null) { Corrects = 2 },
                new CaseEvent.CaseRedirected(RedirectKind.Return, "A", "B", [], "li", "错")
                {
                    StraightBack = true,
                },
            ],
            ["facts-due-rule"] =
            [
                new CaseEvent.DueChanged(2, Monday, null) { Rule = "5 workdays" },
            ],
            ["facts-suspended-until"] = [new CaseEvent.CaseSuspended("li") { Until = Monday }],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<CaseEvent> FirstFacts =
    [
        new CaseEvent.CaseStarted("p", "2", Amount),
        new CaseEvent.CaseStarted("p", null, Value.Context.Empty),
        new CaseEvent.CaseCompleted(),
        new CaseEvent.CaseCancelled("li", "不再需要"),
        new CaseEvent.CaseSuspended("li"),
        new CaseEvent.CaseResumed("li"),
        new CaseEvent.CaseMigrated("p", "3", [new("A", "B"), new("C", "D")]),
        new CaseEvent.CaseRedirected(RedirectKind.Move, "A", "B", [Passed], "li", "wrong"),
        new CaseEvent.ElementEntered(2, "A", 1, "f1", 3)
        {
            Gathers = true,
            Compensates = 4,
            Reopens = 5,
        },
        new CaseEvent.ActivityCompleted(2, "A", "li"),
        new CaseEvent.EventOccurred(2, "A"),
        new CaseEvent.GatewayPassed(2, "A"),
        new CaseEvent.GatewayOpened(2, ["f1", "f2"]),
        new CaseEvent.TokenConsumed(2),
        new CaseEvent.ElementCancelled(2, "A", CancelReason.Interrupted),
        new CaseEvent.ElementCancelled(2, "A", CancelReason.CaseCancelled),
        new CaseEvent.LoopStarted(2, new([Value.Of("a"), Value.None]), 2, "results"),
        new CaseEvent.LoopResultKept(2, 1, Value.None),
        new CaseEvent.LoopResultKept(2, 1, Value.Of("yes")),
        new CaseEvent.LoopExtended(2, Value.Of("zhao")),
        new CaseEvent.LoopExtended(2, null),
        new CaseEvent.LoopShortened(2, 1),
        new CaseEvent.LoopCompleted(2, "A"),
        new CaseEvent.ProcessCalled(2, "sub", Amount),
        new CaseEvent.VariablesSet(1, Amount),
        new CaseEvent.TaskOpened(2, Task),
        new CaseEvent.TaskOpened(2, new("")),
        new CaseEvent.TaskClaimed(2, "li"),
        new CaseEvent.TaskReleased(2, "li"),
        new CaseEvent.TaskCompleted(2, "li", Amount),
        new CaseEvent.DueChanged(2, Monday, "li"),
        new CaseEvent.DueChanged(2, null, null),
        .. Waits.Select(w => new CaseEvent.WaitStarted(w)),
        new CaseEvent.TimerFired(5, Monday, 1),
        new CaseEvent.TimerFired(5, null, 0),
        new CaseEvent.MessageReceived(5, Amount, true),
        new CaseEvent.SignalReceived(5, Amount, true),
        new CaseEvent.ConditionChanged(5, true, true),
        new CaseEvent.WaitEnded(5),
        new CaseEvent.FunctionRequested(2, Request),
        new CaseEvent.FunctionCompleted(2, Amount),
        new CaseEvent.FunctionFailed(2, "timed out", 1),
        new CaseEvent.DecisionMade(2, "rates", Value.Of(0.15m)),
        new CaseEvent.MessageSent(2, "order", Value.Of(7), Amount),
        new CaseEvent.MessageSent(2, "order", Value.None, Amount),
        new CaseEvent.SignalSent(2, "stop", Amount),
        new CaseEvent.ErrorThrown(2, "E1", "Catch"),
        new CaseEvent.EscalationThrown(2, "X1", "Catch"),
        new CaseEvent.CompensationKept(Kept),
        new CaseEvent.CompensationStarted(6, [4, 3]),
        new CaseEvent.CompensationTaken(6, 4),
        new CaseEvent.IncidentRaised(2, NoFlow),
        new CaseEvent.IncidentRaised(2, new(IncidentKind.Endless, "It goes round.")),
        new CaseEvent.IncidentResolved(2, "li"),
    ];

    private static Instance Root => new(1, "p", 0, null) { Calls = "p", Locals = Amount };

    private static Instance At(int key, string element) => new(key, element, 1, null);

    private static CaseState Running(params Instance[] instances) => Running(instances, [], false);

    private static CaseState Running(
        Instance[] instances,
        ImmutableArray<Wait> waits,
        bool isSuspended
    ) =>
        new(
            "p",
            "2",
            CaseStatus.Running,
            isSuspended,
            10,
            instances,
            [.. waits],
            [],
            [Passed],
            Value.Context.Empty
        );

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Value Feel(string text)
    {
        var value = FeelExpression.Parse(text).Evaluate().Value;
        return value is Value.Null ? throw new ArgumentException($"'{text}' is no value.") : value;
    }
}
