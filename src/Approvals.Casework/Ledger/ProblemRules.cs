using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger;

/// <summary>From the standings of its measures to the status of a problem (handbook on the ledger, section
/// 5).</summary>
internal static class ProblemRules
{
    /// <summary>What a problem stands at.</summary>
    /// <param name="measures">Its measures: what each stands at, how it ends, and whether it belongs to a body
    /// outside.</param>
    /// <param name="isConfirmed">Whether the leading group has confirmed that it is cured.</param>
    public static ProblemStatus StatusOf(
        IReadOnlyCollection<(MeasureStatus Status, MeasureClass Class, bool IsExternal)> measures,
        bool isConfirmed
    )
    {
        var counted = measures.Where(m => m.Status != MeasureStatus.Superseded).ToList();
        if (counted.Any(m => m.Status == MeasureStatus.Reopened))
            return ProblemStatus.Reopened;
        if (counted.Count == 0 && !isConfirmed)
            return ProblemStatus.NotStarted; // Nothing was done where there is nothing to do.
        var open = counted.Where(m => !LedgerRules.IsOver(m.Status)).ToList();
        if (open.Count == 0)
            return isConfirmed ? ProblemStatus.Done : ProblemStatus.BasicallyDone;
        if (counted.All(m => m.Status is MeasureStatus.Draft or MeasureStatus.Assigned))
            return ProblemStatus.NotStarted;
        return
            open.Count < counted.Count
            && open.All(m => m.Class == MeasureClass.LongTerm || m.IsExternal)
            ? ProblemStatus.BasicallyDone
            : ProblemStatus.InProgress;
    }
}
