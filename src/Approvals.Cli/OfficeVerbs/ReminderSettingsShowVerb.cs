using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;
using Approvals.Cli.LedgerVerbs;

namespace Approvals.Cli.OfficeVerbs;

/// <summary><c>approvals reminder-settings show</c>: all that a unit has set, or what holds on a day.</summary>
internal sealed class ReminderSettingsShowVerb : OfficeVerb
{
    private static readonly Example[] Shown =
    [
        new(
            "approvals reminder-settings show --unit civil-affairs --on 2026-01-16 --json | cut -d, -f1-2",
            """{"digestAt":"08:30","remindAt":"09:00" """.TrimEnd()
        ),
    ];

    private readonly Option<string> _unit = new("--unit")
    {
        HelpName = "UNIT",
        Description = "Whose reminders, by its code",
        Required = true,
    };

    private readonly Option<DateOnly?> _on = DayText.Option("--on", "Only what holds on this day");

    private readonly JsonOption _json = new();

    public ReminderSettingsShowVerb(TimeProvider clock)
        : base("show", "Shows what a unit has set about its reminders.", clock, Shown)
    {
        Add(_unit);
        Add(_on);
        Add(_json);
        AddOfficeOptions();
    }

    protected override async Task<int> RunAsync(
        Office office,
        Speech speech,
        ParseResult given,
        CancellationToken cancel
    )
    {
        var set = await new SetReminders(office).ListAsync(
            new UnitId(given.GetRequiredValue(_unit)),
            cancel
        );
        var asJson = given.GetValue(_json);
        if (given.GetValue(_on) is { } on)
        {
            Tell(SetReminders.For(set, on), asJson, speech);
            return ExitCode.Fine;
        }
        if (set.IsEmpty && !asJson)
            speech.Tell("reminder-settings.none");
        foreach (var one in set)
        {
            if (asJson)
            {
                speech.TellJson(Json(one, speech));
                continue;
            }
            speech.Tell(
                "reminder-settings.entry",
                one.Number,
                DayText.Of(one.FromOn),
                one.Document,
                one.SetBy,
                speech.Local(one.SetAt)
            );
            Tell(one.Settings, asJson, speech);
        }
        return ExitCode.Fine;
    }

    private static void Tell(ReminderSettings settings, bool asJson, Speech speech)
    {
        if (asJson)
        {
            speech.TellJson(Json(settings));
            return;
        }
        (string Key, string Value)[] rows =
        [
            ("digest-at", ClockText.Of(settings.DigestAt)),
            ("remind-at", ClockText.Of(settings.RemindAt)),
            ("quiet-from", ClockText.Of(settings.QuietFrom)),
            ("quiet-until", ClockText.Of(settings.QuietUntil)),
            ("resume-at", ClockText.Of(settings.ResumeAt)),
            (
                "noon",
                settings.IsQuietAtNoon
                    ? $"{ClockText.Of(settings.NoonFrom)}-{ClockText.Of(settings.NoonUntil)}"
                    : speech.Say("reminder-settings.no")
            ),
            ("max-single", Text(settings.MaxSingle)),
            ("any-hour", string.Join(' ', settings.AnyHourMeasures.Select(Text))),
        ];
        var cells = rows.Select(row =>
            new[] { speech.Say($"reminder-settings.{row.Key}"), row.Value }
        );
        foreach (var line in Columns.Of([.. cells], indent: 2))
            speech.Output.WriteLine(line);
    }

    private static JsonObject Json(DatedReminderSettings one, Speech speech)
    {
        var json = Json(one.Settings);
        json["number"] = one.Number;
        json["from"] = DayText.Of(one.FromOn);
        json["setAt"] = speech.Iso(one.SetAt);
        json["setBy"] = one.SetBy.Value;
        json["document"] = one.Document;
        return json;
    }

    private static JsonObject Json(ReminderSettings settings) =>
        new()
        {
            ["digestAt"] = ClockText.Of(settings.DigestAt),
            ["remindAt"] = ClockText.Of(settings.RemindAt),
            ["quietFrom"] = ClockText.Of(settings.QuietFrom),
            ["quietUntil"] = ClockText.Of(settings.QuietUntil),
            ["resumeAt"] = ClockText.Of(settings.ResumeAt),
            ["isQuietAtNoon"] = settings.IsQuietAtNoon,
            ["noonFrom"] = ClockText.Of(settings.NoonFrom),
            ["noonUntil"] = ClockText.Of(settings.NoonUntil),
            ["maxSingle"] = settings.MaxSingle,
            ["anyHourMeasures"] = new JsonArray([
                .. settings.AnyHourMeasures.Select(n => JsonValue.Create(n)),
            ]),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
