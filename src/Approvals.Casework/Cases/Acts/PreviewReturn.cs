using System.Collections.Immutable;
using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;

namespace Approvals.Casework.Cases.Acts;

/// <summary>Tells who may return a task what each return would do: which approvals become void, who acts again, and how
/// long that takes. Nothing is changed.</summary>
public sealed class PreviewReturn(Office office)
{
    /// <summary>Tells it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="key">The task.</param>
    /// <param name="deed">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ReturnPreviewAnswer> RunAsync(
        CaseId id,
        int key,
        Deed deed,
        CancellationToken cancel
    )
    {
        var (found, otherwise) = await TaskAtHand.ReadAsync(office, id, key, cancel);
        if (found is not { } task)
            return new(null, (otherwise as ActAnswer.Refused)?.Why);
        var now = office.Clock.Now();
        var may = task.May(CaseAction.Return, deed, now);
        return may.IsAllowed
            ? new(
                ReturnPreview.Of(
                    task.Process,
                    task.State,
                    key,
                    task.Snapshot.At(task.Loaded.Row.UnitId, now)
                ),
                null
            )
            : new(null, may);
    }
}

/// <summary>What came of asking what returns would do.</summary>
/// <param name="Targets">The steps to which the task might go back, with what comes of it; null where it is not
/// told.</param>
/// <param name="Refusal">Why it is not told; null where it is, or where there is no such case.</param>
public sealed record ReturnPreviewAnswer(ImmutableArray<ReturnTarget>? Targets, Verdict? Refusal);
