using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>Who may see what: the table, one row each. <c>docs/authority.md</c> shows it for readers.</summary>
internal static class VisibilityMatrix
{
    private static readonly ImmutableArray<Role> Heads =
    [
        Role.SectionHead,
        Role.SubordinateUnitHead,
    ];

    private static readonly ImmutableArray<Role> County =
    [
        Role.CountyDisciplineCommission,
        Role.CountyOrganisationDepartment,
        Role.CountyInspectionOffice,
    ];

    public static ImmutableArray<VisibilityRow> Rows { get; } =
    [
        .. Measures(),
        .. Evidence(),
        .. Talks(),
        .. Clues(),
        .. Clawbacks(),
        .. Memberships(),
        .. Assessments(),
        .. Ballots(),
        .. Minutes(),
        .. Penalties(),
        Row(RecordKind.AuditLog, Role.AuditAdministrator, [Right.Read]),
    ];

    private static IEnumerable<VisibilityRow> Measures()
    {
        const RecordKind Kind = RecordKind.OrdinaryMeasure;
        yield return Row(Kind, Role.Handler, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.Handler, [Right.Write], Reach.OwnCase, duties: [Duty.Handler]);
        foreach (var head in Heads)
            yield return Row(Kind, head, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read, Right.Sign], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read]);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Read, Right.Write]);
        yield return Row(Kind, Role.Office, [Right.Read]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read], when: When.Disclosed);
        foreach (var body in County) // They get reports, which count measures.
            yield return Row(Kind, body, [Right.Aggregate], when: When.Disclosed);
        yield return Row(Kind, Role.CountyReader, [Right.Read], Reach.AllUnits);
    }

    private static IEnumerable<VisibilityRow> Evidence()
    {
        const RecordKind Kind = RecordKind.Evidence;
        yield return Row(
            Kind,
            Role.Handler,
            [Right.Read, Right.Write],
            Reach.OwnCase,
            duties: [Duty.Handler]
        );
        foreach (var head in Heads)
            yield return Row(Kind, head, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read]);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Read]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read], when: When.Disclosed);
        foreach (var body in County)
            yield return Row(Kind, body, [Right.Read], when: When.Disclosed);
    }

    private static IEnumerable<VisibilityRow> Talks()
    {
        const RecordKind Kind = RecordKind.TalkRecord;
        ImmutableArray<Duty> read = [Duty.Talker, Duty.Recorder, Duty.Approver];
        foreach (var role in (ImmutableArray<Role>)[Role.Handler, .. Heads, Role.LeaderInCharge])
        {
            yield return Row(Kind, role, [Right.Read], Reach.OwnCase, duties: read);
            yield return Row(Kind, role, [Right.Write], Reach.OwnCase, duties: [Duty.Recorder]);
        }
        yield return Row(Kind, Role.MainLeader, [Right.Read], Reach.OwnCase, duties: read);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Metadata]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        foreach (var body in County)
            yield return Row(Kind, body, [Right.Read], when: When.Disclosed);
        yield return OfPersonConcerned(Kind, [Right.Read, Right.Sign]);
    }

    private static IEnumerable<VisibilityRow> Clues()
    {
        const RecordKind Kind = RecordKind.ClueContent;
        yield return Row(
            Kind,
            Role.LeaderInCharge,
            [Right.Read, Right.Write],
            Reach.OwnFieldOrCase
        );
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read], when: When.InSession);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Metadata]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
    }

    private static IEnumerable<VisibilityRow> Clawbacks()
    {
        const RecordKind Kind = RecordKind.ClawbackList;
        yield return Row(Kind, Role.Finance, [Right.Read, Right.Write]);
        foreach (var head in Heads)
            yield return Row(Kind, head, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read], when: When.InSession);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Aggregate]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        foreach (var body in County)
            yield return Row(Kind, body, [Right.Read], when: When.Disclosed);
        yield return OfPersonConcerned(Kind, [Right.Extract]);
    }

    private static IEnumerable<VisibilityRow> Memberships()
    {
        const RecordKind Kind = RecordKind.MembershipFile;
        yield return Row(Kind, Role.BranchCommittee, [Right.Read, Right.Write]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read], when: When.InSession);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Metadata]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        yield return Row(Kind, Role.WorkingCommittee, [Right.Read]);
        yield return OfPersonConcerned(Kind, [Right.Extract]);
    }

    private static IEnumerable<VisibilityRow> Assessments()
    {
        const RecordKind Kind = RecordKind.PersonnelAssessment;
        yield return Row(Kind, Role.Personnel, [Right.Read, Right.Write]);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read], Reach.OwnFieldOrCase);
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read], when: When.InSession);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Metadata]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        yield return Row(Kind, Role.CountyOrganisationDepartment, [Right.Read]);
        yield return OfPersonConcerned(Kind, [Right.Extract]);
    }

    private static IEnumerable<VisibilityRow> Ballots()
    {
        const RecordKind Kind = RecordKind.SecretBallot;
        // Casting is writing without reading: the box is read by nobody, its totals by those who may.
        yield return Row(
            Kind,
            Role.PartyGroupMember,
            [Right.Write],
            Reach.OwnCase,
            When.InSession,
            [Duty.Voter]
        );
        yield return Row(Kind, Role.PartyGroupMember, [Right.Aggregate]);
        yield return Row(Kind, Role.Office, [Right.Aggregate]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Aggregate]);
    }

    private static IEnumerable<VisibilityRow> Minutes()
    {
        const RecordKind Kind = RecordKind.MeetingMinutes;
        foreach (var head in Heads)
            yield return Row(Kind, head, [Right.Extract]);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read]);
        yield return Row(Kind, Role.MainLeader, [Right.Read, Right.Sign]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read]);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Extract]);
        yield return Row(Kind, Role.Office, [Right.Read, Right.Write]);
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        foreach (var body in County)
            yield return Row(Kind, body, [Right.Read], when: When.Disclosed);
    }

    private static IEnumerable<VisibilityRow> Penalties()
    {
        const RecordKind Kind = RecordKind.PenaltyFile;
        foreach (var role in (ImmutableArray<Role>)[Role.Handler, Role.EnforcementOfficer])
        {
            yield return Row(
                Kind,
                role,
                [Right.Read, Right.Write],
                Reach.OwnCase,
                duties: [Duty.Investigator]
            );
        }
        foreach (var head in Heads)
            yield return Row(Kind, head, [Right.Read]);
        yield return Row(Kind, Role.LeaderInCharge, [Right.Read]);
        yield return Row(Kind, Role.MainLeader, [Right.Read]);
        yield return Row(Kind, Role.PartyGroupMember, [Right.Read], when: When.InSession);
        yield return Row(Kind, Role.LeadingGroupOffice, [Right.Metadata]);
        yield return Row(
            Kind,
            Role.LegalReviewer,
            [Right.Read],
            Reach.OwnCase,
            duties: [Duty.LegalReviewer, Duty.HearingChair]
        );
        yield return Row(Kind, Role.ResidentDisciplineGroup, [Right.Read]);
        foreach (var body in County)
            yield return Row(Kind, body, [Right.Read], when: When.Disclosed);
        yield return OfPersonConcerned(Kind, [Right.Read]);
    }

    private static VisibilityRow OfPersonConcerned(RecordKind kind, ImmutableArray<Right> rights) =>
        Row(kind, Role.PersonConcerned, rights, Reach.OwnCase, duties: [Duty.PersonConcerned]);

    private static VisibilityRow Row(
        RecordKind kind,
        Role role,
        ImmutableArray<Right> rights,
        Reach reach = Reach.Unit,
        When when = When.Always,
        ImmutableArray<Duty> duties = default
    ) => new(kind, role, rights, reach, when, duties.IsDefault ? [] : duties);
}
