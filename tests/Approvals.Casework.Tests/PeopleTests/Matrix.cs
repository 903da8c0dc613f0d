using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>
/// Every kind of record × every role × every right, in five places, against a table written for readers.
/// </summary>
public sealed class Matrix
{
    /// <summary>
    /// M metadata, A counts, E extract, R read, P append, W write, S sign; - nothing. What is not listed is
    /// nothing.
    /// field: the role's scope takes the record in. case: another field, but with the duty that is named, else as
    /// handler. shown: another field, disclosed to the body and in session. else: another field of the unit. unit:
    /// another unit, with everything.
    /// </summary>
    private const string Table = """
        # record             role                            field   case                     shown   else    unit
        ordinary-measure     handler                         MAER    MAERPW:handler           -       -       -
        ordinary-measure     section-head                    MAER    MAER:approver            -       -       -
        ordinary-measure     subordinate-unit-head           MAER    MAER:approver            -       -       -
        ordinary-measure     leader-in-charge                MAERS   MAERS:approver           -       -       -
        ordinary-measure     main-leader                     MAER    MAER                     MAER    MAER    -
        ordinary-measure     party-group-member              MAER    MAER                     MAER    MAER    -
        ordinary-measure     leading-group-office            MAERPW  MAERPW                   MAERPW  MAERPW  -
        ordinary-measure     office                          MAER    MAER                     MAER    MAER    -
        ordinary-measure     resident-discipline-group       -       -                        MAER    -       -
        ordinary-measure     county-discipline-commission    -       -                        A       -       -
        ordinary-measure     county-organisation-department  -       -                        A       -       -
        ordinary-measure     county-inspection-office        -       -                        A       -       -
        ordinary-measure     county-reader                   MAER    MAER                     MAER    MAER    MAER
        evidence             handler                         -       MAERPW:handler           -       -       -
        evidence             section-head                    MAER    MAER:approver            -       -       -
        evidence             subordinate-unit-head           MAER    MAER:approver            -       -       -
        evidence             leader-in-charge                MAER    MAER:approver            -       -       -
        evidence             main-leader                     MAER    MAER                     MAER    MAER    -
        evidence             party-group-member              MAER    MAER                     MAER    MAER    -
        evidence             leading-group-office            MAER    MAER                     MAER    MAER    -
        evidence             resident-discipline-group       -       -                        MAER    -       -
        evidence             county-discipline-commission    -       -                        MAER    -       -
        evidence             county-organisation-department  -       -                        MAER    -       -
        evidence             county-inspection-office        -       -                        MAER    -       -
        talk-record          handler                         -       MAERPW:recorder          -       -       -
        talk-record          section-head                    -       MAER:talker              -       -       -
        talk-record          subordinate-unit-head           -       MAER:talker              -       -       -
        talk-record          leader-in-charge                -       MAER:talker              -       -       -
        talk-record          main-leader                     -       MAER:approver            -       -       -
        talk-record          leading-group-office            MA      MA                       MA      MA      -
        talk-record          resident-discipline-group       MAER    MAER                     MAER    MAER    -
        talk-record          county-discipline-commission    -       -                        MAER    -       -
        talk-record          county-organisation-department  -       -                        MAER    -       -
        talk-record          county-inspection-office        -       -                        MAER    -       -
        talk-record          person-concerned                -       MAERS:person-concerned   -       -       -
        clue-content         leader-in-charge                MAERPW  MAERPW:handler           -       -       -
        clue-content         main-leader                     MAER    MAER                     MAER    MAER    -
        clue-content         party-group-member              -       -                        MAER    -       -
        clue-content         leading-group-office            MA      MA                       MA      MA      -
        clue-content         resident-discipline-group       MAER    MAER                     MAER    MAER    -
        clawback-list        finance                         MAERPW  MAERPW                   MAERPW  MAERPW  -
        clawback-list        section-head                    MAER    MAER:approver            -       -       -
        clawback-list        subordinate-unit-head           MAER    MAER:approver            -       -       -
        clawback-list        leader-in-charge                MAER    MAER:approver            -       -       -
        clawback-list        main-leader                     MAER    MAER                     MAER    MAER    -
        clawback-list        party-group-member              -       -                        MAER    -       -
        clawback-list        leading-group-office            A       A                        A       A       -
        clawback-list        resident-discipline-group       MAER    MAER                     MAER    MAER    -
        clawback-list        county-discipline-commission    -       -                        MAER    -       -
        clawback-list        county-organisation-department  -       -                        MAER    -       -
        clawback-list        county-inspection-office        -       -                        MAER    -       -
        clawback-list        person-concerned                -       MAE:person-concerned     -       -       -
        membership-file      branch-committee                MAERPW  MAERPW                   MAERPW  MAERPW  -
        membership-file      party-group-member              -       -                        MAER    -       -
        membership-file      leading-group-office            MA      MA                       MA      MA      -
        membership-file      resident-discipline-group       MAER    MAER                     MAER    MAER    -
        membership-file      working-committee               MAER    MAER                     MAER    MAER    -
        membership-file      person-concerned                -       MAE:person-concerned     -       -       -
        personnel-assessment personnel                       MAERPW  MAERPW                   MAERPW  MAERPW  -
        personnel-assessment leader-in-charge                MAER    MAER:approver            -       -       -
        personnel-assessment main-leader                     MAER    MAER                     MAER    MAER    -
        personnel-assessment party-group-member              -       -                        MAER    -       -
        personnel-assessment leading-group-office            MA      MA                       MA      MA      -
        personnel-assessment resident-discipline-group       MAER    MAER                     MAER    MAER    -
        personnel-assessment county-organisation-department  MAER    MAER                     MAER    MAER    -
        personnel-assessment person-concerned                -       MAE:person-concerned     -       -       -
        secret-ballot        party-group-member              A       A:voter                  A       A       -
        secret-ballot        office                          A       A                        A       A       -
        secret-ballot        resident-discipline-group       A       A                        A       A       -
        meeting-minutes      section-head                    MAE     MAE                      MAE     MAE     -
        meeting-minutes      subordinate-unit-head           MAE     MAE                      MAE     MAE     -
        meeting-minutes      leader-in-charge                MAER    MAER                     MAER    MAER    -
        meeting-minutes      main-leader                     MAERS   MAERS                    MAERS   MAERS   -
        meeting-minutes      party-group-member              MAER    MAER                     MAER    MAER    -
        meeting-minutes      leading-group-office            MAE     MAE                      MAE     MAE     -
        meeting-minutes      office                          MAERPW  MAERPW                   MAERPW  MAERPW  -
        meeting-minutes      resident-discipline-group       MAER    MAER                     MAER    MAER    -
        meeting-minutes      county-discipline-commission    -       -                        MAER    -       -
        meeting-minutes      county-organisation-department  -       -                        MAER    -       -
        meeting-minutes      county-inspection-office        -       -                        MAER    -       -
        penalty-file         handler                         -       MAERPW:investigator      -       -       -
        penalty-file         enforcement-officer             -       MAERPW:investigator      -       -       -
        penalty-file         section-head                    MAER    MAER                     MAER    MAER    -
        penalty-file         subordinate-unit-head           MAER    MAER                     MAER    MAER    -
        penalty-file         leader-in-charge                MAER    MAER                     MAER    MAER    -
        penalty-file         main-leader                     MAER    MAER                     MAER    MAER    -
        penalty-file         party-group-member              -       -                        MAER    -       -
        penalty-file         leading-group-office            MA      MA                       MA      MA      -
        penalty-file         legal-reviewer                  -       MAER:legal-reviewer      -       -       -
        penalty-file         resident-discipline-group       MAER    MAER                     MAER    MAER    -
        penalty-file         county-discipline-commission    -       -                        MAER    -       -
        penalty-file         county-organisation-department  -       -                        MAER    -       -
        penalty-file         county-inspection-office        -       -                        MAER    -       -
        penalty-file         person-concerned                -       MAER:person-concerned    -       -       -
        audit-log            audit-administrator             MAER    MAER                     MAER    MAER    -
        """;

    private static readonly string[] Places = ["field", "case", "shown", "else", "unit"];

    private static readonly Dictionary<(string, string), string[]> Expected = Table
        .Split('\n')
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => (cells[0], cells[1]), cells => cells[2..]);

    private static readonly UnitId Own = new("own");
    private static readonly PersonId Viewer = new("viewer");
    private static readonly DateOnly Today = Seeds.Today;

    public static TheoryData<string, string> EveryCell
    {
        get
        {
            TheoryData<string, string> cells = [];
            foreach (var kind in Enum.GetValues<RecordKind>())
            foreach (var role in Enum.GetValues<Role>())
                cells.Add(StoredCode.Of(kind), StoredCode.Of(role));
            return cells;
        }
    }

    [Theory, MemberData(nameof(EveryCell))]
    public void Each_role_has_its_rights_in_each_record_and_no_others(string kind, string role)
    {
        var expected = Expected.GetValueOrDefault((kind, role), ["-", "-", "-", "-", "-"]);
        var duty = expected[1].Split(':') is [_, var code] ? code : "handler";

        var found = Places.Select(place =>
            Letters(
                Directory(Of<Role>(role)),
                Subject(Of<RecordKind>(kind), Of<Role>(role), place, Of<Duty>(duty))
            )
        );

        Assert.Equal(expected.Select(cell => cell.Split(':')[0]), found);
    }

    [Fact]
    public void The_table_names_no_record_or_role_that_does_not_exist() =>
        Assert.All(
            Expected.Keys,
            key =>
                Assert.True(
                    StoredCode.TryRead<RecordKind>(key.Item1, out _)
                        && StoredCode.TryRead<Role>(key.Item2, out _),
                    key.ToString()
                )
        );

    private static string Letters(OfficeDirectory directory, CaseSubject subject)
    {
        var letters = string.Concat(
            "MAERPWS"
                .Zip(Enum.GetValues<Right>())
                .Where(pair =>
                    Authority.MaySee(directory, Viewer, subject, pair.Second, Today).IsAllowed
                )
                .Select(pair => pair.First)
        );
        return letters.Length == 0 ? "-" : letters;
    }

    /// <summary>The viewer has one role: for the field "own", for its department, or for the unit.</summary>
    private static OfficeDirectory Directory(Role role)
    {
        var byDepartment = role is Role.Handler or Role.SectionHead or Role.SubordinateUnitHead;
        RoleGrant grant = new()
        {
            UnitId = Own,
            PersonId = Viewer,
            Role = role,
            DepartmentId = byDepartment ? new("own") : null,
            FieldId = role == Role.LeaderInCharge ? new("own") : null,
            FromOn = Today,
            GrantedBy = new("another"),
            ApprovedBy = new("third"),
            Document = "paper",
        };
        return new(
            new()
            {
                People =
                [
                    new()
                    {
                        Id = Viewer,
                        UnitId = Own,
                        Name = "viewer",
                        DepartmentId = new("own"),
                        Status = PersonStatus.Active,
                        Employer = EmployerKind.CivilServant,
                        IsExternal = false,
                    },
                ],
                // To be concerned is no role that is held: it comes with the case.
                Grants = role == Role.PersonConcerned ? [] : [grant],
            }
        );
    }

    private static CaseSubject Subject(RecordKind kind, Role role, string place, Duty duty) =>
        new()
        {
            Kind = kind,
            UnitId = place == "unit" ? new("foreign") : Own,
            DepartmentId = new(place is "field" or "unit" ? "own" : "foreign"),
            FieldId = new(place is "field" or "unit" ? "own" : "foreign"),
            Circle = place is "case" or "unit" ? [new(Viewer, duty, Today)] : [],
            Disclosures = place is "shown" or "unit" ? [new(role, Today, null, "request")] : [],
            IsInSession = place is "shown" or "unit",
        };

    private static T Of<T>(string code)
        where T : struct, Enum =>
        StoredCode.TryRead<T>(code, out var value) ? value : throw new ArgumentException(code);
}
