using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>What who does a task is in the case by that.</summary>
internal static class Duties
{
    /// <summary>The duty that the definition names for a task; null where it names none.</summary>
    public static string? Of(CompiledProcess process, CaseState state, Instance instance) =>
        state.ElementOf(process, instance) is Element.UserTask task ? task.Assignment.Duty : null;
}
