using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine;

/// <summary>Who steps aside from a case by a decision that its definition draws (<c>approvals:recuses</c>).</summary>
public static class CaseRecusals
{
    /// <summary>The codes of those whom a task names that is being completed.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="before">What the case stood at while the task was open.</param>
    /// <param name="command">What was commanded.</param>
    /// <param name="decision">What was decided on it.</param>
    /// <param name="now">When, and by which calendar.</param>
    /// <returns>The codes, each once; empty where the task names nobody, or the command completes none.</returns>
    public static IReadOnlyList<string> OfTask(
        CompiledProcess process,
        CaseState before,
        Command command,
        Decision decision,
        Moment now
    ) => NamedByTask.Of(process, before, command, decision, now, task => task.Recuses);
}
