using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>What who does a step is in the case by that, as its definition says.</summary>
internal static class StepDuties
{
    /// <summary>The duty that the definition names for a task; null where it names none, or none that there
    /// is.</summary>
    public static Duty? Of(CompiledProcess process, CaseState state, Instance instance) =>
        state.ElementOf(process, instance) is Element.UserTask { Assignment.Duty: { } code }
        && StoredCode.TryRead<Duty>(code, out var duty)
            ? duty
            : null;
}
