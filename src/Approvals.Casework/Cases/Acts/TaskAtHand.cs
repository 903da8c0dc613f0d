using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;

namespace Approvals.Casework.Cases.Acts;

/// <summary>An open task of a running case, as it is looked at by what is done to it.</summary>
/// <param name="Loaded">The case.</param>
/// <param name="Process">Its definition.</param>
/// <param name="State">What it stands at.</param>
/// <param name="Snapshot">Who is who, and the calendar.</param>
/// <param name="Instance">The task.</param>
internal sealed record TaskAtHand(
    LoadedCase Loaded,
    CompiledProcess Process,
    CaseState State,
    OfficeSnapshot Snapshot,
    Instance Instance
)
{
    /// <summary>The reason where the case has ended.</summary>
    public const string Ended = "case-ended";

    /// <summary>Reads a case with one of its tasks.</summary>
    /// <returns>The task; or why nothing can be done to it.</returns>
    public static async Task<(TaskAtHand? Task, ActAnswer? Otherwise)> ReadAsync(
        Office office,
        CaseId id,
        int key,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return (null, new ActAnswer.Missing(id));
        var state = Stored.ReadState(loaded.Row.State);
        if (WhyNot(state) is { } stands)
            return (null, new ActAnswer.Refused(stands));
        if (state.Find(key) is not { Task: not null } instance)
            return (
                null,
                new ActAnswer.Refused(Verdict.Refuse("task-not-open", ("value", $"{key}")))
            );
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        return (new(loaded, process, state, snapshot, instance), null);
    }

    /// <summary>Why nothing is done to the tasks of a case as it stands; null where it may be.</summary>
    public static Verdict? WhyNot(CaseState state) =>
        state.Status != CaseStatus.Running ? Verdict.Refuse(Ended)
        : state.IsSuspended ? Verdict.Refuse("case-suspended")
        : null;

    /// <summary>Whether somebody may do something to it.</summary>
    public Verdict May(CaseAction action, Deed deed, DateTimeOffset now) =>
        Snapshot.Authority.MayAct(Loaded, Process, State, action, Instance, deed, now);

    /// <summary>What the case is to questions of authority.</summary>
    public CaseSubject Subject => Snapshot.Authority.SubjectOf(Loaded);

    /// <summary>The day of an instant, where the case is.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Snapshot.CalendarOf(Loaded.Row.UnitId).DateOf(at);
}
