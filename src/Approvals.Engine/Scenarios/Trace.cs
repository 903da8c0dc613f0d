using System.Diagnostics;
using System.Globalization;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>
/// Facts as lines that people read, one each; for traces that somebody approves, and later runs are compared with.
/// </summary>
public static partial class Trace
{
    /// <summary>A fact. Visits, waits and scopes are told by their keys: <c>#3</c>.</summary>
    public static string Of(CaseEvent fact) =>
        OfTokens(fact)
        ?? OfLoops(fact)
        ?? OfTasks(fact)
        ?? OfWaits(fact)
        ?? OfTrouble(fact)
        ?? OfCase(fact)
        ?? throw new UnreachableException(fact.GetType().Name);

    private static string? OfTokens(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.ElementEntered e => $"entered {e.Element} #{e.Key} in #{e.Scope}"
                + (e.Flow is { } flow ? $" by {flow}" : "")
                + (e.Loop > 0 ? $", number {e.Loop}" : "")
                + (e.Compensates > 0 ? $", for #{e.Compensates}" : "")
                + (e.Reopens > 0 ? $", again as #{e.Reopens}" : "")
                + (e.Corrects > 0 ? $", straight to #{e.Corrects} then" : "")
                + (e.Signs ? ", to sign" : ""),
            CaseEvent.ActivityCompleted e => $"completed {e.Element} #{e.Key}{By(e.By)}",
            CaseEvent.EventOccurred e => $"occurred {e.Element} #{e.Key}",
            CaseEvent.GatewayPassed e => $"passed {e.Element} #{e.Key}",
            CaseEvent.GatewayOpened e => $"opened #{e.Key} with {string.Join(", ", e.Flows)}",
            CaseEvent.TokenConsumed e => $"consumed #{e.Key}",
            CaseEvent.ElementCancelled e => $"cancelled {e.Element} #{e.Key}: {Words(e.Why)}",
            CaseEvent.CompensationKept e => $"{e.Kept.Element} #{e.Kept.Key} can be undone",
            CaseEvent.CompensationStarted e => $"undoing for #{e.Key}: {Keys(e.Kept)}",
            CaseEvent.DocumentServed e => $"served a document by {e.Element} #{e.Key}",
            CaseEvent.CompensationTaken e => $"undoing #{e.Kept} for #{e.Key}",
            CaseEvent.ProcessCalled e => $"called {e.Process} from #{e.Key}{With(e.Variables)}",
            CaseEvent.VariablesSet e => $"set in #{e.Scope}{With(e.Values)}",
            _ => null,
        };

    private static string? OfLoops(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.LoopStarted e => $"loop #{e.Key} of {(e.Total > 0 ? e.Total : "some")}"
                + (e.Items is { } items ? $" over {Show(items)}" : ""),
            CaseEvent.LoopResultKept e => $"loop #{e.Key}: number {e.Loop} gave {Show(e.Result)}",
            CaseEvent.LoopExtended e =>
                $"loop #{e.Key}: one more{(e.Item is { } item ? $", {Show(item)}" : "")}",
            CaseEvent.LoopShortened e => $"loop #{e.Key}: without number {e.Loop}",
            CaseEvent.LoopCompleted e => $"loop #{e.Key} of {e.Element} completed",
            _ => null,
        };

    private static string? OfTasks(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.TaskOpened e => $"task #{e.Key}{For(e.Task)}"
                + (e.Task.DueAt is { } due ? $", due {Show(due)}" : ""),
            CaseEvent.TaskClaimed e => $"task #{e.Key} claimed{By(e.By)}",
            CaseEvent.TaskAssigned e => $"task #{e.Key} given to {e.Person}{By(e.By)}",
            CaseEvent.TaskDelegated e => $"task #{e.Key} delegated to {e.Person}"
                + $"{(e.Scope is { } scope ? $", {scope}" : "")}{Until(e.Until)}"
                + $"{By(e.By)}{Because(e.Reason)}",
            CaseEvent.TaskTakenBack e => $"task #{e.Key} taken back{By(e.By)}",
            CaseEvent.TaskPrepared e => $"task #{e.Key} prepared{By(e.By)}{With(e.Values)}",
            CaseEvent.SignerAdded e =>
                $"task #{e.Key} to be signed by {e.Person}, too, {Words(e.Mode)}, added{By(e.By)}{Because(e.Reason)}",
            CaseEvent.SignerRemoved e =>
                $"task #{e.Key} not to be signed by {e.Person}, removed{By(e.By)}{Because(e.Reason)}",
            CaseEvent.SignerAnswered e => $"signed #{e.Key} by {e.Person}: {Words(e.Outcome)}"
                + $"{(e.Opinion is { } opinion ? $", {opinion}" : "")}",
            CaseEvent.TaskSetAside e => $"task #{e.Key} set aside",
            CaseEvent.TaskReleased e => $"task #{e.Key} released{By(e.By)}",
            CaseEvent.TaskCompleted e => $"task #{e.Key} done{By(e.By)}{With(e.Values)}",
            CaseEvent.DueChanged e =>
                $"#{e.Key} due {(e.DueAt is { } due ? Show(due) : "never")}{By(e.By)}",
            CaseEvent.FunctionRequested e =>
                $"asked for {e.Request.Name} #{e.Key}{With(e.Request.Inputs)}",
            CaseEvent.FunctionCompleted e => $"answered #{e.Key}{With(e.Results)}",
            CaseEvent.FunctionFailed e =>
                $"failed #{e.Key}: {e.Reason}; {e.RetriesLeft} more times",
            CaseEvent.DecisionMade e => $"decided {e.Decision} for #{e.Key}: {Show(e.Result)}",
            _ => null,
        };

    private static string? OfWaits(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.WaitStarted e =>
                $"waiting #{e.Wait.Key} at {e.Wait.Element} of #{e.Wait.Owner} for {What(e.Wait)}",
            CaseEvent.WaitEnded e => $"waiting #{e.Key} no more",
            CaseEvent.TimerFired e => $"timer #{e.Key} fired"
                + (e.NextAt is { } next ? $", again {Show(next)}" : ""),
            CaseEvent.MessageReceived e => $"message for #{e.Key}{With(e.Payload)}",
            CaseEvent.SignalReceived e => $"signal for #{e.Key}{With(e.Payload)}",
            CaseEvent.ConditionChanged e => $"condition #{e.Key} is {(e.Holds ? "true" : "false")}",
            CaseEvent.MessageSent e => $"message {e.Name} from #{e.Key}"
                + (e.CorrelationKey is { } key ? $" for {Show(key)}" : "")
                + With(e.Payload),
            CaseEvent.SignalSent e => $"signal {e.Name} from #{e.Key}{With(e.Payload)}",
            _ => null,
        };

    private static string? OfTrouble(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.ErrorThrown e =>
                $"error {e.Code} from #{e.Key}, caught by {e.CaughtBy ?? "nobody"}",
            CaseEvent.EscalationThrown e =>
                $"escalation {e.Code} from #{e.Key}, caught by {e.CaughtBy ?? "nobody"}",
            CaseEvent.IncidentRaised e =>
                $"incident at #{e.Key}, {Words(e.Incident.Kind)}: {e.Incident.Message}",
            CaseEvent.IncidentResolved e => $"incident at #{e.Key} resolved{By(e.By)}",
            _ => null,
        };

    private static string? OfCase(CaseEvent fact) =>
        fact switch
        {
            CaseEvent.CaseStarted e => $"case of {e.Process} started{With(e.Variables)}",
            CaseEvent.CaseCompleted => "case completed",
            CaseEvent.CaseCancelled e => $"case cancelled{By(e.By)}{Because(e.Reason)}",
            CaseEvent.CaseSuspended e => $"case suspended{By(e.By)}",
            CaseEvent.CaseResumed e => $"case resumed{By(e.By)}",
            CaseEvent.CaseMigrated e => $"case migrated to {e.Process}"
                + string.Concat(e.Elements.Select(r => $", {r.From} to {r.To}")),
            CaseEvent.CaseRedirected e =>
                $"{Words(e.Kind)} from {e.From} to {e.To}{(e.StraightBack ? " and straight back" : "")}"
                    + $"{By(e.By)}{Because(e.Reason)}"
                    + string.Concat(e.Void.Select(s => $", {s.Element} #{s.Key} void")),
            _ => null,
        };

    private static string What(Wait wait) =>
        wait switch
        {
            Wait.Timer w => Show(w.DueAt)
                + (
                    w.Cycle is null
                        ? ""
                        : $" and again{(w.Left is { } left ? $", {left} times" : "")}"
                ),
            Wait.Message w =>
                $"message {w.Name}{(w.CorrelationKey is { } key ? $" for {Show(key)}" : "")}"
                    + string.Concat(w.Properties.Select(p => $", {Show(p)}")),
            Wait.Signal w => $"signal {w.Name}",
            Wait.Condition => "its condition",
            _ => throw new UnreachableException(wait.GetType().Name),
        };

    private static string For(OpenTask task)
    {
        string[] people = [.. task.CandidateUsers, .. task.CandidateGroups];
        return task.Assignee is { } one ? $" for {one}"
            : people.Length > 0 ? $" for one of {string.Join(", ", people)}"
            : "";
    }

    private static string By(string? by) => by is null ? "" : $" by {by}";

    private static string Until(DateTimeOffset? until) =>
        until is { } instant ? $", until {Show(instant)}" : "";

    private static string Because(string? reason) => reason is null ? "" : $", because: {reason}";

    private static string With(Value.Context values) =>
        string.Concat(values.Entries.Select(e => $" {e.Key}={Show(e.Value)}"));

    private static string Keys(IEnumerable<int> keys) =>
        string.Join(", ", keys.Select(k => $"#{k}"));

    private static string Words<T>(T value)
        where T : struct, Enum => JsonAt.NameOf(value).Replace('-', ' ');

    private static string Show(Value value) => Mismatch.Show(value);

    private static string Show(DateTimeOffset instant) =>
        instant.ToString(
            instant.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture
        );
}
