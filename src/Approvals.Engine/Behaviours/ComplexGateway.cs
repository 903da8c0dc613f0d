using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Opens when its condition over the tokens is true; then waits for the tokens that can still arrive on the other
/// flows, and takes them (BPMN 2.0, 13.4.5). Flows without condition are taken when it opens, and not when it resets.
/// </summary>
internal sealed class ComplexGateway : GatewayBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival)
    {
        if (arrival.Element.Incoming.Length <= 1 || arrival.Flow is null)
        {
            Pass(step, step.Enter(arrival), arrival.Element);
            return;
        }
        step.Enter(arrival, gathers: true);
        if (Resetting(step, arrival.In, arrival.Element) is null)
            TryStart(step, arrival.In, arrival.Element);
    }

    public override bool TryOpen(Step step, int scope, Element gateway) =>
        Resetting(step, scope, gateway) is { } opened
            ? TryReset(step, scope, gateway, opened)
            : TryStart(step, scope, gateway);

    public override void Retry(Step step, Instance self, Element element, Incident incident)
    {
        if (self.Phase == Phase.Gathering)
            TryStart(step, self.Scope, element);
        else
            Pass(step, self, element);
    }

    protected override bool TryLeave(Step step, Instance self, Element gateway) =>
        gateway.Outgoing.IsEmpty
            ? step.TryLeave(gateway, self.Scope)
            : Leave(
                step,
                self.Scope,
                gateway,
                waitingForStart: true,
                Gathered(step, self, gateway)
            );

    private static bool TryStart(Step step, int scope, Element gateway)
    {
        var waiting = Gathering.Waiting(step, scope, gateway);
        var first = Gathering.FirstByFlow(waiting);
        if (
            first.Count == 0
            || IsStuck(step, scope, gateway)
            || !IsActivated(step, scope, (Element.ComplexGateway)gateway, first)
        )
            return false;
        var self = waiting[0];
        if (!Leave(step, scope, gateway, waitingForStart: true, first.Count))
        {
            NoFlow.Raise(step, self, gateway);
            return true;
        }
        foreach (var token in first.Values.Where(t => t.Key != self.Key))
            step.Emit(new CaseEvent.TokenConsumed(token.Key));
        step.Emit(new CaseEvent.GatewayOpened(self.Key, [.. first.Keys]));
        return true;
    }

    private static bool TryReset(Step step, int scope, Element gateway, Instance opened)
    {
        var waiting = Gathering.Waiting(step, scope, gateway);
        var late = Gathering.FirstByFlow(waiting.Where(t => !opened.Flows.Contains(t.Flow!)));
        if (
            !Joins.CanOpen(
                step,
                scope,
                gateway,
                f => opened.Flows.Contains(f) || late.ContainsKey(f)
            )
        )
            return false;
        Leave(step, scope, gateway, waitingForStart: false, late.Count);
        foreach (var token in late.Values)
            step.Emit(new CaseEvent.TokenConsumed(token.Key));
        step.Emit(new CaseEvent.GatewayPassed(opened.Key, gateway.Id));
        step.Then(new Work.EndToken(scope));
        return true;
    }

    // It opens with the token that waits for help, when that has come.
    private static bool IsStuck(Step step, int scope, Element gateway)
    {
        foreach (var instance in step.State.Instances)
        {
            if (
                instance.Incident is not null
                && instance.Scope == scope
                && instance.Element == gateway.Id
            )
                return true;
        }
        return false;
    }

    /// <summary>How many tokens can wait here, at most, without opening it.</summary>
    public static int MostThatWait(Step step, int scope, Element.ComplexGateway gateway, int tokens)
    {
        var most = 0;
        while (most < tokens && !Holds(step, scope, gateway.ActivationCondition!, most + 1))
            most++;
        return most;
    }

    private static bool IsActivated(
        Step step,
        int scope,
        Element.ComplexGateway gateway,
        Dictionary<string, Instance> first
    ) =>
        gateway.ActivationCondition is { } condition
            ? Holds(step, scope, condition, first.Count)
            : Joins.CanOpen(step, scope, gateway, first.ContainsKey);

    private static bool Holds(Step step, int scope, Formula condition, int activationCount) =>
        Step.IsTrue(
            condition
                .Evaluate([Known(activationCount, true), .. step.VariablesAt(scope)], step.Now)
                .Value
        );

    private static bool Leave(
        Step step,
        int scope,
        Element gateway,
        bool waitingForStart,
        int gathered
    )
    {
        Value.Context[] scopes = [Known(gathered, waitingForStart), .. step.VariablesAt(scope)];
        var taken = false;
        foreach (var flow in gateway.Outgoing)
        {
            var holds = flow.Condition is { } condition
                ? Step.IsTrue(condition.Evaluate(scopes, step.Now).Value)
                : waitingForStart && flow != gateway.Default;
            if (!holds)
                continue;
            taken = true;
            step.Take(flow, scope);
        }
        if (taken || !waitingForStart || gateway.Outgoing.IsEmpty)
            return true;
        if (gateway.Default is not { } otherwise)
            return false;
        step.Take(otherwise, scope);
        return true;
    }

    private static Instance? Resetting(Step step, int scope, Element gateway)
    {
        foreach (var instance in step.State.Instances)
        {
            if (
                instance.Phase == Phase.Resetting
                && instance.Scope == scope
                && instance.Element == gateway.Id
            )
                return instance;
        }
        return null;
    }

    private static int Gathered(Step step, Instance self, Element gateway) =>
        Math.Max(Gathering.Waiting(step, self.Scope, gateway).Count, 1);

    // The names of BPMN 2.0, table 10.69 and 13.4.5.
    private static Value.Context Known(int activationCount, bool waitingForStart) =>
        Value.Context.Of(
            ("activationCount", Value.Of(activationCount)),
            ("waitingForStart", Value.Of(waitingForStart))
        );
}
