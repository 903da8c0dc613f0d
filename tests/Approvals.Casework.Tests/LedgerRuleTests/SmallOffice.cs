using Approvals.Casework.Ledger.Assignment;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>A bureau with three leaders and a field of work each, and a plan that was approved on Friday, 11 August
/// 2023 and is carried out until 20 October.</summary>
internal static class SmallOffice
{
    public const string Problem = "工作不力。";

    private static readonly UnitId Unit = new("bureau");
    private static readonly DateOnly Founded = new(2020, 1, 1);
    private static readonly DateOnly Today = new(2023, 8, 11);

    public static readonly OfficeRows Rows = new()
    {
        Departments =
        [
            Department("personnel", "人事科", DepartmentKind.Section),
            Department("care", "养老服务科", DepartmentKind.Section),
            Department("a-home", "敬老院", DepartmentKind.SubordinateUnit),
            Department("office", "办公室", DepartmentKind.Section),
            Department("finance", "办公室财务组", DepartmentKind.Section),
        ],
        Posts =
        [
            Post("clerk", 60),
            Post("second", 21),
            Post("first", 20),
            Post("chief", 10),
            Post("outsider", 15),
        ],
        PostRoles =
        [
            Has("second", Role.PartyGroupMember),
            Has("first", Role.PartyGroupMember),
            Has("chief", Role.MainLeader),
            Has("chief", Role.PartyGroupMember),
        ],
        Fields = [Field("care"), Field("general"), Field("staff")],
        FieldDepartments =
        [
            In("care", "a-home"),
            In("care", "care"),
            In("general", "office"),
            In("general", "finance"),
            In("staff", "personnel"),
        ],
        Divisions = [Leads("second", "care"), Leads("first", "general"), Leads("chief", "staff")],
        Words =
        [
            Names("福利院", "a-home"),
            Means("老人", "care"),
            Means("养老", "care"),
            Means("预算", "general"),
            Means("三公经费", "general"),
            Means("干部", "staff"),
        ],
    };

    public static PlanRow Plan { get; } =
        new()
        {
            UnitId = Unit,
            Key = "2023",
            FeedbackOn = new(2023, 8, 3),
            ApprovedOn = Today,
            Frame = PlanFrame.Write(
                new()
                {
                    Source = new("plan.docx", "", SourceFormat.Docx, 2023, null),
                    Phases =
                    [
                        new("动员", new(2023, 8, 3), new(2023, 8, 10), 1, []),
                        new("整改", new(2023, 8, 11), new(2023, 10, 20), 2, []),
                        new("巩固", new(2023, 11, 3), null, 3, []),
                    ],
                }
            ),
        };

    public static EntryRow Entry(string text, Action<EntryRow>? change = null)
    {
        var measure = new PlanMeasure(1, 1, text, 1) { Class = MeasureClass.Limited };
        var entry = NewEntry.Of(Unit, "2023", measure, 1);
        change?.Invoke(entry);
        return entry;
    }

    public static AssignmentProposal Propose(
        string text,
        Action<EntryRow>? change = null,
        string problem = Problem,
        OfficeRows? rows = null,
        PlanRow? plan = null
    ) =>
        new AssignmentRules(new(rows ?? Rows), Rows.Words, plan ?? Plan, Facts.Calendar, Today).Of(
            Entry(text, change),
            problem
        );

    public static FieldDepartment In(string field, string department, DateOnly? until = null) =>
        new()
        {
            UnitId = Unit,
            FieldId = new(field),
            DepartmentId = new(department),
            FromOn = Founded,
            UntilOn = until,
        };

    public static DivisionOfWork Leads(string post, string field, DateOnly? until = null) =>
        new()
        {
            UnitId = Unit,
            FieldId = new(field),
            LeaderPostId = new(post),
            FromOn = until is null ? Founded : Founded.AddDays(1),
            UntilOn = until,
            Document = "1",
        };

    private static Department Department(string code, string name, DepartmentKind kind) =>
        new()
        {
            UnitId = Unit,
            Id = new(code),
            Name = name,
            Kind = kind,
        };

    private static Post Post(string code, int rank) =>
        new()
        {
            UnitId = Unit,
            Id = new(code),
            Name = code,
            DepartmentId = new("office"),
            Rank = rank,
            IsLeading = true,
        };

    private static PostRole Has(string post, Role role) =>
        new()
        {
            UnitId = Unit,
            PostId = new(post),
            Role = role,
        };

    private static FieldOfWork Field(string code) =>
        new()
        {
            UnitId = Unit,
            Id = new(code),
            Name = code,
        };

    private static AssignmentWord Names(string word, string department) =>
        new()
        {
            UnitId = Unit,
            Word = word,
            DepartmentId = new(department),
        };

    private static AssignmentWord Means(string word, string field) =>
        new()
        {
            UnitId = Unit,
            Word = word,
            FieldId = new(field),
        };
}
