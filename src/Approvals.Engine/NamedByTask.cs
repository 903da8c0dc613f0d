using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

/// <summary>People whom a definition names by an expression.</summary>
internal static class NamedByTask
{
    /// <summary>The codes of those whom an attribute of a task names that is being completed, each once; empty where it
    /// names nobody, or where the command completes none.</summary>
    public static IReadOnlyList<string> Of(
        CompiledProcess process,
        CaseState before,
        Command command,
        Decision decision,
        Moment now,
        Func<Assignment, Formula?> attribute
    ) =>
        command is Command.CompleteTask { Key: var key }
        && decision.Facts.OfType<CaseEvent.TaskCompleted>().FirstOrDefault() is { } done
        && before.Find(key) is { Task: not null } instance
        && before.ElementOf(process, instance) is Element.UserTask { Assignment: var assignment }
        && attribute(assignment) is { } names
            ? Codes(names, [done.Values, .. before.VariablesAt(key)], now)
            : [];

    /// <summary>The codes that an expression gives, each once.</summary>
    public static IReadOnlyList<string> Codes(
        Formula names,
        IReadOnlyList<Value.Context> scopes,
        Moment now
    ) => [.. NameList.Of(names.Evaluate(scopes, now).Value).Distinct(StringComparer.Ordinal)];
}
