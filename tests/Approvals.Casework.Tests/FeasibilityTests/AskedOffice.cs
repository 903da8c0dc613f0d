using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Feasibility;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Casework.Tests.FeasibilityTests;

/// <summary>Questions about the office of the seeds and its processes, without a database.</summary>
internal static class AskedOffice
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Lazy<Library> Workflows = new(Read);

    /// <summary>The office of the seeds, with one case of a measure of the social-affairs section.</summary>
    /// <param name="process">The process.</param>
    /// <param name="section">The section that leads.</param>
    /// <param name="leader">The post of the responsible leader.</param>
    /// <param name="handler">Who does the work; nobody for null.</param>
    /// <param name="aboutLeader">Whether it is about the main leader.</param>
    public static FeasibilityQuestion Of(
        string process,
        string section = "social-affairs",
        string leader = "deputy-director-1",
        string? handler = "social-affairs-clerk-1",
        bool aboutLeader = false
    ) =>
        new()
        {
            Unit = Seeds.Unit,
            Rows = Seeds.Rows,
            Calendar = OfficeCalendar.Of("test", []),
            Today = Today,
            Cases = [Case(process, section, leader, handler, aboutLeader)],
        };

    /// <summary>The answer.</summary>
    public static FeasibilityReport Ask(FeasibilityQuestion question) =>
        FeasibilityCheck.Of(question, TestContext.Current.CancellationToken);

    /// <summary>The question with other rows.</summary>
    public static FeasibilityQuestion With(
        this FeasibilityQuestion question,
        Func<OfficeRows, OfficeRows> change
    ) => question with { Rows = change(question.Rows) };

    /// <summary>The question with others to have a role than those of the seeds.</summary>
    public static FeasibilityQuestion OnlyRole(
        this FeasibilityQuestion question,
        Role role,
        params string[] people
    ) =>
        question.With(rows =>
            rows with
            {
                Grants =
                [
                    .. rows.Grants.Where(g => g.Role != role),
                    .. people.Select(person => Grant(person, role)),
                ],
            }
        );

    /// <summary>The question with somebody away for March and April.</summary>
    public static FeasibilityQuestion Away(this FeasibilityQuestion question, string person) =>
        question.With(rows =>
            rows with
            {
                Absences =
                [
                    .. rows.Absences,
                    new()
                    {
                        UnitId = Seeds.Unit,
                        PersonId = new(person),
                        FromOn = Today,
                        UntilOn = new(2026, 4, 30),
                        Kind = AbsenceKind.Illness,
                        EnteredBy = new("office-head"),
                        Document = "请假审批单",
                    },
                ],
            }
        );

    /// <summary>The question with two people who are married.</summary>
    public static FeasibilityQuestion Married(
        this FeasibilityQuestion question,
        string one,
        string other
    ) =>
        question.With(rows =>
            rows with
            {
                Relations =
                [
                    .. rows.Relations,
                    new()
                    {
                        UnitId = Seeds.Unit,
                        PersonId = new(one),
                        OtherId = new(other),
                        Kind = RelationKind.Spouse,
                        DeclaredOn = Today,
                    },
                ],
            }
        );

    /// <summary>The question with something else about its case.</summary>
    public static FeasibilityQuestion Subject(
        this FeasibilityQuestion question,
        Func<CaseSubject, CaseSubject> change
    ) =>
        question with
        {
            Cases = [.. question.Cases.Select(c => c with { Subject = change(c.Subject) })],
        };

    /// <summary>A grant as the seeds have them.</summary>
    public static RoleGrant Grant(string person, Role role) =>
        new()
        {
            UnitId = Seeds.Unit,
            PersonId = new(person),
            Role = role,
            FromOn = new(2024, 1, 1),
            GrantedBy = new("security-admin"),
            ApprovedBy = new("director"),
            Document = "角色授权单",
        };

    private static PlannedCase Case(
        string process,
        string section,
        string leader,
        string? handler,
        bool aboutLeader
    )
    {
        List<KeyValuePair<string, Value>> known =
        [
            new("startsOn", Value.Of(Today)),
            new("dueOn", Value.Of(new DateOnly(2026, 3, 31))),
            new("leaderGroup", Value.Of($"post:{leader}")),
            new("needsPartyGroup", Value.False),
            new("aboutLeader", Value.Of(aboutLeader)),
        ];
        List<CasePerson> circle = [];
        if (handler is not null)
        {
            known.Add(new("handler", Value.Of(handler)));
            circle.Add(new(new(handler), Duty.Handler, Today));
        }
        if (aboutLeader)
            circle.Add(new(new("director"), Duty.PersonConcerned, Today));
        return new()
        {
            Measure = 1,
            Period = "once",
            Process = Workflows.Value.Process(process)!,
            Subject = new()
            {
                Kind = RecordKind.OrdinaryMeasure,
                UnitId = Seeds.Unit,
                DepartmentId = new DepartmentId(section),
                Circle = circle,
            },
            Known = new(known),
            StartsOn = Today,
        };
    }

    private static Library Read()
    {
        var files =
            from pattern in ImmutableArray.Create("*.bpmn", "*.dmn", "*.form")
            from path in Directory.GetFiles(
                Path.Combine(Seeds.Root, "workflows"),
                pattern,
                SearchOption.AllDirectories
            )
            orderby path
            select new SourceFile(Path.GetFileName(path), File.ReadAllText(path));
        return Engine.Definitions.Check([.. files]).Library;
    }
}
