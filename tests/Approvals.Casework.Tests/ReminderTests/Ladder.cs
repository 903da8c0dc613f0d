using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.People.Staff;
using Approvals.Casework.Reminders;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using CalendarSeeds = Approvals.Casework.Tests.CalendarTests.Seeds;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What the tests of the ladder begin with: the small staff (li, wang and zhao work; head, deputy and chief
/// stand above; lgo is the leading-group office) and a task of li that is due on Friday, 20 October 2023.</summary>
internal static class Ladder
{
    public static readonly UnitId Bureau = new("bureau");

    public static readonly OfficeRows Rows = StaffReader
        .Read(
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "staff"))
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
        )
        .Rows;

    public static readonly LadderTable Shipped = LadderTable.Read(
        LadderTable.ShippedAsync(CancellationToken.None).GetAwaiter().GetResult(),
        "approvals"
    );

    public static RemindedTask Task { get; } = Of(1, "2023-10-20", "li");

    /// <summary>A task of a person; null for one that nobody has.</summary>
    public static RemindedTask Of(int number, string due, string? person) =>
        new(new(number), 1, Bureau, CalendarSeeds.Day(due), DateOnly.MinValue)
        {
            Assignee = person is null ? null : new(person),
            DepartmentId = new("all"),
        };

    /// <summary>A day of the bureau, when the day before was planned too.</summary>
    public static LadderSetting On(string day, OfficeRows? rows = null)
    {
        var today = CalendarSeeds.Day(day);
        var calendar = CalendarSeeds.Calendar;
        return new(
            Shipped,
            new(rows ?? Rows),
            calendar,
            new(),
            today,
            calendar.AddWorkingDays(today, -1)
        );
    }

    /// <summary>Who is reminded of some tasks.</summary>
    public static IEnumerable<string> Told(LadderSetting setting, params RemindedTask[] tasks) =>
        ReminderPlan.Of(tasks, setting).Reminders.Select(r => r.Receiver.Value);

    /// <summary>Who is not reminded of some tasks, and why.</summary>
    public static IEnumerable<(string? Person, LeftOutReason Reason)> Left(
        LadderSetting setting,
        params RemindedTask[] tasks
    ) => ReminderPlan.Of(tasks, setting).LeftOut.Select(l => (l.Person?.Value, l.Reason));

    /// <summary>A setting in which somebody is away on that day, and another stands in.</summary>
    public static LadderSetting Away(LadderSetting setting, string person, string? by)
    {
        var absence = new Absence
        {
            UnitId = Bureau,
            PersonId = new(person),
            FromOn = setting.Today,
            UntilOn = setting.Today,
            Kind = AbsenceKind.Leave,
            EnteredBy = new("office"),
            Document = "测试请假单1号",
        };
        return setting with
        {
            Directory = new(Rows with { Absences = [absence] }),
            StandIns = by is null
                ? ImmutableDictionary<PersonId, PersonId>.Empty
                : new Dictionary<PersonId, PersonId> { [new(person)] = new(by) },
        };
    }
}
