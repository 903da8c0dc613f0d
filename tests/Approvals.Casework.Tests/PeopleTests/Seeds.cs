using Approvals.Casework.People;
using Approvals.Casework.People.Staff;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>The office of the seeds: what most tests are about.</summary>
internal static class Seeds
{
    public static readonly UnitId Unit = new("civil-affairs");

    /// <summary>The folder of the repository.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>A Wednesday.</summary>
    public static readonly DateOnly Today = new(2026, 3, 11);

    public static readonly IReadOnlyDictionary<string, string> Texts =
        StaffReader.FileNames.ToDictionary(
            name => name,
            name => File.ReadAllText(Path.Combine(Folder(), name))
        );

    public static readonly OfficeRows Rows = StaffReader.Read(Texts).Rows;

    public static readonly OfficeDirectory Directory = new(Rows);

    public static PersonId Person(string code) => new(code);

    /// <summary>A case of the social-affairs section with these people in it.</summary>
    public static CaseSubject Case(params (string Person, Duty Duty)[] circle) =>
        Case(RecordKind.OrdinaryMeasure, circle);

    public static CaseSubject Case(RecordKind kind, params (string Person, Duty Duty)[] circle) =>
        new()
        {
            Kind = kind,
            UnitId = Unit,
            DepartmentId = new("social-affairs"),
            Circle =
            [
                .. circle.Select(one => new CasePerson(
                    new(one.Person),
                    one.Duty,
                    Today.AddDays(-7)
                )),
            ],
        };

    public static Verdict MayTake(string person, Duty duty, CaseSubject subject) =>
        Authority.MayTake(Directory, new(person), duty, subject, Today);

    public static Verdict MaySee(string person, CaseSubject subject, Right right) =>
        Authority.MaySee(Directory, new(person), subject, right, Today);

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The office, with somebody away.</summary>
    public static OfficeDirectory WithAbsence(string person, DateOnly from, DateOnly until) =>
        new(Rows with { Absences = [Away(person, from, until)] });

    public static Absence Away(string person, DateOnly from, DateOnly until) =>
        new()
        {
            UnitId = Unit,
            PersonId = new(person),
            FromOn = from,
            UntilOn = until,
            Kind = AbsenceKind.Leave,
            EnteredBy = new("office-clerk-1"),
            Document = "leave approval 1",
        };

    private static string Folder() => Path.Combine(Root, "seeds");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Approvals.sln")))
            folder =
                folder.Parent ?? throw new DirectoryNotFoundException("No Approvals.sln above.");
        return folder.FullName;
    }
}
