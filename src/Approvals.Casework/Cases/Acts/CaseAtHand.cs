using Approvals.Casework.Storage;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases.Acts;

/// <summary>All of a case that decides what may be done to it.</summary>
/// <param name="Loaded">The case, with which of its tasks were opened.</param>
/// <param name="Process">Its definition.</param>
/// <param name="State">What it stands at.</param>
/// <param name="Snapshot">Who is who, and the calendar.</param>
internal sealed record CaseAtHand(
    LoadedCase Loaded,
    CompiledProcess Process,
    CaseState State,
    OfficeSnapshot Snapshot
)
{
    /// <summary>What the case is to questions of authority.</summary>
    public People.CaseSubject Subject => Snapshot.Authority.SubjectOf(Loaded);

    /// <summary>Who urged today, and when, by the tasks.</summary>
    public IReadOnlyDictionary<int, Rows.TaskUrgeRow> UrgedToday { get; init; } =
        new Dictionary<int, Rows.TaskUrgeRow>();

    /// <summary>The supervision letters that are open, by the tasks.</summary>
    public IReadOnlyDictionary<int, CaseId> Supervised { get; init; } =
        new Dictionary<int, CaseId>();
}
