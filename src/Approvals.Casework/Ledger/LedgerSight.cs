using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>Who may see and write what of the ledger of a unit, on a day.</summary>
internal sealed class LedgerSight(OfficeSnapshot snapshot, UnitId unit, DateTimeOffset now)
{
    /// <summary>The unit.</summary>
    public UnitId Unit => unit;

    /// <summary>Its calendar.</summary>
    public OfficeCalendar Calendar { get; } = snapshot.CalendarOf(unit);

    /// <summary>Who is who.</summary>
    public OfficeDirectory Directory => snapshot.Directory;

    /// <summary>The day.</summary>
    public DateOnly Today => Calendar.DateOf(now);

    /// <summary>Whether somebody may change the ledger: who may write an ordinary measure of nobody's in particular,
    /// by the visibility matrix. The program itself may.</summary>
    /// <param name="deed">Who.</param>
    /// <param name="kind">Another kind of record that may be written instead: money is also entered by those who keep
    /// the list of refunds.</param>
    public Verdict MayWrite(Deed deed, RecordKind? kind = null)
    {
        var verdict = MayWriteRecord(deed, RecordKind.OrdinaryMeasure);
        return !verdict.IsAllowed && kind is { } other ? MayWriteRecord(deed, other) : verdict;
    }

    private Verdict MayWriteRecord(Deed deed, RecordKind kind) =>
        deed.IsBySystem ? Verdict.Allow("in-the-matrix")
        : deed.By is { } by
            ? Authority.MaySee(
                Directory,
                by,
                new() { Kind = kind, UnitId = unit },
                Right.Write,
                Today
            )
        : Verdict.Refuse("nobody-reads");

    /// <summary>How much of an entry somebody may see; null for nothing.</summary>
    /// <param name="viewer">Who; null for the program itself, which sees all.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="duties">What the viewer is or was in its cases.</param>
    public Right? Of(PersonId? viewer, EntryRow entry, IEnumerable<CasePerson> duties)
    {
        if (viewer is not { } person)
            return Right.Read;
        var subject = SubjectOf(entry, duties);
        // Who keeps the ledger knows of every line that there is one.
        return May(person, subject, Right.Read) ? Right.Read
            : May(person, subject, Right.Metadata) ? Right.Metadata
            : May(person, Unassigned, Right.Write) ? Right.Metadata
            : null;
    }

    /// <summary>An entry, to questions of authority.</summary>
    public CaseSubject SubjectOf(EntryRow entry, IEnumerable<CasePerson> duties) =>
        new()
        {
            Kind = KindOf(entry),
            UnitId = unit,
            DepartmentId = entry.DepartmentId,
            FieldId = entry.FieldId,
            ExternalOwner = entry.ExternalOwner is null ? null : Role.ResidentDisciplineGroup,
            Circle = [.. duties, .. HandlerOf(entry)],
        };

    /// <summary>What kind of record an entry is: a restricted one is what its main type deals with.</summary>
    public static RecordKind KindOf(EntryRow entry) =>
        entry.Visibility == MeasureVisibility.Ordinary
            ? RecordKind.OrdinaryMeasure
            : EntryField.Types(entry.Types) switch
            {
                [MeasureType.Clawback, ..] => RecordKind.ClawbackList,
                [MeasureType.PartyMembership, ..] => RecordKind.MembershipFile,
                [MeasureType.PersonnelProcedure, ..] => RecordKind.PersonnelAssessment,
                [MeasureType.AdministrativePenalty, ..] => RecordKind.PenaltyFile,
                _ => RecordKind.TalkRecord,
            };

    /// <summary>A measure of nobody's in particular.</summary>
    private CaseSubject Unassigned => new() { Kind = RecordKind.OrdinaryMeasure, UnitId = unit };

    private bool May(PersonId person, CaseSubject subject, Right right) =>
        Authority.MaySee(Directory, person, subject, right, Today).IsAllowed;

    private static IEnumerable<CasePerson> HandlerOf(EntryRow entry) =>
        entry.HandlerId is { } handler
            ? [new(handler, Duty.Handler, DateOnly.MinValue)] // Also of what is yet to begin.
            : [];
}
