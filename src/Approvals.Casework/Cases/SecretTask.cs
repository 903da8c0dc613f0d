using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>The task of a member in a secret vote: it says that he has voted, or hands in no paper, and nothing of
/// what is on the paper.</summary>
internal static class SecretTask
{
    /// <summary>The form by which such a task is known.</summary>
    public const string Form = "secret-ballot";

    /// <summary>The variable with whose paper it is.</summary>
    public const string Member = "member";

    /// <summary>The variable with the number of the vote.</summary>
    public const string Vote = "vote";

    private const string Paper = "paper";
    private const string Cast = "cast";

    /// <summary>What completes the task of somebody whose paper is in the urn.</summary>
    public static Value.Context Values { get; } = Value.Context.Of((Paper, Value.Of(Cast)));

    /// <summary>Whether an open task is one.</summary>
    public static bool IsOne(CompiledProcess process, CaseState state, int key) =>
        state.Find(key) is { Task: not null } instance
        && state.ElementOf(process, instance) is Element.UserTask { Assignment.Form: Form };

    /// <summary>Why a command is rejected: it says that a paper was cast, and brings none. Null for all
    /// others.</summary>
    public static Rejection? WhyNot(
        CompiledProcess process,
        CaseState state,
        Command command,
        Once? once
    ) =>
        command is Command.CompleteTask { Key: var key } complete
        && once is not { IsBallot: true }
        && IsOne(process, state, key)
        && complete.Values.Text(Paper) == Cast
            ? new(
                RejectionReason.FormNotFilled,
                $"Expected a paper in the urn before task {key} says so, but none was cast. Use `approvals ballot`."
            )
            : null;
}
