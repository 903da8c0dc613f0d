using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>What who does a step is in the case by that, as its definition says.</summary>
internal static class StepDuties
{
    /// <summary>The duty that the definition names for a task; null where it names none, or none that there is, and for
    /// whoever is asked to sign along: that one gives an opinion and has no part in the step.</summary>
    public static Duty? Of(CompiledProcess process, CaseState state, Instance instance) =>
        !instance.IsSigner
        && state.ElementOf(process, instance) is Element.UserTask { Assignment.Duty: { } code }
        && StoredCode.TryRead<Duty>(code, out var duty)
            ? duty
            : null;
}
