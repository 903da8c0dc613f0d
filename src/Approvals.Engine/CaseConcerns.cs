using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine;

/// <summary>Whom a case concerns, as its definition says (<c>approvals:concerns</c>).</summary>
public static class CaseConcerns
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
    ) => NamedByTask.Of(process, before, command, decision, now, task => task.Concerns);

    /// <summary>The codes of those whom the process of a case, and those that it is calling, name as things
    /// stand.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="state">What the case stands at.</param>
    /// <param name="now">When, and by which calendar.</param>
    /// <returns>The codes, each once.</returns>
    public static IReadOnlyList<string> OfProcess(
        CompiledProcess process,
        CaseState state,
        Moment now
    )
    {
        var named = new List<string>();
        if (process.Concerns is { } concerns)
            named.AddRange(NamedByTask.Codes(concerns, [state.Variables], now));
        foreach (var instance in state.Instances)
        {
            if (
                instance is { Scope: not 0, Calls: { } called }
                && process.Library.Process(called)?.Concerns is { } ofPart
            )
                named.AddRange(NamedByTask.Codes(ofPart, state.VariablesAt(instance.Key), now));
        }
        return [.. named.Distinct(StringComparer.Ordinal)];
    }
}
