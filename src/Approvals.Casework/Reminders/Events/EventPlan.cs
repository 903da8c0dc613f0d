using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Reminders.Events;

/// <summary>What the calendar brings on a day: periods that were opened, the monthly report, a year without days off.
/// Pure.</summary>
/// <param name="setting">What the plan of the day rests on.</param>
/// <param name="unit">The unit.</param>
/// <param name="cutOffDay">The day of the month up to which the monthly report counts; 1 to 28.</param>
internal sealed class EventPlan(LadderSetting setting, UnitId unit, int cutOffDay)
{
    /// <summary>How long before its last day the report is to be with the main leader, in working days (handbook on
    /// mail, section 4).</summary>
    private const int SignWorkingDays = 2;

    private const int December = 12;

    private OfficeDirectory Directory => setting.Directory;

    private DateOnly Today => setting.Today;

    /// <summary>The letters of a day.</summary>
    /// <param name="opened">The periods that were opened.</param>
    /// <param name="reports">Whether the unit has a plan on which it reports.</param>
    public ImmutableArray<PlannedLetter> Of(IEnumerable<OpenedPeriod> opened, bool reports) =>
        [
            .. opened.SelectMany(Periods).DistinctBy(letter => letter.UniqueKey),
            .. reports ? Reports() : [],
            .. IsCalendarToAskFor() ? Calendars() : [],
        ];

    // To who does the work, and the head of the section.
    private IEnumerable<PlannedLetter> Periods(OpenedPeriod period)
    {
        var head = Directory.Find(period.Handler) is { } found
            ? Directory.HeadOf(unit, found.DepartmentId, Today)
            : null;
        PersonId?[] told = [period.Handler, head];
        return from person in told.OfType<PersonId>()
            select Letter(
                LetterCode.PeriodOpened,
                person,
                PlannedReason.PeriodOpened,
                string.Create(CultureInfo.InvariantCulture, $"{period.CaseId}")
            ) with
            {
                CaseId = period.CaseId,
                Way = LetterWay.NoticeOnly, // The digest of the day tells it by mail.
            };
    }

    private IEnumerable<PlannedLetter> Reports()
    {
        var month = Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var cutOff = new DateOnly(Today.Year, Today.Month, cutOffDay);
        if (IsFirstPlanFrom(setting.Calendar.OnOrAfter(cutOff)))
        {
            foreach (var person in Holders(Role.LeadingGroupOffice).Union(LeadersOfOffice()))
                yield return Letter(
                    LetterCode.MonthReportDue,
                    person,
                    PlannedReason.ReportDue,
                    month
                );
        }
        if (
            setting.Calendar.LastWorkingDay(Period.Month, Today) is { } last
            && IsFirstPlanFrom(setting.Calendar.AddWorkingDays(last, -SignWorkingDays))
            && Directory.MainLeaderOf(unit, Today) is { } main
        )
            yield return Letter(
                LetterCode.MonthReportDue,
                main,
                PlannedReason.ReportToSign,
                $"{month}/sign"
            );
    }

    private IEnumerable<PlannedLetter> Calendars() =>
        from person in Holders(Role.SystemAdministrator).Union(Holders(Role.Office))
        select Letter(
            LetterCode.CalendarMissing,
            person,
            PlannedReason.CalendarMissing,
            Today.ToString("O", CultureInfo.InvariantCulture)
        );

    // On the first working day of December, and in each week after it, until the notice is entered.
    private bool IsCalendarToAskFor() =>
        Today.Month == December
        && setting.Calendar.IsProvisional(Today.Year + 1)
        && (
            IsFirstPlanFrom(setting.Calendar.OnOrAfter(new(Today.Year, December, 1)))
            || WorkWeek.IsFirstDay(Today, setting.Calendar)
        );

    // That day, or the first planned one after it where nothing ran on it; not in a later month.
    private bool IsFirstPlanFrom(DateOnly day) =>
        day <= Today && day.Month == Today.Month && !(day <= setting.Since);

    private IEnumerable<PersonId> Holders(Role role) =>
        Directory
            .Rows.People.Where(p => p.UnitId == unit && p.Status == PersonStatus.Active)
            .Select(p => p.Id)
            .Where(p => Directory.Holds(p, role, Today))
            .OrderBy(p => p.Value, StringComparer.Ordinal);

    // Who is in charge of the departments of the leading-group office.
    private IEnumerable<PersonId> LeadersOfOffice() =>
        Holders(Role.LeadingGroupOffice)
            .Select(p => Directory.LeaderOf(unit, Directory.Find(p)!.DepartmentId, Today))
            .OfType<PersonId>();

    private static PlannedLetter Letter(
        string letter,
        PersonId receiver,
        PlannedReason reason,
        string about
    ) => new(letter, receiver, reason, $"{letter}/{about}/{receiver}");
}
