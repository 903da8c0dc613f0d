using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

/// <summary>Who steps aside from a case by a decision that its definition draws (<c>approvals:recuses</c>).</summary>
public static class CaseRecusals
{
    /// <summary>The codes of those whom a task names that is being completed.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="before">What the case stood at while the task was open.</param>
    /// <param name="key">The visit of the task.</param>
    /// <param name="given">What it was completed with.</param>
    /// <param name="now">When, and by which calendar.</param>
    /// <returns>The codes, each once; empty where the task names nobody, or is not open.</returns>
    public static IReadOnlyList<string> OfTask(
        CompiledProcess process,
        CaseState before,
        int key,
        Value.Context given,
        Moment now
    ) =>
        before.Find(key) is { Task: not null } instance
        && before.ElementOf(process, instance)
            is Element.UserTask { Assignment.Recuses: { } recuses }
            ?
            [
                .. NameList
                    .Of(recuses.Evaluate([given, .. before.VariablesAt(key)], now).Value)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
}
