using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>What throw and end events throw, and what completing instances of loops do (BPMN 2.0, 10.5.6).</summary>
internal static class Throwing
{
    /// <summary>Throws what goes on its way at once. Errors, compensation, cancel and terminate have files of their
    /// own.</summary>
    public static void Throw(
        Step step,
        Instance self,
        EventDefinition definition,
        Value.Context payload
    )
    {
        switch (definition)
        {
            case EventDefinition.Message { Rule: { } rule }:
                Messages.Send(step, self, rule, payload);
                break;
            case EventDefinition.Signal { Name: { } name }:
                var signal = Waiting.Text(step, name, self.Key);
                step.Emit(new CaseEvent.SignalSent(self.Key, signal, payload));
                Signal(step, signal, payload);
                break;
            case EventDefinition.Escalation escalation:
                Escalate(step, self, escalation.Code, payload);
                break;
            case EventDefinition.Error error:
                TryThrowError(step, self, error.Code, payload);
                break;
        }
    }

    /// <summary>Tells a signal to all in the case who wait for it.</summary>
    /// <returns>How many did.</returns>
    public static int Signal(Step step, string name, Value.Context payload)
    {
        var told = 0;
        foreach (var wait in step.State.Waits.ToArray().OfType<Wait.Signal>())
        {
            if (wait.Name != name)
                continue;
            Waiting.Receive(step, wait, payload);
            told++;
        }
        return told;
    }

    /// <summary>Throws an escalation: whether it is caught or not, the thrower goes on unless it is
    /// interrupted.</summary>
    public static void Escalate(Step step, Instance thrower, string? code, Value.Context payload)
    {
        var catcher = Propagation.FindCatcher<EventDefinition.Escalation>(
            step,
            thrower,
            code,
            d => d.Code
        );
        step.Emit(new CaseEvent.EscalationThrown(thrower.Key, code, catcher?.Event.Id));
        if (catcher is { } found)
            step.Then(found.Catch(payload));
    }

    /// <summary>Throws an error.</summary>
    /// <returns>False where nothing catches it: the thrower has an incident.</returns>
    public static bool TryThrowError(
        Step step,
        Instance thrower,
        string? code,
        Value.Context payload
    )
    {
        var catcher = Propagation.FindCatcher<EventDefinition.Error>(
            step,
            thrower,
            code,
            d => d.Code
        );
        step.Emit(new CaseEvent.ErrorThrown(thrower.Key, code, catcher?.Event.Id));
        if (catcher is { } found)
        {
            step.Then(found.Catch(payload));
            return true;
        }
        step.Fail(
            thrower,
            IncidentKind.UncaughtError,
            $"Expected something to catch the error '{code}' of '{thrower.Element}', but nothing around it does. "
                + "Resolve it to go on without, or cancel the case."
        );
        return false;
    }
}
