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

    /// <summary>Whether a step says itself that it deals with texts of a class (<c>approvals:visibility</c>): who has
    /// it reads them as long. Papers of secret ballots are read by nobody, and whoever is asked to sign along gets no
    /// more than is shown.</summary>
    public static bool IsOfClass(
        CompiledProcess process,
        CaseState state,
        Instance instance,
        string textClass
    ) =>
        !instance.IsSigner
        && state.ElementOf(process, instance)
            is Element.UserTask { Assignment.Visibility: { } visibility }
        && VisibilityClass.KindOf(visibility) is { } kind and not RecordKind.SecretBallot
        && VisibilityClass.KindOf(textClass) == kind;
}
