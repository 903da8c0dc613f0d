using Approvals.Casework.Ledger;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;

namespace Approvals.Casework.Outbox.Letters;

/// <summary>What a letter may know of a case.</summary>
/// <param name="Id">Its number.</param>
/// <param name="UnitId">Its unit.</param>
/// <param name="Status">Whether it goes on.</param>
/// <param name="IsSuspended">Whether it stands still.</param>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="Measure">The number of the measure that it carries out; null for none.</param>
/// <param name="Visibility">Who may see that measure; null for none.</param>
/// <param name="Secrecy">Its mark of secrecy; null for none.</param>
/// <param name="Light">Its light; null where none was computed yet.</param>
internal sealed record CaseInLetter(
    CaseId Id,
    UnitId UnitId,
    CaseStatus Status,
    bool IsSuspended,
    RecordKind Kind,
    int? Measure,
    MeasureVisibility? Visibility,
    Secrecy? Secrecy,
    Light? Light
)
{
    /// <summary>Whether only those in it may know what it is: then no letter says its number or its kind.</summary>
    public bool IsRestricted =>
        Kind is not (RecordKind.OrdinaryMeasure or RecordKind.Evidence)
        || Visibility == MeasureVisibility.Restricted
        || Secrecy == Casework.Ledger.Secrecy.WorkSecret;
}
