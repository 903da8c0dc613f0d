using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Runs another process or global task inside of the case (BPMN 2.0, 13.3.4).</summary>
internal sealed class CallActivity : ActivityBehaviour
{
    protected override bool MapsInputs => false; // They become variables of the called process.

    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var call = (Element.CallActivity)activity;
        var name = call.CalledElement is { } formula ? Waiting.Text(step, formula, self.Key) : "";
        if (step.Process.Library.Process(name) is not { } called)
        {
            step.Fail(
                self,
                IncidentKind.NothingToCall,
                $"Expected a process '{name}' for {call}, but the definitions have none of that id."
            );
            return;
        }
        var given = step.Compute(call.Inputs, self.Key);
        if (call.PassesAllIn)
            given = new([.. Visible.Merged(step.State, self).Entries, .. given.Entries]);
        step.Emit(new CaseEvent.ProcessCalled(self.Key, called.Id, given));
        Scopes.Open(step, step[self.Key], called.Root);
    }

    public override void ContentEnded(Step step, Instance self, Element element)
    {
        var call = (Element.CallActivity)element;
        if (call.PassesAllOut)
            step.Assign(self.Scope, Changed(self));
        Complete(step, self, call);
    }

    // What the called process has left as it was is not given back: somebody else may have set it meanwhile.
    private static Value.Context Changed(Instance self) =>
        new(
            self.Locals.Entries.Where(e =>
                !(self.Given!.TryGet(e.Key, out var given) && given.Equals(e.Value))
            )
        );
}
