using Approvals.Engine.Run;
using static Approvals.Engine.Storing.Kinds<Approvals.Engine.Run.CaseEvent>;

namespace Approvals.Engine.Storing;

/// <summary>The fields of each kind of fact.</summary>
internal static class FactShapes
{
    /// <summary>The kinds of facts.</summary>
    public static Kinds<CaseEvent> Kinds { get; } =
        new(
            // What becomes of the case.
            Of<CaseEvent.CaseStarted>(
                "case-started",
                (a, e) =>
                    new(
                        a.Name(2, "process", e.Process),
                        a.Text(3, "version", e.Version),
                        a.Variables(4, "variables", e.Variables)
                    )
            ),
            Of<CaseEvent.CaseCompleted>("case-completed", (_, _) => new()),
            Of<CaseEvent.CaseCancelled>(
                "case-cancelled",
                (a, e) => new(a.Text(2, "by", e.By), a.Text(3, "reason", e.Reason))
            ),
            Of<CaseEvent.CaseSuspended>(
                "case-suspended",
                (a, e) => new(a.Text(2, "by", e.By)) { Until = a.Instant(3, "until", e.Until) }
            ),
            Of<CaseEvent.CaseResumed>("case-resumed", (a, e) => new(a.Text(2, "by", e.By))),
            Of<CaseEvent.CaseMigrated>(
                "case-migrated",
                (a, e) =>
                    new(
                        a.Name(2, "process", e.Process),
                        a.Text(3, "version", e.Version),
                        a.Records(4, "elements", e.Elements, Renamed)
                    )
            ),
            Of<CaseEvent.CaseRedirected>(
                "case-redirected",
                (a, e) =>
                    new(
                        a.Choice(2, "how", StoredNames.RedirectKinds, e.Kind),
                        a.Name(3, "from", e.From),
                        a.Name(4, "to", e.To),
                        a.Records(5, "void", e.Void, StateShapes.Passed),
                        a.Text(6, "by", e.By),
                        a.Text(7, "reason", e.Reason)
                    )
                    {
                        StraightBack = a.Flag(8, "straightBack", e.StraightBack),
                    }
            ),
            // Tokens.
            Of<CaseEvent.ElementEntered>(
                "element-entered",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "element", e.Element),
                        a.Int(4, "scope", e.Scope),
                        a.Text(5, "flow", e.Flow),
                        a.Int(6, "loop", e.Loop)
                    )
                    {
                        Gathers = a.Flag(7, "gathers", e.Gathers),
                        Compensates = a.Int(8, "compensates", e.Compensates),
                        Reopens = a.Int(9, "reopens", e.Reopens),
                        Signs = a.Flag(10, "signs", e.Signs),
                        Corrects = a.Int(11, "corrects", e.Corrects),
                    }
            ),
            Of<CaseEvent.ActivityCompleted>(
                "activity-completed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "element", e.Element),
                        a.Text(4, "by", e.By)
                    )
            ),
            Of<CaseEvent.EventOccurred>(
                "event-occurred",
                (a, e) => new(a.Int(2, "key", e.Key), a.Name(3, "element", e.Element))
            ),
            Of<CaseEvent.GatewayPassed>(
                "gateway-passed",
                (a, e) => new(a.Int(2, "key", e.Key), a.Name(3, "element", e.Element))
            ),
            Of<CaseEvent.GatewayOpened>(
                "gateway-opened",
                (a, e) => new(a.Int(2, "key", e.Key), a.Texts(3, "flows", e.Flows))
            ),
            Of<CaseEvent.TokenConsumed>("token-consumed", (a, e) => new(a.Int(2, "key", e.Key))),
            Of<CaseEvent.ElementCancelled>(
                "element-cancelled",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "element", e.Element),
                        a.Choice(4, "why", StoredNames.CancelReasons, e.Why)
                    )
            ),
            // Loops and calls.
            Of<CaseEvent.LoopStarted>(
                "loop-started",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.List(3, "items", e.Items),
                        a.Int(4, "total", e.Total),
                        a.Text(5, "results", e.Results)
                    )
            ),
            Of<CaseEvent.LoopResultKept>(
                "loop-result-kept",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Int(3, "loop", e.Loop),
                        a.Some(4, "result", e.Result)
                    )
            ),
            Of<CaseEvent.LoopExtended>(
                "loop-extended",
                (a, e) => new(a.Int(2, "key", e.Key), a.Optional(3, "item", e.Item))
            ),
            Of<CaseEvent.LoopShortened>(
                "loop-shortened",
                (a, e) => new(a.Int(2, "key", e.Key), a.Int(3, "loop", e.Loop))
            ),
            Of<CaseEvent.LoopCompleted>(
                "loop-completed",
                (a, e) => new(a.Int(2, "key", e.Key), a.Name(3, "element", e.Element))
            ),
            Of<CaseEvent.ProcessCalled>(
                "process-called",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "process", e.Process),
                        a.Variables(4, "variables", e.Variables)
                    )
            ),
            Of<CaseEvent.VariablesSet>(
                "variables-set",
                (a, e) => new(a.Int(2, "scope", e.Scope), a.Variables(3, "values", e.Values))
            ),
            // Tasks.
            Of<CaseEvent.TaskOpened>(
                "task-opened",
                (a, e) => new(a.Int(2, "key", e.Key), a.Part(3, "task", e.Task, StateShapes.Task))
            ),
            Of<CaseEvent.TaskClaimed>(
                "task-claimed",
                (a, e) => new(a.Int(2, "key", e.Key), a.Name(3, "by", e.By))
            ),
            Of<CaseEvent.TaskReleased>(
                "task-released",
                (a, e) => new(a.Int(2, "key", e.Key), a.Text(3, "by", e.By))
            ),
            Of<CaseEvent.TaskCompleted>(
                "task-completed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Text(3, "by", e.By),
                        a.Variables(4, "values", e.Values)
                    )
                    {
                        MergedWith = a.Text(5, "mergedWith", e.MergedWith),
                    }
            ),
            Of<CaseEvent.DueChanged>(
                "due-changed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Instant(3, "dueAt", e.DueAt),
                        a.Text(4, "by", e.By)
                    )
                    {
                        Rule = a.Text(5, "rule", e.Rule),
                    }
            ),
            // Waits.
            Of<CaseEvent.WaitStarted>(
                "wait-started",
                (a, e) => new(a.Part(2, "wait", e.Wait, StateShapes.Waits.Shape))
            ),
            Of<CaseEvent.TimerFired>(
                "timer-fired",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Instant(3, "nextAt", e.NextAt),
                        a.OptionalInt(4, "left", e.Left)
                    )
            ),
            Of<CaseEvent.MessageReceived>(
                "message-received",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Variables(3, "payload", e.Payload),
                        a.Flag(4, "goesOn", e.GoesOn)
                    )
            ),
            Of<CaseEvent.SignalReceived>(
                "signal-received",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Variables(3, "payload", e.Payload),
                        a.Flag(4, "goesOn", e.GoesOn)
                    )
            ),
            Of<CaseEvent.ConditionChanged>(
                "condition-changed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Flag(3, "holds", e.Holds),
                        a.Flag(4, "goesOn", e.GoesOn)
                    )
            ),
            Of<CaseEvent.WaitEnded>("wait-ended", (a, e) => new(a.Int(2, "key", e.Key))),
            // What leaves the case, and what comes back.
            Of<CaseEvent.FunctionRequested>(
                "function-requested",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Part(3, "request", e.Request, StateShapes.Request)
                    )
            ),
            Of<CaseEvent.FunctionCompleted>(
                "function-completed",
                (a, e) => new(a.Int(2, "key", e.Key), a.Variables(3, "results", e.Results))
            ),
            Of<CaseEvent.FunctionFailed>(
                "function-failed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "reason", e.Reason),
                        a.Int(4, "retriesLeft", e.RetriesLeft)
                    )
            ),
            Of<CaseEvent.DecisionMade>(
                "decision-made",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "decision", e.Decision),
                        a.Some(4, "result", e.Result)
                    )
            ),
            Of<CaseEvent.MessageSent>(
                "message-sent",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "name", e.Name),
                        a.Optional(4, "correlationKey", e.CorrelationKey),
                        a.Variables(5, "payload", e.Payload)
                    )
            ),
            Of<CaseEvent.SignalSent>(
                "signal-sent",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "name", e.Name),
                        a.Variables(4, "payload", e.Payload)
                    )
            ),
            Of<CaseEvent.ErrorThrown>(
                "error-thrown",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Text(3, "code", e.Code),
                        a.Text(4, "caughtBy", e.CaughtBy)
                    )
            ),
            Of<CaseEvent.EscalationThrown>(
                "escalation-thrown",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Text(3, "code", e.Code),
                        a.Text(4, "caughtBy", e.CaughtBy)
                    )
            ),
            // Undoing and mending.
            Of<CaseEvent.CompensationKept>(
                "compensation-kept",
                (a, e) => new(a.Part(2, "kept", e.Kept, StateShapes.Kept))
            ),
            Of<CaseEvent.CompensationStarted>(
                "compensation-started",
                (a, e) => new(a.Int(2, "key", e.Key), a.Ints(3, "kept", e.Kept))
            ),
            Of<CaseEvent.CompensationTaken>(
                "compensation-taken",
                (a, e) => new(a.Int(2, "key", e.Key), a.Int(3, "kept", e.Kept))
            ),
            Of<CaseEvent.IncidentRaised>(
                "incident-raised",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Part(3, "incident", e.Incident, StateShapes.Incident)
                    )
            ),
            Of<CaseEvent.IncidentResolved>(
                "incident-resolved",
                (a, e) => new(a.Int(2, "key", e.Key), a.Text(3, "by", e.By))
            ),
            // New kinds come last: in the binary form they are known by their places.
            Of<CaseEvent.TaskAssigned>(
                "task-assigned",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "person", e.Person),
                        a.Text(4, "by", e.By)
                    )
            ),
            Of<CaseEvent.TaskDelegated>(
                "task-delegated",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "person", e.Person),
                        a.Text(4, "scope", e.Scope),
                        a.Instant(5, "until", e.Until),
                        a.Text(6, "by", e.By),
                        a.Text(7, "reason", e.Reason)
                    )
            ),
            Of<CaseEvent.TaskTakenBack>(
                "task-taken-back",
                (a, e) => new(a.Int(2, "key", e.Key), a.Text(3, "by", e.By))
            ),
            Of<CaseEvent.TaskPrepared>(
                "task-prepared",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Text(3, "by", e.By),
                        a.Variables(4, "values", e.Values)
                    )
            ),
            Of<CaseEvent.SignerAdded>(
                "signer-added",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "person", e.Person),
                        a.Choice(4, "mode", StoredNames.SignerModes, e.Mode),
                        a.Text(5, "by", e.By),
                        a.Text(6, "reason", e.Reason)
                    )
            ),
            Of<CaseEvent.SignerRemoved>(
                "signer-removed",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "person", e.Person),
                        a.Text(4, "by", e.By),
                        a.Text(5, "reason", e.Reason)
                    )
            ),
            Of<CaseEvent.SignerAnswered>(
                "signer-answered",
                (a, e) =>
                    new(
                        a.Int(2, "key", e.Key),
                        a.Name(3, "person", e.Person),
                        a.Choice(4, "outcome", StoredNames.SignerOutcomes, e.Outcome),
                        a.Text(5, "opinion", e.Opinion)
                    )
            ),
            Of<CaseEvent.TaskSetAside>("task-set-aside", (a, e) => new(a.Int(2, "key", e.Key))),
            Of<CaseEvent.DocumentServed>(
                "document-served",
                (a, e) => new(a.Int(2, "key", e.Key), a.Name(3, "element", e.Element))
            )
        );

    private static Renamed Renamed(Archive a, Renamed r) =>
        new(a.Name(1, "from", r.From), a.Name(2, "to", r.To));
}
