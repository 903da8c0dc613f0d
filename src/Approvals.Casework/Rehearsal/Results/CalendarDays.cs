using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>The calendar of a rehearsal: what came to whom on which day, what was due, what was done, which letters
/// came.</summary>
internal static class CalendarDays
{
    /// <summary>All entries, by person and day.</summary>
    /// <param name="result">The rehearsal.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    public static IReadOnlyList<CalendarEntry> Of(RehearsalResult result, OfficeCalendar calendar)
    {
        var entries = new List<CalendarEntry>();
        foreach (var task in result.Tasks)
        {
            if (task.Doer is not { } doer)
                continue;
            entries.Add(
                new(doer, task.OpenedOn, "opened", task.Measure, $"{task.Name}：{task.Title}")
            );
            if (task.DueOn is { } due && (task.EndedOn is not { } over || over >= due))
                entries.Add(new(doer, due, "due", task.Measure, $"{task.Name}：{task.Title}"));
            if (task.DoneBy is { } by)
                entries.Add(
                    new(by, task.EndedOn!.Value, "done", task.Measure, $"{task.Name}：{task.Title}")
                );
        }
        foreach (var mail in result.Mails)
            entries.Add(
                new(mail.Receiver, calendar.DateOf(mail.WrittenAt), "mail", null, mail.Subject)
            );
        return
        [
            .. entries
                .OrderBy(e => e.Person.Value, StringComparer.Ordinal)
                .ThenBy(e => e.On)
                .ThenBy(e => Array.IndexOf(Kinds, e.Kind))
                .ThenBy(e => e.Measure)
                .ThenBy(e => e.What, StringComparer.Ordinal),
        ];
    }

    /// <summary>The kinds of entries, in the order in which a day shows them.</summary>
    public static string[] Kinds { get; } = ["opened", "due", "done", "mail"];

    /// <summary>A day as files show it.</summary>
    public static string Text(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Something on a day of a person.</summary>
/// <param name="Person">The person.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">What: opened, due, done or mail.</param>
/// <param name="Measure">The number of the measure; null for none.</param>
/// <param name="What">What it is about.</param>
internal sealed record CalendarEntry(
    PersonId Person,
    DateOnly On,
    string Kind,
    int? Measure,
    string What
);
