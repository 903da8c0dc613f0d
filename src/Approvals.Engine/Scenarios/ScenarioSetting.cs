using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Scenarios;

/// <summary>What the further runs of a file inherit from the first, each as far as it says nothing else.</summary>
/// <param name="Process">The id of the process; null for the only one.</param>
/// <param name="Now">What the clock shows at the beginning.</param>
/// <param name="Holidays">Days off.</param>
/// <param name="Workdays">Working days, whatever their weekday.</param>
/// <param name="Definitions">Further files.</param>
internal sealed record ScenarioSetting(
    string? Process,
    DateTimeOffset Now,
    ImmutableArray<DateOnly> Holidays,
    ImmutableArray<DateOnly> Workdays,
    ImmutableArray<string> Definitions
)
{
    /// <summary>Who there is; null where steps are for whom the definition names.</summary>
    public ScenarioStaff? Staff { get; init; }

    /// <summary>A Monday morning in Shanghai.</summary>
    public static ScenarioSetting Default { get; } =
        new(null, new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8)), [], [], []);

    /// <summary>When the run begins.</summary>
    public Moment Begin
    {
        get
        {
            var begin = Moment.Of(Now);
            return begin with
            {
                Calendar = begin.Calendar.With(Holidays, Workdays),
                Staffing = Staff,
            };
        }
    }

    /// <summary>What the fields of a run say.</summary>
    public static ScenarioSetting Of(JsonFields fields, ScenarioSetting inherited)
    {
        var calendar = fields["calendar"]?.AsFields();
        var setting = new ScenarioSetting(
            fields["process"]?.AsText() ?? inherited.Process,
            fields["now"]?.AsTime()?.In(WorkCalendar.MondayToFriday) ?? inherited.Now,
            calendar is null ? inherited.Holidays : Days(calendar["holidays"]),
            calendar is null ? inherited.Workdays : Days(calendar["workdays"]),
            fields["definitions"]?.AsTexts() ?? inherited.Definitions
        )
        {
            Staff = fields["staff"]?.AsFields() is { } staff
                ? ScenarioStaff.Of(staff)
                : inherited.Staff,
        };
        calendar?.RestIsUnknown();
        return setting;
    }

    private static ImmutableArray<DateOnly> Days(JsonAt? list) =>
        [.. (list?.Items() ?? []).Select(d => d.AsDate()).OfType<DateOnly>()];
}
